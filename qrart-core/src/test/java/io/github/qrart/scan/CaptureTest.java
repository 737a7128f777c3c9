package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Payload;
import io.github.qrart.contract.TestImages;
import io.github.qrart.image.Plane;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaptureTest {
    private static final int SIDE = 160;
    private static final int MARGIN = 10;
    private static final Plane SYMBOL = Plane.luma(TestImages.plain(Payload.of("https://example.org"), SIDE));

    @Test
    void theSameCaptureGivesTheSamePixels() {
        for (Capture capture : Captures.of(8, 1)) {
            Plane once = capture.of(new Pyramid(SYMBOL));
            Plane again = capture.of(new Pyramid(SYMBOL));

            assertThat(again.values()).isEqualTo(once.values());
        }
    }

    @Test
    void nothingDoneIsTheImageOnItsPage() {
        Capture plain = capture(1, 0, 0, 1, 0, 0, 0);

        Plane seen = plain.of(new Pyramid(SYMBOL));

        assertThat(seen.width()).isEqualTo(SIDE + 2 * MARGIN);
        assertThat(seen.at(0, 0)).isEqualTo(205);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                assertThat(seen.at(x + MARGIN, y + MARGIN)).isCloseTo(SYMBOL.at(x, y), within(.5f));
            }
        }
    }

    @Test
    void lowContrastLeavesAShareOfTheRange() {
        Plane seen = capture(1, 0, 0, .5, 1, 0, 0).of(new Pyramid(SYMBOL));

        assertThat(smallest(seen)).isCloseTo(127.5f, within(1f));
        assertThat(seen.at(0, 0)).isCloseTo(127.5f + 102.5f, within(1f));
    }

    @Test
    void shadeDarkensOneSide() {
        Plane white = new Plane(SIDE, SIDE);
        Arrays.fill(white.values(), 255);

        Plane seen = capture(1, 0, 0, 1, 0, .2, 0).of(new Pyramid(white));

        int middle = seen.height() / 2;
        assertThat(seen.at(MARGIN, middle)).isGreaterThan(245);
        assertThat(seen.at(SIDE + MARGIN - 1, middle)).isCloseTo(255 * .81f, within(3f));
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        Plane grey = new Plane(SIDE, SIDE);
        Arrays.fill(grey.values(), 128);

        Plane seen = capture(1, 0, 0, 1, 0, 0, 6).of(new Pyramid(grey));

        double sum = 0;
        for (int y = MARGIN; y < SIDE; y++) {
            for (int x = MARGIN; x < SIDE; x++) sum += Math.pow(seen.at(x, y) - 128, 2);
        }
        assertThat(Math.sqrt(sum / Math.pow(SIDE - MARGIN, 2))).isCloseTo(6, within(.3));
    }

    @Test
    void capturesCoverWhatTheyPromise() {
        List<Capture> captures = Captures.of(8, 1);

        assertThat(captures).hasSize(8).doesNotHaveDuplicates().isEqualTo(Captures.of(8, 1));
        assertThat(captures).allMatch(c -> Math.toDegrees(c.tilt()) < 30);
        assertThat(captures).allMatch(c -> c.scale() >= .22 && c.scale() <= .58);
        assertThat(captures).filteredOn(c -> c.noise() < 4.5).hasSize(4);
        assertThat(captures).filteredOn(c -> c.page() == 255).hasSize(4);
        assertThat(Captures.of(8, 2)).isNotEqualTo(captures);
    }

    private static Capture capture(
            double scale, double defocus, double tilt, double contrast, double lift, double shade, double noise) {
        return new Capture(scale, defocus, 0, tilt, 0, 1, contrast, lift, shade, 0, noise, 205, 1);
    }

    private static float smallest(Plane plane) {
        float smallest = 255;
        for (float v : plane.values()) smallest = Math.min(smallest, v);
        return smallest;
    }
}
