package io.github.qrart.aesthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.image.Plane;
import org.junit.jupiter.api.Test;

/**
 * References from scikit-image 0.19.3: {@code structural_similarity(a, b, gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=255)}.
 */
final class SsimTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    @Test
    void agreesWithAnIndependentImplementation() {
        Plane a = plane((x, y) -> (x * x / 7 + y * 5) % 256);
        Plane b = plane((x, y) -> Math.min(255, (x * x / 7 + y * 5) % 256 * 3 / 4 + x * y % 50));
        Plane negative = plane((x, y) -> 255 - (x * x / 7 + y * 5) % 256);

        assertThat(Ssim.of(a, b)).isCloseTo(0.6934386, within(1e-4));
        assertThat(Ssim.of(a, negative)).isCloseTo(-0.5363344, within(1e-4));
    }

    /** The reference: the paper's formula on scikit-image's kernels, means of 2×2 pixels between the scales. */
    @Test
    void agreesOverFiveScales() {
        Plane a = plane(256, 192, (x, y) -> (x * x / 7 + y * 5) % 256);
        Plane b = plane(256, 192, (x, y) -> Math.min(255, (x * x / 7 + y * 5) % 256 * 3 / 4 + x * y % 50));

        assertThat(Ssim.ofScales(a, b)).isCloseTo(.948906, within(1e-3));
        assertThat(Ssim.ofScales(a, a)).isCloseTo(1, within(1e-6));
        assertThat(Ssim.ofScales(new Plane(1, 3), new Plane(1, 3))).isCloseTo(1, within(1e-6));
    }

    @Test
    void onlyIdenticalPlanesGiveOne() {
        Plane a = plane((x, y) -> (x * x / 7 + y * 5) % 256);

        assertThat(Ssim.of(a, a)).isCloseTo(1, within(1e-6));
    }

    @Test
    void planesSmallerThanTheWindowAreCompared() {
        Plane dark = new Plane(1, 3);
        Plane light = new Plane(1, 3, new float[] {255, 255, 255});

        assertThat(Ssim.of(dark, dark)).isCloseTo(1, within(1e-6));
        assertThat(Ssim.of(dark, light)).isLessThan(.01);
    }

    @Test
    void planesOfDifferentSizesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ssim.of(new Plane(4, 5), new Plane(5, 4)))
                .withMessageContaining("4×5")
                .withMessageContaining("5×4");
    }

    private interface Luma {
        int at(int x, int y);
    }

    private static Plane plane(Luma luma) {
        return plane(WIDTH, HEIGHT, luma);
    }

    private static Plane plane(int width, int height, Luma luma) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) values[i] = luma.at(i % width, i / width);
        return new Plane(width, height, values);
    }
}
