package io.github.qrart.aesthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import io.github.qrart.image.Plane;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each part by itself. References for colours were computed with scikit-image 0.19.3. */
final class PartsTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/parts");
    private static final int SIZE = 330;
    private static final SymbolPlacement SYMBOL = TestImages.placement(PAYLOAD, SIZE);

    @Test
    void coloursAgreeWithAReference() {
        double[] lab = new double[3];

        Cielab.convert(200, 30, 60, lab);
        assertThat(lab).containsExactly(new double[] {43.5630, 64.0570, 28.4723}, within(.02));
        Cielab.convert(12, 140, 90, lab);
        assertThat(lab).containsExactly(new double[] {51.3489, -43.9048, 18.0213}, within(.02));
        Cielab.convert(255, 255, 255, lab);
        assertThat(lab).containsExactly(new double[] {100, 0, 0}, within(.02));
    }

    @Test
    void whatAStraightLineExplainsIsNotLeftOver() {
        float[] a = {1, 4, 2, 8, 5, 7};
        float[] b = {3, 1, 4, 1, 5, 9};
        float[] both = new float[6];
        for (int i = 0; i < 6; i++) both[i] = 2 * a[i] - 3 * b[i] + 10;
        float[] opposite = {-1, -4, -2, -8, -5, -7};

        assertThat(LeastSquares.residualVariance(both, a, b)).isCloseTo(0, within(1e-6));
        assertThat(LeastSquares.residualVariance(a)).isCloseTo(6.25, within(1e-9));
        assertThat(LeastSquares.residualVariance(b, a, opposite))
                .isCloseTo(LeastSquares.residualVariance(b, a), within(1e-6));
    }

    @Test
    void aPlainCodeIsNotFaintAndAPictureWithoutItIs() {
        assertThat(modules(TestImages.plain(PAYLOAD, SIZE)).finders()).isLessThan(.001);
        assertThat(others(TestImages.plain(PAYLOAD, SIZE))).isLessThan(.001);
        assertThat(others(TestImages.noise(SIZE, 1))).isGreaterThan(.98);
        assertThat(others(TestImages.blank(SIZE, Color.PINK))).isEqualTo(1);
    }

    @Test
    void contrastBrightnessAndInversionDoNotMakeACodeFaint() {
        BufferedImage weak = TestImages.plain(SYMBOL, SIZE, new Color(0x707070), new Color(0x909090));
        BufferedImage inverted = TestImages.plain(SYMBOL, SIZE, Color.WHITE, Color.BLACK);

        assertThat(others(weak)).isLessThan(.001);
        assertThat(others(inverted)).isLessThan(.001);
    }

    @Test
    void aCodeInColoursOfOneLumaShows() {
        Color red = new Color(0xc83c3c);
        Color green = new Color(0x1c741c);

        assertThat(others(TestImages.plain(SYMBOL, SIZE, red, green))).isLessThan(.001);
    }

    @Test
    void finderPatternsAreKnownWithoutAPlan() {
        SymbolPlacement place = SymbolPlacement.of(SYMBOL.box(), SYMBOL.modules());
        Modules modules = new Modules(TestImages.pixels(TestImages.plain(PAYLOAD, SIZE)), SIZE, place);

        assertThat(modules.finders()).isLessThan(.001);
        assertThat(modules.others()).isEmpty();
    }

    @Test
    void theCodeGetsFainterAsAPictureCoversIt() {
        double last = 0;
        for (int share = 10; share <= 100; share += 10) {
            double now = others(mixed(TestImages.plain(PAYLOAD, SIZE), share));
            assertThat(now).isGreaterThan(last);
            last = now;
        }
    }

    @Test
    void saturationDoesNotMakeMoreHues() {
        Thumbnail pale = thumbnail(64, (x, y) -> Color.HSBtoRGB(.1f + x / 160f, .3f, .8f) & 0xffffff);
        Thumbnail loud = thumbnail(64, (x, y) -> Color.HSBtoRGB(.1f + x / 160f, .9f, .8f) & 0xffffff);

        assertThat(Palette.hues(loud.cielab())).isCloseTo(Palette.hues(pale.cielab()), within(.12));
        assertThat(Palette.hues(pale.cielab())).isGreaterThan(.4);
    }

    @Test
    void greyHasNoHuesAndOneHueIsNoSpread() {
        assertThat(Palette.hues(thumbnail(64, (x, y) -> (x + y) * 0x10101).cielab()))
                .isZero();
        assertThat(Palette.hues(thumbnail(64, (x, y) -> 0x283cc8).cielab())).isZero();
        Thumbnail confetti = thumbnail(100, (x, y) -> x == y ? Color.HSBtoRGB(x / 100f, 1, 1) & 0xffffff : 0x808080);
        assertThat(Palette.hues(confetti.cielab())).isLessThan(.25);
    }

    @Test
    void tonesAreTheShareOfBitsBeyondEight() {
        assertThat(Palette.tones(plane(64, (x, y) -> 128))).isZero();
        assertThat(Palette.tones(plane(64, (x, y) -> x / 8 * 32))).isCloseTo(0, within(1e-9));
        assertThat(Palette.tones(plane(256, (x, y) -> x))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPlainCodeHasNoShapesOfItsOwnAndAHorizonIsOne() {
        BufferedImage code = TestImages.plain(PAYLOAD, SIZE);
        BufferedImage horizon = TestImages.plain(PAYLOAD, SIZE);
        for (int y = SIZE / 2; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) horizon.setRGB(x, y, horizon.getRGB(x, y) >> 1 & 0x7f7f7f);
        }

        assertThat(shapes(code, SYMBOL)).isLessThan(.05);
        assertThat(shapes(code, null)).isGreaterThan(.3);
        assertThat(shapes(horizon, SYMBOL)).isGreaterThan(.5);
    }

    @Test
    void noiseIsOutOfOrderAtAnyGrainFinerThanAModuleAndCodesAreNot() {
        assertThat(Soundness.order(thumbnail(TestImages.noise(768, 1)).luma())).isZero();
        assertThat(Soundness.order(thumbnail(TestImages.plain(PAYLOAD, 768)).luma()))
                .isEqualTo(1);
        assertThat(Soundness.order(thumbnail(TestImages.blank(768, Color.GRAY)).luma()))
                .isEqualTo(1);
    }

    @Test
    void blankSheetsAreNotSharpAndCodesAre() {
        assertThat(Soundness.sharpness(
                        thumbnail(TestImages.blank(768, Color.GRAY)).luma()))
                .isZero();
        assertThat(Soundness.sharpness(plane(256, (x, y) -> 2 * x))).isZero();
        assertThat(Soundness.sharpness(thumbnail(TestImages.plain(PAYLOAD, 768)).luma()))
                .isEqualTo(1);
    }

    @Test
    void strongColoursAreGarishWhenThereAreMany() {
        assertThat(restraint((x, y) -> x < 12 ? 0xff0000 : 0x808080)).isEqualTo(1);
        assertThat(restraint((x, y) -> x < 52 ? 0xff0000 : 0x808080)).isZero();
        assertThat(restraint((x, y) -> 0xc08080)).isEqualTo(1);
    }

    @Test
    void saturationDoesNotMakeLargerShapes() {
        Thumbnail coloured = thumbnail(64, (x, y) -> y < 32 ? 0x6070b0 : 0xb07060);
        Thumbnail loud = thumbnail(64, (x, y) -> y < 32 ? 0x3050ff : 0xe05030);

        assertThat(Shapes.of(loud.cielab(), null, 1)).isCloseTo(Shapes.of(coloured.cielab(), null, 1), within(.1));
    }

    private static double restraint(Pixel rgb) {
        return Soundness.restraint(thumbnail(64, rgb).cielab());
    }

    private static double shapes(BufferedImage image, @Nullable SymbolPlacement symbol) {
        Thumbnail small = thumbnail(image).small();
        return Shapes.of(
                small.cielab(), symbol, (double) image.getWidth() / small.luma().width());
    }

    private static Thumbnail thumbnail(BufferedImage image) {
        return Thumbnail.of(TestImages.pixels(image), image.getWidth());
    }

    private static Modules modules(BufferedImage image) {
        return new Modules(TestImages.pixels(image), image.getWidth(), SYMBOL);
    }

    private static double others(BufferedImage image) {
        return modules(image).others().orElseThrow();
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
}
