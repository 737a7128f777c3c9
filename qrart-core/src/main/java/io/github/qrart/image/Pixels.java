package io.github.qrart.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Packed pixels of images, 0xRRGGBB. */
public final class Pixels {
    private Pixels() {}

    /** A copy of an image's pixels, row by row, transparency laid on white. The top byte is 0. */
    public static int[] rgb(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            int[] out = new int[w * h];
            image.getRaster().getDataElements(0, 0, w, h, out);
            for (int i = 0; i < out.length; i++) out[i] &= 0xffffff;
            return out;
        }
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = copy.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return rgb(copy);
    }

    /** An opaque image of a copy of an array. */
    public static BufferedImage image(int width, int height, int[] rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(rgb, 0, data, 0, data.length);
        return image;
    }

    /** Luma of a packed sRGB pixel, 0 to 255, by the weights of ITU-R BT.709 on the encoded values. */
    public static float luma(int rgb) {
        return .2126f * (rgb >> 16 & 255) + .7152f * (rgb >> 8 & 255) + .0722f * (rgb & 255);
    }
}
