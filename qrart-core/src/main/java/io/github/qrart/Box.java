package io.github.qrart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rectangle in an image, in pixels: the image's top left corner is (0, 0), the first pixel reaches to (1, 1).
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge, greater than {@code x0}
 * @param y1 bottom edge, greater than {@code y0}
 */
public record Box(double x0, double y0, double x1, double y1) {
    /**
     * Checks the edges.
     *
     * @throws IllegalArgumentException if an edge is not finite, or the box has no area
     */
    public Box {
        if (!(Double.isFinite(x0) && Double.isFinite(y0) && Double.isFinite(x1) && Double.isFinite(y1))
                || x1 <= x0
                || y1 <= y0) {
            throw new IllegalArgumentException("box " + x0 + "," + y0 + "," + x1 + "," + y1
                    + " has no area; expected x0,y0,x1,y1 with x0 < x1 and y0 < y1");
        }
    }

    /**
     * Its width.
     *
     * @return pixels, above 0
     */
    public double width() {
        return x1 - x0;
    }

    /**
     * Its height.
     *
     * @return pixels, above 0
     */
    public double height() {
        return y1 - y0;
    }

    /** The edges as {@code x0,y0,x1,y1}, to a thousandth of a pixel. */
    @Override
    public String toString() {
        return edge(x0) + "," + edge(y0) + "," + edge(x1) + "," + edge(y1);
    }

    private static String edge(double edge) {
        return BigDecimal.valueOf(edge)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
