package io.github.qrart.scan;

import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** Luma as readers compute it: by the weights of ITU-R BT.601 on the encoded values, 0 to 255. */
final class Luma {
    /** Rows that are copied at once, so that an image is never copied as a whole. */
    private static final int BAND = 32;

    /** What each level of a channel adds. */
    private static final float[] RED = share(.299f);

    private static final float[] GREEN = share(.587f);
    private static final float[] BLUE = share(.114f);

    private Luma() {}

    private static float[] share(float weight) {
        float[] share = new float[256];
        for (int i = 0; i < share.length; i++) share[i] = weight * i;
        return share;
    }

    static float of(int rgb) {
        return RED[rgb >> 16 & 255] + GREEN[rgb >> 8 & 255] + BLUE[rgb & 255];
    }

    /** The luma of an image at a scale, each pixel the mean of the area it covers. */
    static Plane scaled(BufferedImage image, double scale) {
        Plane luma = reduced(image, Math.max(1, (int) (1 / scale)));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return width == luma.width() && height == luma.height()
                ? luma
                : io.github.qrart.image.Filters.resize(luma, width, height);
    }

    /** The mean luma of square blocks. */
    private static Plane reduced(BufferedImage image, int block) {
        int across = image.getWidth();
        int w = (across + block - 1) / block;
        int h = (image.getHeight() + block - 1) / block;
        float[] out = new float[w * h];
        if (block == 1 && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            fromBytes(image.getRaster(), out);
            return new Plane(w, h, out);
        }
        int band = Math.max(1, BAND / block);
        for (int y = 0; y < h; y += band) {
            int rows = Math.min(band * block, image.getHeight() - y * block);
            int[] rgb = Pixels.rgb(image.getSubimage(0, y * block, across, rows));
            if (block == 1) {
                for (int i = 0; i < rgb.length; i++) out[y * w + i] = of(rgb[i]);
            } else {
                addBlocks(rgb, across, block, out, y * w, w);
            }
        }
        return new Plane(w, h, out);
    }

    /** Straight from the bytes, as files that were read have them. */
    private static void fromBytes(Raster raster, float[] out) {
        byte[] bgr = ((DataBufferByte) raster.getDataBuffer()).getData();
        ComponentSampleModel model = (ComponentSampleModel) raster.getSampleModel();
        int left = raster.getMinX() - raster.getSampleModelTranslateX();
        int top = raster.getMinY() - raster.getSampleModelTranslateY();
        int w = raster.getWidth();
        for (int y = 0; y < raster.getHeight(); y++) {
            // Band 2 is blue, which comes first.
            int at = raster.getDataBuffer().getOffset() + model.getOffset(left, top + y, 2);
            for (int x = 0; x < w; x++, at += 3) {
                out[y * w + x] = RED[bgr[at + 2] & 255] + GREEN[bgr[at + 1] & 255] + BLUE[bgr[at] & 255];
            }
        }
    }

    private static void addBlocks(int[] rgb, int across, int block, float[] out, int from, int w) {
        int rows = rgb.length / across;
        for (int i = 0; i < rgb.length; i++) {
            int x = i % across / block;
            int y = i / across / block;
            int wide = Math.min(block, across - x * block);
            int high = Math.min(block, rows - y * block);
            out[from + y * w + x] += of(rgb[i]) / (wide * high);
        }
    }
}
