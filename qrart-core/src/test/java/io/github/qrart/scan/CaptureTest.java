package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Payload;
import io.github.qrart.contract.TestImages;
import io.github.qrart.image.Plane;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaptureTest {
    private static final int SIDE = 160;
    private static final int MARGIN = 10;
    private static final BufferedImage IMAGE = TestImages.plain(Payload.of("https://example.org"), SIDE);
    private static final Plane SYMBOL = Luma.scaled(IMAGE, 1);
    private static final Capture ON_GREY = Capture.plain().with(new Capture.Surroundings(205, 0));

    @Test
    void theSameCaptureGivesTheSamePixels() {
        for (Capture capture : Captures.hard(8, 1)) {
            Plane once = capture.of(new Pyramid(SYMBOL));
            Plane again = capture.of(new Pyramid(SYMBOL));

            assertThat(again.values()).isEqualTo(once.values());
        }
    }

    @Test
    void nothingDoneIsTheImageOnItsPage() {
        BufferedImage seen = ON_GREY.of(IMAGE);

        assertThat(seen.getWidth()).isEqualTo(SIDE + 2 * MARGIN);
        assertThat(grey(seen, 0, 0)).isEqualTo(205);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                assertThat(grey(seen, x + MARGIN, y + MARGIN)).isEqualTo(IMAGE.getRGB(x, y) & 255);
            }
        }
    }

    @Test
    void colourCountsAsReadersWeighIt() {
        BufferedImage seen = Capture.plain().of(TestImages.blank(SIDE, new Color(200, 100, 50)));

        // ITU-R BT.601: .299 · 200 + .587 · 100 + .114 · 50
        assertThat(grey(seen, SIDE / 2, SIDE / 2)).isCloseTo(124, within(1));
    }

    @Test
    void lowContrastLeavesAShareOfTheRange() {
        Plane seen = ON_GREY.with(light(.5, 1, 0, Capture.Glare.NONE)).of(new Pyramid(SYMBOL));

        assertThat(smallest(seen)).isCloseTo(127.5f, within(1f));
        assertThat(seen.at(0, 0)).isCloseTo(127.5f + 102.5f, within(1f));
    }

    @Test
    void shadeDarkensOneSide() {
        Plane seen = ON_GREY.with(light(1, 0, .2, Capture.Glare.NONE)).of(new Pyramid(flat(255)));

        int middle = seen.height() / 2;
        assertThat(seen.at(MARGIN, middle)).isGreaterThan(245);
        assertThat(seen.at(SIDE + MARGIN - 1, middle)).isCloseTo(255 * .81f, within(3f));
    }

    @Test
    void glareWhitensItsPlaceAndNoOther() {
        Capture.Glare glare = new Capture.Glare(1, .25, .5, .05);

        Plane seen = ON_GREY.with(light(1, 0, 0, glare)).of(new Pyramid(flat(40)));

        assertThat(seen.at(seen.width() / 4, seen.height() / 2)).isGreaterThan(240);
        assertThat(seen.at(seen.width() * 3 / 4, seen.height() / 2)).isCloseTo(40, within(1f));
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        Plane seen = ON_GREY.withNoise(6).of(new Pyramid(flat(128)));

        double sum = 0;
        for (int y = MARGIN; y < SIDE; y++) {
            for (int x = MARGIN; x < SIDE; x++) sum += Math.pow(seen.at(x, y) - 128, 2);
        }
        assertThat(Math.sqrt(sum / Math.pow(SIDE - MARGIN, 2))).isCloseTo(6, within(.3));
    }

    @Test
    void aPoorJpegLeavesItsMarksAndAGoodOneHardlyAny() {
        Plane plain = ON_GREY.of(new Pyramid(SYMBOL));

        double poor = distance(plain, ON_GREY.withJpegQuality(10).of(new Pyramid(SYMBOL)));
        double good = distance(plain, ON_GREY.withJpegQuality(95).of(new Pyramid(SYMBOL)));

        assertThat(poor).isGreaterThan(4 * good);
        assertThat(good).isLessThan(3);
    }

    @Test
    void clutterLiesAroundTheImageOnly() {
        Capture capture = Capture.plain().with(new Capture.Surroundings(128, 1));

        Plane seen = capture.of(new Pyramid(flat(128)));

        assertThat(seen.at(0, 0)).isIn(0f, 255f);
        assertThat(seen.at(SIDE / 2, SIDE / 2)).isCloseTo(128, within(.5f));
    }

    @Test
    void capturesCoverWhatTheyPromise() {
        List<Capture> captures = Captures.of(8, 1);

        assertThat(captures).hasSize(8).doesNotHaveDuplicates().isEqualTo(Captures.of(8, 1));
        assertThat(captures).allMatch(c -> c.pose().tilt() <= 14);
        assertThat(captures).allMatch(c -> c.scale() >= .22 && c.scale() <= .58);
        assertThat(captures).filteredOn(c -> c.noise() < 4.5).hasSize(4);
        assertThat(captures).filteredOn(c -> c.surroundings().page() == 255).hasSize(4);
        assertThat(Captures.of(8, 2)).isNotEqualTo(captures);
        assertThat(Captures.hard(8, 1))
                .allMatch(c -> c.jpegQuality() <= 90)
                .anyMatch(c -> c.light().glare().strength() > 0)
                .anyMatch(c -> c.surroundings().clutter() > 0);
    }

    @Test
    void whatNoCameraDoesIsRefused() {
        assertThatThrownBy(() -> Capture.plain().withScale(0)).hasMessageContaining("scale 0");
        assertThatThrownBy(() -> Capture.plain().withJpegQuality(101)).hasMessageContaining("1.0 to 100.0");
        assertThatThrownBy(() -> new Capture.Pose(0, 80, 0)).hasMessageContaining("tilt 80");
        assertThatThrownBy(() -> Captures.of(0, 1)).hasMessageContaining("0 captures");
    }

    private static Capture.Light light(double contrast, double lift, double shade, Capture.Glare glare) {
        return new Capture.Light(1, contrast, lift, shade, 0, glare);
    }

    private static Plane flat(float level) {
        Plane plane = new Plane(SIDE, SIDE);
        Arrays.fill(plane.values(), level);
        return plane;
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }

    private static double distance(Plane a, Plane b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) sum += Math.abs(a.values()[i] - b.values()[i]);
        return sum / a.values().length;
    }

    private static float smallest(Plane plane) {
        float smallest = 255;
        for (float v : plane.values()) smallest = Math.min(smallest, v);
        return smallest;
    }
}
