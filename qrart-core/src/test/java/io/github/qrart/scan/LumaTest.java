package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LumaTest {
    @Test
    void bytesOfAPartOfAnImageGiveTheLumaOfItsColours() {
        SplittableRandom random = new SplittableRandom(1);
        BufferedImage bytes = new BufferedImage(31, 23, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 31 * 23; i++) bytes.setRGB(i % 31, i / 31, random.nextInt());
        BufferedImage part = bytes.getSubimage(3, 5, 20, 11).getSubimage(1, 2, 17, 8);
        float[] luma = Luma.scaled(part, 1).values();
        for (int i = 0; i < luma.length; i++) {
            assertThat(luma[i]).isEqualTo(Luma.of(part.getRGB(i % 17, i / 17)));
        }
        int rgb = part.getRGB(0, 0);
        assertThat(luma[0]).isEqualTo(.299f * (rgb >> 16 & 255) + .587f * (rgb >> 8 & 255) + .114f * (rgb & 255));
    }
}
