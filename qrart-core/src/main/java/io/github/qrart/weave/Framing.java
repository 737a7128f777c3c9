package io.github.qrart.weave;

import io.github.qrart.Box;
import io.github.qrart.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * The square of a picture that fills the image.
 *
 * @param x left edge in the picture, in pixels
 * @param y top edge in the picture, in pixels
 * @param side its side, in pixels
 */
record Framing(double x, double y, double side) {
    /** The middle square of a picture, by up to a share of its side closer and off the middle, by chance. */
    static Framing of(BufferedImage picture, double crop, SplittableRandom random) {
        double whole = Math.min(picture.getWidth(), picture.getHeight());
        double side = whole * (1 - crop * random.nextDouble());
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
    Canvas cut(BufferedImage picture, int size) throws InterruptedException {
        return side >= size ? shrink(picture, size) : enlarge(picture, size);
    }

    private Canvas shrink(BufferedImage picture, int size) throws InterruptedException {
        int left = (int) Math.floor(x);
        int width = Math.min(picture.getWidth(), (int) Math.ceil(x + side)) - left;
        double step = side / size;
        ColumnShares shares = new ColumnShares(width, left - x, 1 / step, size);
        PictureRows rows = new PictureRows(picture, left, width);
        int[] out = new int[size * size];
        for (int row = 0; row < size; row++) {
            rows.average(y + row * step, Math.min(picture.getHeight(), y + (row + 1) * step));
            for (int column = 0; column < size; column++) {
                out[row * size + column] = round(shares.mean(rows.red, column)) << 16
                        | round(shares.mean(rows.green, column)) << 8
                        | round(shares.mean(rows.blue, column));
            }
        }
        return new Canvas(size, size, out);
    }

    private Canvas enlarge(BufferedImage picture, int size) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int width = Math.min(picture.getWidth(), (int) Math.ceil(x + side)) - left;
        int height = Math.min(picture.getHeight(), (int) Math.ceil(y + side)) - top;
        int[] rgb = Pixels.rgb(picture.getSubimage(left, top, width, height));
        double step = side / size;
        int[] columns = new int[size];
        float[] past = new float[size];
        for (int column = 0; column < size; column++) {
            double px = clamp((column + .5) * step + x - left - .5, width);
            columns[column] = Math.max(0, Math.min((int) px, width - 2));
            past[column] = (float) (px - columns[column]);
        }
        int right = width > 1 ? 1 : 0;
        int down = height > 1 ? width : 0;
        int[] out = new int[size * size];
        for (int row = 0; row < size; row++) {
            double py = clamp((row + .5) * step + y - top - .5, height);
            int line = Math.max(0, Math.min((int) py, height - 2));
            float below = (float) (py - line);
            for (int column = 0; column < size; column++) {
                int at = line * width + columns[column];
                out[row * size + column] =
                        between(rgb[at], rgb[at + right], rgb[at + down], rgb[at + down + right], past[column], below);
            }
        }
        return new Canvas(size, size, out);
    }

    private static double clamp(double at, int extent) {
        return Math.max(0, Math.min(extent - 1, at));
    }

    /** Between two pixels and the two below them. */
    private static int between(int a, int b, int c, int d, float right, float down) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float upper = (1 - right) * (a >> shift & 255) + right * (b >> shift & 255);
            float lower = (1 - right) * (c >> shift & 255) + right * (d >> shift & 255);
            out |= (int) ((1 - down) * upper + down * lower + .5f) << shift;
        }
        return out;
    }

    private static int round(float value) {
        return Math.max(0, Math.min(255, (int) (value + .5f)));
    }
}
