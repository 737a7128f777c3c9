package io.github.qrart.weave;

/** How much of each column of a picture goes into each column of a smaller image: the same in every row. */
final class ColumnShares {
    /** The first column of the picture that each column of the smaller image covers, and one past the last. */
    private final int[] first;

    private final int[] end;
    private final float[] firstShare;
    private final float[] lastShare;
    private final float scale;

    /**
     * Shares of columns.
     *
     * @param count columns of the picture
     * @param offset of the first one from the smaller image's left edge, in columns of the picture
     * @param scale columns of the smaller image for one of the picture, at most 1
     * @param size columns of the smaller image
     */
    ColumnShares(int count, double offset, double scale, int size) {
        first = new int[size];
        end = new int[size];
        firstShare = new float[size];
        lastShare = new float[size];
        this.scale = (float) scale;
        for (int i = 0; i < size; i++) {
            double from = Math.max(0, i / scale - offset);
            double to = Math.min(count, (i + 1) / scale - offset);
            first[i] = Math.min(count - 1, (int) from);
            end[i] = Math.max(first[i] + 1, (int) Math.ceil(to));
            firstShare[i] = (float) (scale * (Math.min(first[i] + 1, to) - from));
            lastShare[i] = end[i] == first[i] + 1 ? 0 : (float) (scale * (to - (end[i] - 1)));
        }
    }

    /** The mean over a column of the smaller image. */
    float mean(float[] line, int column) {
        int last = end[column] - 1;
        float inner = 0;
        for (int i = first[column] + 1; i < last; i++) inner += line[i];
        return firstShare[column] * line[first[column]] + scale * inner + lastShare[column] * line[last];
    }
}
