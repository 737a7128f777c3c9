package io.github.qrart.aesthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each part by itself. References for colour and edges were computed with scikit-image 0.19.3 and SciPy. */
final class PartsTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/parts");
    private static final int SIZE = 330;
    private static final SymbolPlacement SYMBOL = TestImages.placement(PAYLOAD, SIZE);

    @Test
    void greyHasNoColour() {
        Thumbnail grey = thumbnail(256, (x, y) -> (x + y) / 2 * 0x10101);

        assertThat(Colours.colourfulness(grey)).isZero();
        assertThat(Colours.hues(grey)).isZero();
    }

    @Test
    void colourfulnessAndHuesAgreeWithAReference() {
        Thumbnail image = thumbnail(16, (x, y) -> rgb(x * 16, y * 16, x * y));

        // M = 125.6: beyond "extremely".
        assertThat(Colours.colourfulness(image)).isEqualTo(1);
        assertThat(Colours.hues(image)).isCloseTo(.58981, within(1e-4));
    }

    @Test
    void colourfulnessGrowsWithSaturation() {
        double last = -1;
        for (int saturation = 0; saturation <= 100; saturation += 20) {
            int s = saturation;
            Thumbnail image = thumbnail(64, (x, y) -> rgb(x > y ? 100 + s : 100, 100, x > y ? 100 : 100 + s));
            double now = Colours.colourfulness(image);
            assertThat(now).isGreaterThan(last);
            last = now;
        }
    }

    @Test
    void oneHueIsNoSpreadAndAFewColouredPixelsCountForLittle() {
        Thumbnail blue = thumbnail(64, (x, y) -> rgb(40, 60, 200));
        Thumbnail confetti = thumbnail(100, (x, y) -> x == y ? Color.HSBtoRGB(x / 100f, 1, 1) & 0xffffff : 0x808080);

        assertThat(Colours.hues(blue)).isZero();
        assertThat(Colours.hues(confetti)).isLessThan(.1);
    }

    @Test
    void entropyIsTheShareOfTonesBeyondSixteen() {
        assertThat(Tones.entropy(thumbnail(256, (x, y) -> 0x808080).luma())).isZero();
        assertThat(Tones.entropy(
                        thumbnail(256, (x, y) -> (x / 16 * 16 + 8) * 0x10101).luma()))
                .isCloseTo(0, within(1e-9));
        assertThat(Tones.entropy(new Plane(256, 1, ramp()))).isCloseTo(1, within(1e-9));
    }

    @Test
    void edgesAreCountedWhereLumaChangesFast() {
        assertThat(Tones.edges(new Plane(64, 64))).isZero();
        assertThat(Tones.edges(plane(64, (x, y) -> 4 * x))).isZero();
        assertThat(Tones.edges(plane(40, (x, y) -> 6 * x))).isEqualTo(1);
        assertThat(Tones.edges(plane(16, (x, y) -> (x * 3 + y * y) % 256))).isCloseTo(.857143, within(1e-5));
    }

    @Test
    void aPlainCodeIsNotFaintAndAPictureWithoutItIs() {
        assertThat(faintness(TestImages.plain(PAYLOAD, SIZE))).isLessThan(.001);
        assertThat(faintness(TestImages.noise(SIZE, 1))).isGreaterThan(.99);
        assertThat(faintness(TestImages.blank(SIZE, Color.PINK))).isEqualTo(1);
    }

    @Test
    void contrastAndBrightnessDoNotMakeACodeFaint() {
        BufferedImage weak = TestImages.plain(SYMBOL, SIZE, new Color(0x707070), new Color(0x909090));

        assertThat(faintness(weak)).isLessThan(.001);
    }

    @Test
    void theCodeGetsFainterAsAPictureCoversIt() {
        double last = 0;
        for (int share = 10; share <= 100; share += 10) {
            double now = faintness(mixed(TestImages.plain(PAYLOAD, SIZE), share));
            assertThat(now).isGreaterThan(last);
            last = now;
        }
    }

    private static double faintness(BufferedImage image) {
        SymbolPlan plan = SYMBOL.plan().orElseThrow();
        return Faintness.of(TestImages.pixels(image), image.getWidth(), SYMBOL, plan);
    }

    /** A share of a picture of random cells as large as modules, laid over a code. */
    private static BufferedImage mixed(BufferedImage code, int percent) {
        int cell = 10;
        int[] tones = new SplittableRandom(1).ints(1200, 0, 256).toArray();
        BufferedImage out = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int tone = tones[y / cell * (SIZE / cell) + x / cell];
                int v = ((code.getRGB(x, y) & 255) * (100 - percent) + tone * percent) / 100;
                out.setRGB(x, y, v * 0x10101);
            }
        }
        return out;
    }

    private static int rgb(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }

    private interface Pixel {
        int at(int x, int y);
    }

    private static Thumbnail thumbnail(int size, Pixel rgb) {
        int[] pixels = new int[size * size];
        for (int i = 0; i < pixels.length; i++) pixels[i] = rgb.at(i % size, i / size);
        return Thumbnail.of(pixels, size);
    }

    private static Plane plane(int size, Pixel luma) {
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) values[i] = luma.at(i % size, i / size);
        return new Plane(size, size, values);
    }

    private static float[] ramp() {
        float[] ramp = new float[256];
        for (int i = 0; i < ramp.length; i++) ramp[i] = i;
        return ramp;
    }
}
