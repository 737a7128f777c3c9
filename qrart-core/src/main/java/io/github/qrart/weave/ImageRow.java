package io.github.qrart.weave;

import io.github.qrart.image.Plane;

/**
 * A smaller plane along one row of the full-size image, between its pixels; beyond them its edge goes on. Where each
 * column lies is worked out once, and what lies between two rows of the plane once per row. Not thread-safe.
 */
final class ImageRow {
    private final int[] left;
    private final float[] past;
    private float[] line = new float[0];

    /** Columns at places on the plane, in its pixels, of which the first has its middle at .5. */
    ImageRow(double[] columns, int width) {
        left = new int[columns.length];
        past = new float[columns.length];
        for (int x = 0; x < columns.length; x++) {
            double at = Math.max(0, Math.min(width - 1, columns[x] - .5));
            left[x] = (int) at;
            past[x] = (float) (at - left[x]);
        }
    }

    /** Goes to a row of the plane, in its pixels. */
    ImageRow to(Plane plane, double row) {
        int width = plane.width();
        if (line.length != width + 1) line = new float[width + 1];
        double at = Math.max(0, Math.min(plane.height() - 1, row - .5));
        int above = ((int) at) * width;
        int below = Math.min(plane.height() - 1, (int) at + 1) * width;
        float down = (float) (at - (int) at);
        float[] values = plane.values();
        for (int i = 0; i < width; i++) line[i] = values[above + i] + down * (values[below + i] - values[above + i]);
        line[width] = line[width - 1];
        return this;
    }

    /** The value at a column of the image. */
    float at(int x) {
        int i = left[x];
        return line[i] + past[x] * (line[i + 1] - line[i]);
    }
}
