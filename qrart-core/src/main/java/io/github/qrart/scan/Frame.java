package io.github.qrart.scan;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds the phone to: the image, or the part of it around the symbol, at the same size whatever its
 * number of pixels. A score would otherwise measure the file, not the picture.
 *
 * @param luma of what is looked at
 * @param left edge of it in the image, in pixels of the image
 * @param top edge of it in the image, in pixels of the image
 * @param scale pixels of the frame for each pixel of the image
 */
record Frame(Plane luma, double left, double top, double scale) {
    /** The longer side, in pixels: what the models were fitted on. */
    static final int SIDE = 768;

    /** A module has this many pixels at least, if the image has: people go nearer to a dense code. */
    private static final int MODULE = 8;

    private static final int QUIET_ZONE = 4;

    /** A symbol that fills less of the image's shorter side than this is framed by itself. */
    private static final double SMALL = .6;

    /** What is left around such a symbol on each side, in modules: its quiet zone, and as much again to be mistaken for. */
    private static final int AROUND = 8;

    static Frame of(BufferedImage image, @Nullable SymbolPlacement symbol) {
        int[] part = symbol == null ? whole(image) : part(image, symbol);
        int longer = Math.max(part[2], part[3]);
        double side = SIDE;
        if (symbol != null && longer > SIDE) {
            double finer = MODULE * longer / symbol.moduleSize();
            double most = MODULE * (symbol.modules() + 2.0 * Math.max(QUIET_ZONE, AROUND));
            side = Math.max(SIDE, Math.min(longer, Math.min(finer, most)));
        }
        BufferedImage seen = image.getSubimage(part[0], part[1], part[2], part[3]);
        double scale = side / longer;
        return new Frame(Luma.scaled(seen, scale), part[0], part[1], scale);
    }

    /** Where a symbol of the image lies in the frame. */
    GridMap grid(SymbolPlacement symbol) {
        Box box = symbol.box();
        int n = symbol.modules();
        return GridMap.upright(
                (box.x0() - left) * scale,
                (box.y0() - top) * scale,
                box.width() * scale / n,
                box.height() * scale / n,
                n);
    }

    private static int[] whole(BufferedImage image) {
        return new int[] {0, 0, image.getWidth(), image.getHeight()};
    }

    private static int[] part(BufferedImage image, SymbolPlacement symbol) {
        Box box = symbol.box();
        int shorter = Math.min(image.getWidth(), image.getHeight());
        if (Math.max(box.width(), box.height()) >= SMALL * shorter) return whole(image);
        double around = AROUND * symbol.moduleSize();
        int x0 = clamp(box.x0() - around, image.getWidth() - 1);
        int y0 = clamp(box.y0() - around, image.getHeight() - 1);
        int x1 = Math.max(x0 + 1, clamp(box.x1() + around, image.getWidth()));
        int y1 = Math.max(y0 + 1, clamp(box.y1() + around, image.getHeight()));
        return new int[] {x0, y0, x1 - x0, y1 - y0};
    }

    private static int clamp(double at, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(at)));
    }
}
