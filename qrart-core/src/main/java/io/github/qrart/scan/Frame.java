package io.github.qrart.scan;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds the phone to: the image, or the part of it around the symbol, at the same size whatever its
 * number of pixels. A score would otherwise measure the file, not the picture.
 */
final class Frame {
    /** The longer side, in pixels: what the probability was fitted on. */
    static final int SIDE = 768;

    /** A module has this many pixels at least, if the image has: people go nearer to a dense code. */
    private static final int MODULE = 8;

    private static final int QUIET_ZONE = 4;

    /** A symbol that fills less of the image's shorter side than this is framed by itself. */
    private static final double SMALL = .6;

    /** What is left around such a symbol on each side, in modules: its quiet zone, and as much again to be mistaken for. */
    private static final int AROUND = 8;

    private Frame() {}

    /** The luma of what is looked at. */
    static Plane of(BufferedImage image, @Nullable SymbolPlacement symbol) {
        BufferedImage part = symbol == null ? image : part(image, symbol);
        int longer = Math.max(part.getWidth(), part.getHeight());
        double side = SIDE;
        if (symbol != null && longer > SIDE) {
            double finer = MODULE * longer / symbol.moduleSize();
            double most = MODULE * (symbol.modules() + 2.0 * Math.max(QUIET_ZONE, AROUND));
            side = Math.max(SIDE, Math.min(longer, Math.min(finer, most)));
        }
        return scaled(part, side / longer);
    }

    /** The luma of an image at a scale. */
    static Plane scaled(BufferedImage image, double scale) {
        Plane luma = reduced(image, Math.max(1, (int) (1 / scale)));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return width == luma.width() && height == luma.height() ? luma : Filters.resize(luma, width, height);
    }

    private static BufferedImage part(BufferedImage image, SymbolPlacement symbol) {
        Box box = symbol.box();
        int shorter = Math.min(image.getWidth(), image.getHeight());
        if (Math.max(box.width(), box.height()) >= SMALL * shorter) return image;
        double around = AROUND * symbol.moduleSize();
        int x0 = clamp(box.x0() - around, image.getWidth() - 1);
        int y0 = clamp(box.y0() - around, image.getHeight() - 1);
        int x1 = Math.max(x0 + 1, clamp(box.x1() + around, image.getWidth()));
        int y1 = Math.max(y0 + 1, clamp(box.y1() + around, image.getHeight()));
        return image.getSubimage(x0, y0, x1 - x0, y1 - y0);
    }

    private static int clamp(double at, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(at)));
    }

    /** The mean luma of square blocks, a band of rows at a time: a large image is never copied as a whole. */
    private static Plane reduced(BufferedImage image, int block) {
        if (block == 1) return Plane.luma(image);
        int w = (image.getWidth() + block - 1) / block;
        int h = (image.getHeight() + block - 1) / block;
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            int rows = Math.min(block, image.getHeight() - y * block);
            int[] rgb = Pixels.rgb(image.getSubimage(0, y * block, image.getWidth(), rows));
            for (int i = 0; i < rgb.length; i++) {
                int x = i % image.getWidth() / block;
                out[y * w + x] += Pixels.luma(rgb[i]);
            }
            for (int x = 0; x < w; x++) {
                out[y * w + x] /= rows * Math.min(block, image.getWidth() - x * block);
            }
        }
        return new Plane(w, h, out);
    }
}
