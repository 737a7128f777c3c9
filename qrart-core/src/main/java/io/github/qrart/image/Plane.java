package io.github.qrart.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * One number for each pixel, row by row: a luminance, a mask, a field. The array is the plane's own and may be written
 * by whoever made it; operations return a new plane.
 */
public final class Plane {
    private final int width;
    private final int height;
    private final float[] values;

    /** A plane of zeros. */
    public Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /** A plane over an array, which is not copied: pixel (x, y) is at {@code y * width + x}. */
    public Plane(int width, int height, float[] values) {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(width + "×" + height + " does not fit " + values.length + " values");
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /** Luma of an sRGB image, 0 to 255, by the weights of ITU-R BT.709 on the encoded values. */
    public static Plane luma(BufferedImage image) {
        int[] rgb = Pixels.rgb(image);
        float[] luma = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) luma[i] = Pixels.luma(rgb[i]);
        return new Plane(image.getWidth(), image.getHeight(), luma);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float[] values() {
        return values;
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** The value between pixels; pixel (0, 0) has its middle at (0.5, 0.5). Outside, the edge goes on. */
    public float sample(double x, double y) {
        double fx = held(x - .5, width - 1);
        double fy = held(y - .5, height - 1);
        int x0 = (int) fx;
        int y0 = (int) fy;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        double tx = fx - x0;
        double ty = fy - y0;
        double top = at(x0, y0) * (1 - tx) + at(x1, y0) * tx;
        double bottom = at(x0, y1) * (1 - tx) + at(x1, y1) * tx;
        return (float) (top * (1 - ty) + bottom * ty);
    }

    private static double held(double at, int most) {
        return at < 0 ? 0 : at > most ? most : at;
    }

    /** A grey image, values rounded and held to 0 to 255. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < values.length; i++) out[i] = (byte) Math.max(0, Math.min(255, Math.round(values[i])));
        return image;
    }
}
