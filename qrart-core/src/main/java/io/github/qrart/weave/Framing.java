package io.github.qrart.weave;

import io.github.qrart.Box;
import io.github.qrart.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The square of a picture that fills the image.
 *
 * @param x left edge in the picture, in pixels
 * @param y top edge in the picture, in pixels
 * @param side its side, in pixels
 */
record Framing(double x, double y, double side) {
    /** Rows that are converted at a time, so that a large picture is never copied as a whole. */
    private static final int BAND = 64;

    /** How far a framing closes in at most: enough to move edges against modules, too little to see. */
    private static final double CLOSER = .03;

    /** The middle square of a picture, a touch closer and off the middle, by chance. */
    static Framing of(BufferedImage picture, SplittableRandom random) {
        double whole = Math.min(picture.getWidth(), picture.getHeight());
        double side = whole * (1 - CLOSER * random.nextDouble());
        double slack = whole - side;
        double x = (picture.getWidth() - whole) / 2 + slack * random.nextDouble();
        double y = (picture.getHeight() - whole) / 2 + slack * random.nextDouble();
        return new Framing(x, y, side);
    }

    /** Where the whole of a picture lies in an image of the framed square. */
    Box pictureBox(BufferedImage picture, int size) {
        double scale = size / side;
        return new Box(-x * scale, -y * scale, (picture.getWidth() - x) * scale, (picture.getHeight() - y) * scale);
    }

    /** The framed square at a size: the mean of the area that each pixel covers, or between pixels when enlarged. */
    BufferedImage cut(BufferedImage picture, int size) throws InterruptedException {
        return side >= size ? shrink(picture, size) : enlarge(picture, size);
    }

    private BufferedImage shrink(BufferedImage picture, int size) throws InterruptedException {
        float[] sums = new float[3 * size * size];
        float[] line = new float[3 * size];
        int first = (int) Math.floor(y);
        int last = Math.min(picture.getHeight(), (int) Math.ceil(y + side));
        int left = (int) Math.floor(x);
        int right = Math.min(picture.getWidth(), (int) Math.ceil(x + side));
        double scale = size / side;
        for (int band = first; band < last; band += BAND) {
            int rows = Math.min(BAND, last - band);
            int[] rgb = Pixels.rgb(picture.getSubimage(left, band, right - left, rows));
            for (int row = 0; row < rows; row++) {
                shrinkLine(rgb, row * (right - left), right - left, left - x, scale, line);
                addLine(line, (band + row - y) * scale, (band + row + 1 - y) * scale, size, sums);
            }
            if (Thread.interrupted()) throw new InterruptedException("framing the picture was interrupted");
        }
        int[] out = new int[size * size];
        for (int i = 0; i < out.length; i++) {
            out[i] = round(sums[3 * i]) << 16 | round(sums[3 * i + 1]) << 8 | round(sums[3 * i + 2]);
        }
        return Pixels.image(size, size, out);
    }

    /** Shares a row of pixels among the columns it covers. */
    private static void shrinkLine(int[] rgb, int from, int count, double offset, double scale, float[] line) {
        Arrays.fill(line, 0);
        int size = line.length / 3;
        for (int i = 0; i < count; i++) {
            double start = Math.max(0, (offset + i) * scale);
            double end = Math.min(size, (offset + i + 1) * scale);
            int pixel = rgb[from + i];
            for (int column = (int) start; column < end; column++) {
                float share = (float) (Math.min(end, column + 1) - Math.max(start, column));
                line[3 * column] += share * (pixel >> 16 & 255);
                line[3 * column + 1] += share * (pixel >> 8 & 255);
                line[3 * column + 2] += share * (pixel & 255);
            }
        }
    }

    private static void addLine(float[] line, double from, double to, int size, float[] sums) {
        double start = Math.max(0, from);
        double end = Math.min(size, to);
        for (int row = (int) start; row < end; row++) {
            float share = (float) (Math.min(end, row + 1) - Math.max(start, row));
            for (int i = 0; i < line.length; i++) sums[row * line.length + i] += share * line[i];
        }
    }

    private BufferedImage enlarge(BufferedImage picture, int size) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int width = Math.min(picture.getWidth(), (int) Math.ceil(x + side)) - left;
        int height = Math.min(picture.getHeight(), (int) Math.ceil(y + side)) - top;
        int[] rgb = Pixels.rgb(picture.getSubimage(left, top, width, height));
        double step = side / size;
        int[] out = new int[size * size];
        for (int row = 0; row < size; row++) {
            double py = clamp((row + .5) * step + y - top - .5, height);
            for (int column = 0; column < size; column++) {
                double px = clamp((column + .5) * step + x - left - .5, width);
                out[row * size + column] = between(rgb, width, height, px, py);
            }
        }
        return Pixels.image(size, size, out);
    }

    private static double clamp(double at, int extent) {
        return Math.max(0, Math.min(extent - 1, at));
    }

    private static int between(int[] rgb, int width, int height, double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        double tx = x - x0;
        double ty = y - y0;
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double upper =
                    (1 - tx) * (rgb[y0 * width + x0] >> shift & 255) + tx * (rgb[y0 * width + x1] >> shift & 255);
            double lower =
                    (1 - tx) * (rgb[y1 * width + x0] >> shift & 255) + tx * (rgb[y1 * width + x1] >> shift & 255);
            out |= round((1 - ty) * upper + ty * lower) << shift;
        }
        return out;
    }

    private static int round(double value) {
        return Math.max(0, Math.min(255, (int) (value + .5)));
    }
}
