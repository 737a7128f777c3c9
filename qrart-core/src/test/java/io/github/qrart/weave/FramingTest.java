package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Box;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FramingTest {
    @Test
    void aWholeFactorGivesTheMeanOfTheArea() throws InterruptedException {
        BufferedImage noise = Pictures.NOISE.image(192);
        BufferedImage cut = new Framing(0, 0, 192).cut(noise, 64).toImage();
        for (int y = 0; y < 64; y += 7) {
            for (int x = 0; x < 64; x += 5) {
                double green = 0;
                for (int k = 0; k < 9; k++) green += (noise.getRGB(3 * x + k % 3, 3 * y + k / 3) >> 8 & 255) / 9.0;
                assertThat(cut.getRGB(x, y) >> 8 & 255).isCloseTo((int) Math.round(green), within(1));
            }
        }
    }

    @Test
    void aFlatPictureStaysFlatAtAnySize() throws InterruptedException {
        BufferedImage flat = Pictures.LIGHT.image(100);
        for (int size : new int[] {33, 99, 100, 101, 256}) {
            BufferedImage cut = new Framing(1.3, .4, 97.2).cut(flat, size).toImage();
            assertThat(cut.getWidth()).isEqualTo(size);
            for (int i = 0; i < size; i++) {
                assertThat(cut.getRGB(i, size - 1) & 0xffffff).isEqualTo(0xfdf6e8);
                assertThat(cut.getRGB(size - 1, i) & 0xffffff).isEqualTo(0xfdf6e8);
            }
        }
    }

    @Test
    void theMiddleSquareIsFramedAndTheBoxReachesOutside() throws InterruptedException {
        BufferedImage wide = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 100; y++) wide.setRGB(x, y, x < 150 ? 0xff0000 : x < 250 ? 0x00ff00 : 0x0000ff);
        }
        Framing framing = Framing.of(wide, .03, new SplittableRandom(1));
        BufferedImage cut = framing.cut(wide, 200).toImage();
        for (int x = 0; x < 200; x++) assertThat(cut.getRGB(x, 100) & 0xffffff).isEqualTo(0x00ff00);
        Box box = framing.pictureBox(wide, 200);
        assertThat(box.x0()).isBetween(-330.0, -290.0);
        assertThat(box.width() / box.height()).isCloseTo(4, within(1e-9));
        assertThat(box.y0()).isLessThanOrEqualTo(0);
        assertThat(box.y1()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void aSinglePixelIsEnlarged() throws InterruptedException {
        BufferedImage cut =
                new Framing(0, 0, 1).cut(Pictures.LIGHT.image(1), 16).toImage();
        for (int i = 0; i < 16; i++)
            assertThat(cut.getRGB(i, 15 - i) & 0xffffff).isEqualTo(0xfdf6e8);
    }
}
