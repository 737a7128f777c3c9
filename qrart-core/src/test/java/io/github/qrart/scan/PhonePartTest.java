package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is drawn in finder patterns, and what the probability makes of it. */
final class PhonePartTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/scan");
    private static final int SIZE = 768;

    private final EnsembleScanScorer scorer = EnsembleScanScorer.ofDefaults();

    @Test
    void whatIsDrawnInTheFinderPatternsStopsPhonesFarMoreThanReaders() throws InterruptedException {
        SymbolPlacement symbol = TestImages.placement(PAYLOAD, SIZE);
        ScanScore calm = scorer.score(TestImages.plain(PAYLOAD, SIZE), PAYLOAD, symbol);

        ScanScore drawn = scorer.score(withCores(symbol, (x, y) -> Math.abs(x - y) < .3 ? 75 : 0), PAYLOAD, symbol);

        assertThat(part(calm, "phone")).isGreaterThan(.99);
        assertThat(part(drawn, "phone")).isLessThan(.1);
        assertThat(part(drawn, "readers")).isCloseTo(part(calm, "readers"), within(.2));
        assertThat(drawn.reasons().get(0)).contains("cores of the finder patterns");
    }

    @Test
    void shadeAndAHollowInTheFinderPatternsStopNoPhone() throws InterruptedException {
        SymbolPlacement symbol = TestImages.placement(PAYLOAD, SIZE);

        ScanScore shaded = scorer.score(withCores(symbol, (x, y) -> 30 + 15 * x), PAYLOAD, symbol);
        ScanScore hollow = scorer.score(withCores(symbol, (x, y) -> 8 * (x * x + y * y)), PAYLOAD, symbol);

        assertThat(part(shaded, "phone")).isGreaterThan(.9);
        assertThat(part(hollow, "phone")).isGreaterThan(.9);
    }

    @Test
    void theProbabilityIsWhatItsPartsSay() throws InterruptedException {
        ScanScore score = scorer.score(TestImages.plain(PAYLOAD, SIZE), PAYLOAD, TestImages.placement(PAYLOAD, SIZE));

        double readers = part(score, "readers");
        assertThat(part(score, "held")).isCloseTo(1 - Math.pow(1 - readers, 16), within(1e-12));
        double phone = .15 + .85 * Math.sqrt(part(score, "phone"));
        assertThat(score.probability()).isCloseTo(phone * (.75 * readers + .25 * part(score, "held")), within(1e-12));
    }

    @Test
    void roundAndDiamondFinderPatternsStopNoPhone() throws InterruptedException {
        SymbolPlacement symbol = TestImages.placement(PAYLOAD, SIZE);

        ScanScore round = scorer.score(withCores(symbol, (x, y) -> Math.hypot(x, y) > 1.5 ? 255 : 0), PAYLOAD, symbol);
        ScanScore diamond =
                scorer.score(withCores(symbol, (x, y) -> Math.abs(x) + Math.abs(y) > 1.9 ? 255 : 0), PAYLOAD, symbol);

        assertThat(part(round, "phone")).isGreaterThan(.99);
        assertThat(part(diamond, "phone")).isGreaterThan(.99);
        assertThat(round.probability()).isGreaterThan(.8);
    }

    @Test
    void whatStopsSomePhonesLeavesTheIntervalOpen() throws InterruptedException {
        SymbolPlacement symbol = TestImages.placement(PAYLOAD, SIZE);

        ScanScore drawn = scorer.score(withCores(symbol, (x, y) -> Math.abs(x - y) < .3 ? 75 : 0), PAYLOAD, symbol);

        assertThat(drawn.probability()).isBetween(.1, .3);
        assertThat(drawn.high()).isGreaterThan(.9);
    }

    /** Something in modules from the middle of a core, from −1.5 to 1.5, to a grey level. */
    private interface Drawing {
        double level(double x, double y);
    }

    private static BufferedImage withCores(SymbolPlacement symbol, Drawing drawing) {
        BufferedImage image = TestImages.plain(PAYLOAD, SIZE);
        int far = symbol.modules() - 4;
        for (int[] core : new int[][] {{3, 3}, {far, 3}, {3, far}}) {
            double u = symbol.moduleSize();
            double middleX = symbol.centreX(core[0]);
            double middleY = symbol.centreY(core[1]);
            for (int j = (int) (middleY - 1.5 * u); j < middleY + 1.5 * u - 1; j++) {
                for (int i = (int) (middleX - 1.5 * u); i < middleX + 1.5 * u - 1; i++) {
                    int level = (int) drawing.level((i + .5 - middleX) / u, (j + .5 - middleY) / u);
                    image.setRGB(i, j, level * 0x10101);
                }
            }
        }
        return image;
    }

    private static double part(ScanScore score, String name) {
        return Objects.requireNonNull(score.parts().get(name), name);
    }
}
