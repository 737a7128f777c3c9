package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ZxingScanScorerTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/scan");
    private static final int SIZE = 768;

    private final ZxingScanScorer scorer = ZxingScanScorer.ofDefaults();

    @Test
    void aPlainSymbolReadsInEveryWayButInverted() throws InterruptedException {
        ScanScore score = scorer.score(TestImages.plain(PAYLOAD, SIZE), PAYLOAD, null);

        assertThat(score.probability()).isGreaterThan(.85);
        assertThat(score.readings()).hasSize(14);
        assertThat(score.readings())
                .extracting(Reading::reader)
                .contains("zxing/full", "zxing/half", "zxing/half-blurred", "zxing/capture-1", "zxing/capture-8")
                .doesNotHaveDuplicates();
        assertThat(score.readings().get(13)).isEqualTo(new Reading.NotFound("zxing/half-inverted"));
    }

    @Test
    void noiseScoresNothing() throws InterruptedException {
        ScanScore score = scorer.score(TestImages.noise(SIZE, 1), PAYLOAD, TestImages.placement(PAYLOAD, SIZE));

        assertThat(score.probability()).isZero();
        assertThat(score.exact()).isFalse();
        assertThat(score.readings()).allMatch(Reading.NotFound.class::isInstance);
    }

    @Test
    void moreDamageNeverScansBetterByMuch() throws InterruptedException {
        double last = 1;
        for (double share = 0; share <= 1; share += .1) {
            BufferedImage image = grained(TestImages.plain(PAYLOAD, SIZE), share);

            double probability = scorer.score(image, PAYLOAD, null).probability();

            // One reading more or less may be luck.
            assertThat(probability).isLessThan(last + .1);
            last = Math.min(last, probability);
        }
        assertThat(last).isZero();
    }

    @Test
    void anotherPayloadIsMisreadEverywhere() throws InterruptedException {
        Payload other = Payload.of("https://example.org/scam");

        ScanScore score = scorer.score(TestImages.plain(other, SIZE), PAYLOAD, null);

        assertThat(score.probability()).isZero();
        assertThat(score.exact()).isFalse();
        assertThat(score.readings()).contains(new Reading.Misread("zxing/full", other));
    }

    @Test
    void lightOnDarkIsExactButNotToBeCountedOn() throws InterruptedException {
        BufferedImage negative = TestImages.plain(TestImages.placement(PAYLOAD, SIZE), SIZE, Color.WHITE, Color.BLACK);

        ScanScore score = scorer.score(negative, PAYLOAD, null);

        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isZero();
    }

    @Test
    void theSizeOfTheFileDoesNotMatter() throws InterruptedException {
        // 40 modules with their quiet zone would leave a remainder; here a module is 4, 8, 24 and 128 pixels.
        int across = TestImages.placement(PAYLOAD, SIZE).modules() + 8;
        double small = scorer.score(TestImages.plain(PAYLOAD, 4 * across), PAYLOAD, null)
                .probability();
        double large = scorer.score(TestImages.plain(PAYLOAD, 128 * across), PAYLOAD, null)
                .probability();
        double middle = scorer.score(TestImages.plain(PAYLOAD, 24 * across), PAYLOAD, null)
                .probability();

        assertThat(small).isCloseTo(middle, within(.1));
        assertThat(large).isCloseTo(middle, within(.1));
    }

    @Test
    void aSmallSymbolInALargeImageIsFoundWhereItIsKnownToLie() throws InterruptedException {
        BufferedImage poster = TestImages.noise(1600, 4);
        int at = 900;
        int side = 240;
        Graphics2D g = poster.createGraphics();
        g.drawImage(TestImages.plain(PAYLOAD, side), at, at, null);
        g.dispose();
        Box inside = TestImages.placement(PAYLOAD, side).box();
        SymbolPlacement symbol = SymbolPlacement.of(
                new Box(at + inside.x0(), at + inside.y0(), at + inside.x1(), at + inside.y1()),
                TestImages.placement(PAYLOAD, side).modules());

        assertThat(scorer.score(poster, PAYLOAD, symbol).probability()).isGreaterThan(.7);
    }

    @Test
    void aPlacementOutsideTheImageIsNoError() throws InterruptedException {
        SymbolPlacement astray = SymbolPlacement.of(new Box(-900, 2000, -800, 2100), 25);

        assertThat(scorer.score(TestImages.plain(PAYLOAD, SIZE), PAYLOAD, astray))
                .isNotNull();
    }

    @Test
    void aDenseSymbolOfManyBytesIsReadFromALargeImage() throws InterruptedException {
        byte[] bytes = new byte[2900];
        new SplittableRandom(5).nextBytes(bytes);
        Payload payload = Payload.of(bytes);
        SymbolPlan plan = SymbolPlan.of(bytes, ErrorCorrection.L);
        int size = 1500;
        SymbolPlacement symbol = SymbolPlacement.centred(plan, size, 4, 4);

        ScanScore score = scorer.score(TestImages.plain(symbol, size, Color.BLACK, Color.WHITE), payload, symbol);

        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isPositive();
    }

    private static BufferedImage grained(BufferedImage image, double share) {
        SplittableRandom random = new SplittableRandom(9);
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        int cell = 8;
        int across = image.getWidth() / cell + 1;
        double[] grain = random.doubles((long) across * across, 0, 255).toArray();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double g = grain[y / cell * across + x / cell];
                int v = (int) (share * g + (1 - share) * (image.getRGB(x, y) & 255));
                out.setRGB(x, y, v * 0x10101);
            }
        }
        return out;
    }
}
