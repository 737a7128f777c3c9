package io.github.qrart.weave;

import io.github.qrart.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Means over rows of a picture, from the top down; a large picture is never copied as a whole. Not thread-safe. */
final class PictureRows {
    /** Rows that are converted at a time. */
    private static final int BAND = 64;

    final float[] red;
    final float[] green;
    final float[] blue;
    private final BufferedImage picture;
    private final int left;
    private int[] band = new int[0];
    private int bandStart;

    /** Rows of {@code width} pixels from a column on. */
    PictureRows(BufferedImage picture, int left, int width) {
        this.picture = picture;
        this.left = left;
        red = new float[width];
        green = new float[width];
        blue = new float[width];
    }

    /** Leaves the mean between two heights, in pixels, in the three channels; not above where the last one ended. */
    void average(double from, double to) throws InterruptedException {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
        for (int row = (int) from; row < to; row++) {
            add(row, (float) ((Math.min(to, row + 1) - Math.max(from, row)) / (to - from)));
        }
    }

    private void add(int row, float share) throws InterruptedException {
        int width = red.length;
        if ((row - bandStart + 1) * width > band.length) read(row);
        int at = (row - bandStart) * width;
        for (int i = 0; i < width; i++) red[i] += share * (band[at + i] >> 16 & 255);
        for (int i = 0; i < width; i++) green[i] += share * (band[at + i] >> 8 & 255);
        for (int i = 0; i < width; i++) blue[i] += share * (band[at + i] & 255);
    }

    private void read(int row) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("framing the picture was interrupted");
        int rows = Math.min(BAND, picture.getHeight() - row);
        band = Pixels.rgb(picture.getSubimage(left, row, red.length, rows));
        bandStart = row;
    }
}
