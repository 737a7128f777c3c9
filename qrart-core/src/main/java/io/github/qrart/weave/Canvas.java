package io.github.qrart.weave;

import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import java.awt.image.BufferedImage;

/**
 * The pixels of an image and their luma, side by side: a pixel that is moved to another luma changes both. A picture
 * is converted once and then worked on in place; the image it came from is not changed.
 */
final class Canvas {
    private final int[] rgb;
    private final Plane luma;

    Canvas(BufferedImage image) {
        this(image.getWidth(), image.getHeight(), Pixels.rgb(image));
    }

    /** A canvas over an array of packed pixels, row by row, which is not copied. */
    Canvas(int width, int height, int[] rgb) {
        this.rgb = rgb;
        luma = new Plane(width, height);
        for (int i = 0; i < rgb.length; i++) luma.values()[i] = Recolouring.luma(rgb[i]);
    }

    int width() {
        return luma.width();
    }

    int height() {
        return luma.height();
    }

    /** Luma, 0 to 255, by the weights that readers use; follows what is moved. */
    Plane luma() {
        return luma;
    }

    /** Moves a pixel to a luma, as near as its hue and sRGB let it. */
    void move(int x, int y, float target) {
        int i = y * luma.width() + x;
        rgb[i] = Recolouring.toLuma(rgb[i], luma.values()[i], target);
        luma.values()[i] = Recolouring.luma(rgb[i]);
    }

    BufferedImage toImage() {
        return Pixels.image(luma.width(), luma.height(), rgb);
    }
}
