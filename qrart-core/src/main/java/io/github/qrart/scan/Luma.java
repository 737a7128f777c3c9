package io.github.qrart.scan;

import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;

/** Luma as readers compute it: by the weights of ITU-R BT.601 on the encoded values, 0 to 255. */
final class Luma {
    /** Rows that are copied at once, so that an image is never copied as a whole. */
    private static final int BAND = 32;

    private Luma() {}

    static float of(int rgb) {
        return .299f * (rgb >> 16 & 255) + .587f * (rgb >> 8 & 255) + .114f * (rgb & 255);
    }

    /** The luma of an image at a scale, each pixel the mean of the area it covers. */
    static Plane scaled(BufferedImage image, double scale) {
        Plane luma = reduced(image, Math.max(1, (int) (1 / scale)));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return width == luma.width() && height == luma.height()
                ? luma
                : io.github.qrart.image.Filters.resize(luma, width, height);
    }

    /** The mean luma of square blocks. */
    private static Plane reduced(BufferedImage image, int block) {
        int across = image.getWidth();
        int w = (across + block - 1) / block;
        int h = (image.getHeight() + block - 1) / block;
        float[] out = new float[w * h];
        int band = Math.max(1, BAND / block);
        for (int y = 0; y < h; y += band) {
            int rows = Math.min(band * block, image.getHeight() - y * block);
            int[] rgb = Pixels.rgb(image.getSubimage(0, y * block, across, rows));
            if (block == 1) {
                for (int i = 0; i < rgb.length; i++) out[y * w + i] = of(rgb[i]);
            } else {
                addBlocks(rgb, across, block, out, y * w, w);
            }
        }
        return new Plane(w, h, out);
    }

    private static void addBlocks(int[] rgb, int across, int block, float[] out, int from, int w) {
        int rows = rgb.length / across;
        for (int i = 0; i < rgb.length; i++) {
            int x = i % across / block;
            int y = i / across / block;
            int wide = Math.min(block, across - x * block);
            int high = Math.min(block, rows - y * block);
            out[from + y * w + x] += of(rgb[i]) / (wide * high);
        }
    }
}
