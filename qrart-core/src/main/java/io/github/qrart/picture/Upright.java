package io.github.qrart.picture;

import io.github.qrart.image.Pixels;
import java.awt.image.BufferedImage;

/** Turns a picture the way its EXIF orientation says it was held (EXIF 2.3, 4.6.4, tag 0x0112). */
final class Upright {
    private Upright() {}

    /** The picture upright. */
    static BufferedImage turn(BufferedImage picture, int orientation) {
        if (orientation == 1) return picture;
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean swaps = orientation >= 5;
        boolean mirrorsX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean mirrorsY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int width = swaps ? h : w;
        int height = swaps ? w : h;
        int[] in = Pixels.rgb(picture);
        int[] out = new int[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sx = swaps ? y : x;
                int sy = swaps ? x : y;
                if (mirrorsX) sx = w - 1 - sx;
                if (mirrorsY) sy = h - 1 - sy;
                out[y * width + x] = in[sy * w + sx];
            }
        }
        return Pixels.image(width, height, out);
    }
}
