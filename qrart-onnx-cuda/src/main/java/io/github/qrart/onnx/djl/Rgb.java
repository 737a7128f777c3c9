package io.github.qrart.onnx.djl;

import ai.djl.modality.cv.Image;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Pixels as models want them prepared. Plain arrays: DJL's own operations are missing where ONNX Runtime is its only engine.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values red, green and blue of each pixel in turn, row by row, 0 to 255
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Rgb(int width, int height, int[] values) {
    private static final double UNIT = 1 << 22;

    static Rgb of(Image image) {
        BufferedImage from = (BufferedImage) image.getWrappedImage();
        int w = from.getWidth();
        int h = from.getHeight();
        BufferedImage opaque = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = opaque.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.drawImage(from, 0, 0, null);
        g.dispose();
        int[] packed = opaque.getRGB(0, 0, w, h, null, 0, w);
        int[] values = new int[3 * packed.length];
        for (int i = 0; i < values.length; i++) values[i] = packed[i / 3] >> 16 - 8 * (i % 3) & 255;
        return new Rgb(w, h, values);
    }

    int at(int x, int y, int channel) {
        return values[3 * (y * width + x) + channel];
    }

    /**
     * Resized by cubic convolution with a = −1/2 (Keys, 1981), widened when it gets smaller so that nothing is skipped, and
     * rounded after rows and after columns: as Pillow does, with which the models were trained.
     */
    Rgb resized(int toWidth, int toHeight) {
        return along(toWidth, true).along(toHeight, false);
    }

    private Rgb along(int length, boolean horizontal) {
        int before = horizontal ? width : height;
        if (length == before) return this;
        int w = horizontal ? length : width;
        int h = horizontal ? height : length;
        int[] out = new int[3 * w * h];
        double scale = (double) before / length;
        double widened = Math.max(1, scale);
        for (int to = 0; to < length; to++) {
            double centre = (to + .5) * scale;
            int first = Math.max(0, (int) (centre - 2 * widened + .5));
            double[] weights = new double[Math.min(before, (int) (centre + 2 * widened + .5)) - first];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = cubic((first + i + .5 - centre) / widened);
                sum += weights[i];
            }
            // Pillow's weights have 22 bits behind the point, which tells where a value lies half way.
            for (int i = 0; i < weights.length; i++) weights[i] = Math.rint(weights[i] / sum * UNIT) / UNIT;
            for (int across = 0; across < (horizontal ? h : w); across++) {
                for (int channel = 0; channel < 3; channel++) {
                    double value = 0;
                    for (int i = 0; i < weights.length; i++) {
                        int from = first + i;
                        value += weights[i] * (horizontal ? at(from, across, channel) : at(across, from, channel));
                    }
                    int pixel = horizontal ? across * w + to : to * w + across;
                    out[3 * pixel + channel] = (int) Math.max(0, Math.min(255, Math.floor(value + .5)));
                }
            }
        }
        return new Rgb(w, h, out);
    }

    private static double cubic(double x) {
        double d = Math.abs(x);
        if (d < 1) return (1.5 * d - 2.5) * d * d + 1;
        return d < 2 ? ((-.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }
}
