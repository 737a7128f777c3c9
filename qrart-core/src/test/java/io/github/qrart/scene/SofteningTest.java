package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SofteningTest {
    private static final int SIZE = 20;

    @Test
    void leavesFlatColoursAlone() {
        for (int rgb : new int[] {0, 0xffffff, 0x123456, 0xfe017f}) {
            int[] pixels = new int[SIZE * SIZE];
            Arrays.fill(pixels, rgb);
            Softening.apply(pixels, SIZE, 18);
            assertThat(pixels).containsOnly(rgb);
        }
    }

    @Test
    void spreadsASinglePixelEvenlyAndKeepsItsLight() {
        int[] pixels = new int[SIZE * SIZE];
        pixels[10 * SIZE + 10] = 0xff0000;
        Softening.apply(pixels, SIZE, 18);

        assertThat(red(pixels, 10, 10)).isBetween(60, 160);
        assertThat(red(pixels, 9, 10)).isEqualTo(red(pixels, 11, 10)).isEqualTo(red(pixels, 10, 9));
        assertThat(Arrays.stream(pixels).map(p -> p >> 16).sum()).isBetween(245, 265);
    }

    @Test
    void isWeakerWhereModulesAreSmall() {
        int[] large = new int[SIZE * SIZE];
        large[10 * SIZE + 10] = 0xff0000;
        int[] small = large.clone();
        Softening.apply(large, SIZE, 18);
        Softening.apply(small, SIZE, 6);

        assertThat(red(small, 10, 10)).isGreaterThan(red(large, 10, 10) + 40);
    }

    private static int red(int[] pixels, int x, int y) {
        return pixels[y * SIZE + x] >> 16;
    }
}
