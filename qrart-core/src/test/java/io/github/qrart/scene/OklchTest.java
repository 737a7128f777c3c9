package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OklchTest {
    /** sRGB's primaries, secondaries and grey in OKLCH, as CSS Color 4 and its sample code give them. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, ffffff",
        "0, 0, 0, 000000",
        "0.59987, 0, 0, 808080",
        "0.62796, 0.25768, 29.234, ff0000",
        "0.86644, 0.29483, 142.495, 00ff00",
        "0.45201, 0.31321, 264.052, 0000ff",
        "0.96798, 0.21101, 109.769, ffff00",
        "0.90540, 0.15455, 194.769, 00ffff",
        "0.70167, 0.32249, 328.363, ff00ff",
    })
    void publishedColours(double lightness, double chroma, double hue, String expected) {
        int rgb = Oklch.rgb(lightness, chroma, hue);
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(rgb >> shift & 255).isCloseTo(Integer.parseInt(expected, 16) >> shift & 255, within(1));
        }
    }

    @Test
    void tooMuchChromaIsGivenUpButLightnessAndHueAreKept() {
        for (double hue = 0; hue < 360; hue += 7) {
            for (double lightness = .3; lightness < .95; lightness += .1) {
                double[] lab = lab(Oklch.rgb(lightness, 2, hue));
                assertThat(lab[0]).isCloseTo(lightness, within(.006));
                double turn = Math.toDegrees(Math.atan2(lab[2], lab[1])) - hue;
                assertThat(Math.abs(Math.IEEEremainder(turn, 360))).isLessThan(6);
            }
        }
    }

    @Test
    void alphaStandsInTheTopByteAndIsHeldToItsRange() {
        assertThat(Oklch.color(.5, .1, 40, .5).getAlpha()).isEqualTo(128);
        assertThat(Oklch.color(.5, .1, 40, 7).getRGB())
                .isEqualTo(Oklch.color(.5, .1, 40).getRGB());
        assertThat(Oklch.color(.5, .1, 40).getRGB() & 0xffffff).isEqualTo(Oklch.rgb(.5, .1, 40));
    }

    /** The way back, for the test only: sRGB to OKLab by Ottosson's forward matrices. */
    private static double[] lab(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
