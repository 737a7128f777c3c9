package io.github.qrart.weave;

import java.util.Arrays;

/** Which columns of a smaller image each column of a picture covers, one or two, and by how much: the same in every row. */
final class ColumnShares {
    private final int[] column;
    private final float[] share;
    /** What goes to the column after it; 0 for nothing. */
    private final float[] rest;

    /**
     * Shares of columns.
     *
     * @param count columns of the picture
     * @param offset of the first one from the smaller image's left edge, in columns of the picture
     * @param scale columns of the smaller image for one of the picture, at most 1
     * @param size columns of the smaller image
     */
    ColumnShares(int count, double offset, double scale, int size) {
        column = new int[count];
        share = new float[count];
        rest = new float[count];
        for (int i = 0; i < count; i++) {
            double start = Math.max(0, (offset + i) * scale);
            double end = Math.min(size, (offset + i + 1) * scale);
            column[i] = Math.min(size - 1, (int) start);
            share[i] = (float) Math.max(0, Math.min(end, column[i] + 1) - start);
            rest[i] = (float) Math.max(0, end - (column[i] + 1));
        }
    }

    /** Shares a row of pixels, from an index on, among the three channels of a line, which is cleared first. */
    void spread(int[] rgb, int from, float[] line) {
        Arrays.fill(line, 0);
        for (int i = 0; i < column.length; i++) {
            int pixel = rgb[from + i];
            int to = 3 * column[i];
            add(line, to, share[i], pixel);
            if (rest[i] > 0) add(line, to + 3, rest[i], pixel);
        }
    }

    private static void add(float[] line, int to, float share, int pixel) {
        line[to] += share * (pixel >> 16 & 255);
        line[to + 1] += share * (pixel >> 8 & 255);
        line[to + 2] += share * (pixel & 255);
    }
}
