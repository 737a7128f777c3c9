package io.github.qrart.repair;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;

/** Means of luma over rectangles between pixels, each at the same small cost. Immutable. */
final class AreaMeans {
    /** The longer side that is looked at, in pixels: a symbol's modules are many pixels on it, and memory is bounded. */
    private static final int SIDE = 1536;

    private final double scale;
    private final int width;
    private final int height;
    /** Sums of luma over the pixels above and to the left. */
    private final double[] sums;

    AreaMeans(Plane image) {
        scale = Math.min(1, (double) SIDE / Math.max(image.width(), image.height()));
        width = (int) Math.max(1, Math.round(image.width() * scale));
        height = (int) Math.max(1, Math.round(image.height() * scale));
        float[] luma = scale < 1 ? Filters.resize(image, width, height).values() : image.values();
        sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += luma[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** The mean over a rectangle in pixels of the image, as far as it lies within; 0 if it does not. */
    float of(double x0, double y0, double x1, double y1) {
        double left = clamp(x0, width);
        double top = clamp(y0, height);
        double right = clamp(x1, width);
        double bottom = clamp(y1, height);
        double area = (right - left) * (bottom - top);
        if (area <= 0) return 0;
        return (float) ((sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top)) / area);
    }

    private double clamp(double at, int extent) {
        return Math.max(0, Math.min(extent, at * scale));
    }

    private double sum(double x, double y) {
        int column = Math.min(width - 1, (int) x);
        int row = Math.min(height - 1, (int) y);
        double right = x - column;
        double down = y - row;
        int i = row * (width + 1) + column;
        double above = sums[i] * (1 - right) + sums[i + 1] * right;
        double below = sums[i + width + 1] * (1 - right) + sums[i + width + 2] * right;
        return above * (1 - down) + below * down;
    }
}
