package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelException;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EnsembleScanScorerTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/scan");
    private static final Payload OTHER = Payload.of("https://example.org/scam");
    private static final int SIZE = 768;

    private final EnsembleScanScorer scorer = EnsembleScanScorer.ofDefaults();

    @ParameterizedTest
    @EnumSource(Tier.class)
    void everyTierFindsAPlainSymbolLikelyAndNoiseUnlikely(Tier tier) throws InterruptedException {
        EnsembleScanScorer tiered = EnsembleScanScorer.of(tier);
        SymbolPlacement symbol = TestImages.placement(PAYLOAD, SIZE);

        ScanScore plain = tiered.score(TestImages.plain(PAYLOAD, SIZE), PAYLOAD, symbol);
        ScanScore noise = tiered.score(TestImages.noise(SIZE, 1), PAYLOAD, symbol);

        assertThat(plain.probability()).isGreaterThan(.75);
        assertThat(plain.low()).isLessThan(plain.probability());
        assertThat(plain.high()).isGreaterThan(plain.probability());
        assertThat(plain.exact()).isTrue();
        assertThat(noise.probability()).isLessThan(.03);
        assertThat(noise.exact()).isFalse();
    }

    @Test
    void whereTheSymbolLiesIsFoundOutWhenItIsNotKnown() throws InterruptedException {
        BufferedImage image = TestImages.plain(PAYLOAD, SIZE);

        double told = scorer.score(image, PAYLOAD, TestImages.placement(PAYLOAD, SIZE))
                .probability();

        assertThat(scorer.score(image, PAYLOAD, null).probability()).isCloseTo(told, within(.05));
        assertThat(scorer.score(turned(image), PAYLOAD, null).probability()).isCloseTo(told, within(.15));
    }

    @Test
    void withoutAnySymbolItSaysThatItKnowsLittle() throws InterruptedException {
        ScanScore score = scorer.score(TestImages.noise(SIZE, 1), PAYLOAD, null);

        assertThat(score.probability()).isLessThan(.1);
        assertThat(score.reasons()).anyMatch(r -> r.contains("no symbol of this payload was found"));
        assertThat(score.readings()).allMatch(Reading.NotFound.class::isInstance);
    }

    @Test
    void moreDamageNeverScansBetterByMuch() throws InterruptedException {
        double last = 1;
        for (double share = 0; share <= 1; share += .1) {
            BufferedImage image = grained(TestImages.plain(PAYLOAD, SIZE), share);

            double probability = scorer.score(image, PAYLOAD, TestImages.placement(PAYLOAD, SIZE))
                    .probability();

            // One reading more or less may be luck.
            assertThat(probability).isLessThan(last + .1);
            last = Math.min(last, probability);
        }
        assertThat(last).isLessThan(.03);
    }

    @Test
    void anotherPayloadIsMisreadAndWorthNothing() throws InterruptedException {
        ScanScore score = scorer.score(TestImages.plain(OTHER, SIZE), PAYLOAD, null);

        assertThat(score.probability()).isZero();
        assertThat(score.exact()).isFalse();
        assertThat(score.readings()).contains(new Reading.Misread("zxing/half", OTHER));
        assertThat(score.reasons().get(0)).contains("a code says");
    }

    @Test
    void aSecondCodeWithAnotherPayloadIsFoundAndTakesItsShare() throws InterruptedException {
        BufferedImage both = TestImages.blank(SIZE, Color.WHITE);
        Graphics2D g = both.createGraphics();
        g.drawImage(TestImages.plain(PAYLOAD, 380), 0, 190, null);
        g.drawImage(TestImages.plain(OTHER, 380), 388, 190, null);
        g.dispose();

        ScanScore score = scorer.score(both, PAYLOAD, null);

        assertThat(score.exact()).isFalse();
        assertThat(score.readings()).anyMatch(Reading.Misread.class::isInstance);
        assertThat(score.readings()).anyMatch(Reading.Decoded.class::isInstance);
        assertThat(score.probability()).isBetween(.05, .9);
    }

    @Test
    void lightOnDarkIsExactButNotToBeCountedOn() throws InterruptedException {
        BufferedImage negative = TestImages.plain(TestImages.placement(PAYLOAD, SIZE), SIZE, Color.WHITE, Color.BLACK);

        ScanScore score = scorer.score(negative, PAYLOAD, null);

        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isLessThan(.1);
        assertThat(score.readings()).contains(new Reading.Decoded("zxing/half-inverted"));
        assertThat(score.reasons().get(0)).contains("light on dark");
    }

    @Test
    void aMirroredCodeReadsAndIsCalledMirrored() throws InterruptedException {
        BufferedImage mirrored = mirrored(TestImages.plain(PAYLOAD, SIZE));

        ScanScore score = scorer.score(mirrored, PAYLOAD, null);

        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isGreaterThan(.5);
        assertThat(score.reasons()).contains("the code is mirrored");
    }

    @Test
    void whereOnlyReadingsAreKnownTheyCount() throws InterruptedException {
        // Seen from the side: ZXing reads it, and its modules lie on no even grid.
        BufferedImage image = TestImages.blank(SIZE, Color.WHITE);
        BufferedImage flat = TestImages.plain(PAYLOAD, SIZE);
        double away = .36;
        for (int y = 0; y < SIZE; y++) {
            double up = 1 - (y + .5) / SIZE;
            double v = up / (1 + away - away * up);
            for (int x = 0; x < SIZE; x++) {
                int from = (int) ((x - SIZE / 2.0) * (1 + away * v) + SIZE / 2.0);
                int row = (int) ((1 - v) * SIZE);
                if (from >= 0 && from < SIZE) image.setRGB(x, y, flat.getRGB(from, row));
            }
        }

        ScanScore score = scorer.score(image, PAYLOAD, null);

        assertThat(score.reasons()).anyMatch(r -> r.contains("no symbol of this payload was found"));
        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isBetween(.3, .9);
    }

    @Test
    void itSaysWhichFinderPatternIsTooLight() throws InterruptedException {
        SymbolPlacement symbol = TestImages.placement(PAYLOAD, SIZE);
        BufferedImage image = TestImages.plain(PAYLOAD, SIZE);
        double u = symbol.moduleSize();
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(200, 200, 200));
        int side = (int) (7 * u);
        g.fillRect((int) symbol.box().x0(), (int) (symbol.box().y1() - 7 * u), side, side);
        g.dispose();

        ScanScore score = scorer.score(image, PAYLOAD, symbol);

        assertThat(score.reasons())
                .anyMatch(r -> r.matches("the finder pattern bottom left is \\d+ levels above the local mean"));
        assertThat(score.text()).startsWith("0.").contains(" to ", "bottom left");
    }

    @Test
    void aModelOfOtherFeaturesIsRefused() {
        ModelProvenance from = new ModelProvenance("", "", 0, LocalDate.EPOCH, "", Map.of());
        LinearModel looks = new LinearModel("looks/2", Link.LOGISTIC, 0, List.of(), from);
        LinearModel identity = new LinearModel(ScanFeatures.SET, Link.IDENTITY, 0, List.of(), from);

        assertThatThrownBy(() -> EnsembleScanScorer.of(looks, Tier.FAST))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("looks/2", "scan/2");
        assertThatThrownBy(() -> EnsembleScanScorer.of(identity, Tier.FAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("logistic");
    }

    @Test
    void aModelOfOnesOwnTakesThePlaceOfTheShippedOne() throws InterruptedException {
        ModelProvenance from = new ModelProvenance("", "", 0, LocalDate.EPOCH, "", Map.of());
        LinearModel half = new LinearModel(ScanFeatures.SET, Link.LOGISTIC, 0, List.of(), from);

        ScanScore score = EnsembleScanScorer.of(half, Tier.FAST)
                .score(TestImages.plain(PAYLOAD, SIZE), PAYLOAD, TestImages.placement(PAYLOAD, SIZE));

        assertThat(score.parts().get("readers")).isEqualTo(.5);
    }

    @Test
    void aCurveOfThisScorerIsLaidOverProbabilityAndIntervalAndAnyOtherRefused() throws InterruptedException {
        ModelProvenance from = new ModelProvenance("my phones", "", 0, LocalDate.EPOCH, "", Map.of());
        EnsembleScanScorer fast = EnsembleScanScorer.of(Tier.FAST);
        ScoreCurve curve = new ScoreCurve(fast.version(), new ScoreCurve.Logistic(2, -1.5), from);
        BufferedImage image = TestImages.plain(PAYLOAD, SIZE);

        ScanScore plain = fast.score(image, PAYLOAD, null);
        EnsembleScanScorer calibrated = fast.calibrated(curve);
        ScanScore score = calibrated.score(image, PAYLOAD, null);

        assertThat(score.probability()).isEqualTo(curve.at(plain.probability()));
        assertThat(score.low()).isEqualTo(curve.at(plain.low()));
        assertThat(score.high()).isEqualTo(curve.at(plain.high()));
        assertThat(score.parts()).containsEntry("uncalibrated", plain.probability());
        assertThat(score.exact()).isTrue();
        assertThat(calibrated).asString().endsWith("calibrated to my phones");
        LinearModel half = new LinearModel(ScanFeatures.SET, Link.LOGISTIC, 0, List.of(), from);
        for (EnsembleScanScorer other :
                List.of(EnsembleScanScorer.ofDefaults(), EnsembleScanScorer.of(half, Tier.FAST))) {
            assertThatThrownBy(() -> other.calibrated(curve))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContainingAll(fast.version(), "expected " + other.version());
        }
        ScoreCurve second = new ScoreCurve(calibrated.version(), new ScoreCurve.Logistic(2, -1.5), from);
        for (ScoreCurve again : List.of(curve, second)) {
            assertThatThrownBy(() -> calibrated.calibrated(again)).isInstanceOf(IllegalStateException.class);
        }
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

        assertThat(scorer.score(poster, PAYLOAD, symbol).probability()).isGreaterThan(.5);
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

    private static BufferedImage turned(BufferedImage image) {
        BufferedImage out = TestImages.blank(1000, Color.WHITE);
        Graphics2D g = out.createGraphics();
        g.rotate(Math.toRadians(17), 500, 500);
        g.drawImage(image, 116, 116, null);
        g.dispose();
        return out;
    }

    private static BufferedImage mirrored(BufferedImage image) {
        BufferedImage out = TestImages.blank(image.getWidth(), Color.WHITE);
        Graphics2D g = out.createGraphics();
        g.drawImage(image, new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0), null);
        g.dispose();
        return out;
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
