package io.github.qrart.benchmarks;

import java.awt.image.BufferedImage;

/** Pictures to weave into. */
final class Pictures {
    private Pictures() {}

    /** A picture with slopes, edges and texture. */
    static BufferedImage hills() {
        int side = 1024;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double ridge = 500 + 120 * Math.sin(x / 140.0) + 60 * Math.sin(x / 47.0);
                int grain = (x * 7919 + y * 104729) % 17;
                int value = (int) (y < ridge ? 210 - y / 8.0 : 110 - (y - ridge) / 8) + grain;
                image.setRGB(x, y, value << 16 | (value * 9 / 10) << 8 | 200 - value / 2);
            }
        }
        return image;
    }
}
