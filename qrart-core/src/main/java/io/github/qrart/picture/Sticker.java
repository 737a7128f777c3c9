package io.github.qrart.picture;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import java.awt.image.BufferedImage;

/**
 * A picture cut out around its symbol: what lies within the quiet zone's width of the symbol stays, what lies farther
 * away becomes transparent. The outline is thus a square with round corners, and at no point nearer to the symbol than
 * its quiet zone is wide, which square corners would not be either.
 */
final class Sticker {
    /** The quiet zone of ISO/IEC 18004, 7.3.8, in modules. Pictures that have less keep what they have. */
    private static final int QUIET_ZONE = 4;

    private Sticker() {}

    /**
     * Cuts a picture out.
     *
     * @param image opaque
     * @param symbol where the symbol lies in it
     * @return a copy of the same size
     */
    static BufferedImage cut(BufferedImage image, SymbolPlacement symbol) {
        int w = image.getWidth();
        int h = image.getHeight();
        Box box = symbol.box();
        double room = Math.min(Math.min(box.x0(), box.y0()), Math.min(w - box.x1(), h - box.y1()));
        double kept = Math.min(QUIET_ZONE * symbol.moduleSize(), room);
        int[] pixels = Pixels.rgb(image);
        for (int y = 0; y < h; y++) {
            double dy = outside(y + .5, box.y0(), box.y1());
            for (int x = 0; x < w; x++) {
                double distance = Math.hypot(outside(x + .5, box.x0(), box.x1()), dy);
                // Along a straight edge this is the share of the pixel that lies inside. Colours stay, for programs
                // that mix in those of transparent pixels when they scale.
                double inside = Math.max(0, Math.min(1, kept - distance + .5));
                pixels[y * w + x] |= (int) Math.round(255 * inside) << 24;
            }
        }
        BufferedImage sticker = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        sticker.setRGB(0, 0, w, h, pixels, 0, w);
        return sticker;
    }

    private static double outside(double at, double from, double to) {
        return Math.max(0, Math.max(from - at, at - to));
    }
}
