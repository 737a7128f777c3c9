package io.github.qrart.scan;

import java.util.Arrays;

/** Between which pixels each row of a photograph may show the image: outside there is nothing to look up. */
final class Outline {
    /** What is added on each side, in pixels, so that rounding never cuts off one that shows it. */
    private static final int SLACK = 1;

    private final int width;
    private final double[] left;
    private final double[] right;

    /** The outline of a rectangle, given by half its sides, in the middle of a photograph of a size. */
    Outline(View view, double halfWidth, double halfHeight, int width, int height) {
        this.width = width;
        left = new double[height];
        right = new double[height];
        Arrays.fill(left, width);
        double[] x = new double[5];
        double[] y = new double[5];
        double[] at = new double[2];
        for (int corner = 0; corner <= 4; corner++) {
            boolean east = corner % 4 == 1 || corner % 4 == 2;
            boolean south = corner % 4 >= 2;
            view.seen(east ? halfWidth : -halfWidth, south ? halfHeight : -halfHeight, at);
            x[corner] = at[0] + width / 2.0;
            y[corner] = at[1] + height / 2.0;
        }
        for (int side = 0; side < 4; side++) {
            boolean down = y[side] <= y[side + 1];
            int a = down ? side : side + 1;
            int b = down ? side + 1 : side;
            add(x[a], y[a], x[b], y[b]);
        }
    }

    /** Adds a side, from its upper end to its lower one, to each row that it passes or touches. */
    private void add(double x0, double y0, double x1, double y1) {
        double slope = (x1 - x0) / Math.max(1e-9, y1 - y0);
        int last = Math.min(left.length - 1, (int) Math.floor(y1) + SLACK);
        for (int row = Math.max(0, (int) Math.floor(y0) - SLACK); row <= last; row++) {
            double top = x0 + slope * (Math.max(y0, Math.min(y1, row - SLACK)) - y0);
            double bottom = x0 + slope * (Math.max(y0, Math.min(y1, row + 1 + SLACK)) - y0);
            left[row] = Math.min(left[row], Math.min(top, bottom));
            right[row] = Math.max(right[row], Math.max(top, bottom));
        }
    }

    /** The first pixel of a row that may show the image. */
    int from(int row) {
        return Math.max(0, Math.min(width, (int) Math.floor(left[row]) - SLACK));
    }

    /** One past the last. */
    int to(int row) {
        return Math.max(from(row), Math.min(width, (int) Math.ceil(right[row]) + SLACK));
    }
}
