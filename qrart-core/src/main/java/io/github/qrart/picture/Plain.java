package io.github.qrart.picture;

import io.github.qrart.image.Pixels;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Any decoded picture as sRGB. */
final class Plain {
    private Plain() {}

    /** The picture as {@link BufferedImage#TYPE_INT_RGB}, transparency laid on white. */
    static BufferedImage of(BufferedImage image) {
        int[] rgb = isGrey(image) ? grey(image) : Pixels.rgb(image);
        return Pixels.image(image.getWidth(), image.getHeight(), rgb);
    }

    /** The picture as {@link BufferedImage#TYPE_INT_ARGB}. */
    static BufferedImage transparent(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        int[] argb = image.getRGB(0, 0, w, h, null, 0, w);
        if (isGrey(image)) {
            int[] onWhite = grey(image);
            for (int i = 0; i < argb.length; i++) {
                int alpha = argb[i] >>> 24;
                // As it was before it was laid on white.
                int level =
                        alpha == 0 ? 0 : 255 - Math.min(255, ((255 - (onWhite[i] & 255)) * 255 + alpha / 2) / alpha);
                argb[i] = alpha << 24 | level * 0x010101;
            }
        }
        out.setRGB(0, 0, w, h, argb, 0, w);
        return out;
    }

    private static boolean isGrey(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && !(model instanceof IndexColorModel);
    }

    /**
     * Grey samples as they are. The JDK takes its grey colour space for linear light, and would brighten the pictures of
     * all those who mean sRGB's curve, which is what files without a profile mean.
     */
    private static int[] grey(BufferedImage image) {
        Raster raster = image.getRaster();
        int w = image.getWidth();
        int h = image.getHeight();
        boolean alpha = raster.getNumBands() > 1;
        double greyMax = max(raster, 0);
        double alphaMax = alpha ? max(raster, 1) : 1;
        int[] out = new int[w * h];
        int[] row = new int[w * raster.getNumBands()];
        for (int y = 0; y < h; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int x = 0; x < w; x++) {
                int bands = raster.getNumBands();
                double value = row[x * bands] / greyMax;
                if (alpha) {
                    double opaque = row[x * bands + 1] / alphaMax;
                    value = image.isAlphaPremultiplied() ? value + 1 - opaque : value * opaque + 1 - opaque;
                }
                int level = Math.max(0, Math.min(255, (int) Math.round(255 * value)));
                out[y * w + x] = level * 0x010101;
            }
        }
        return out;
    }

    private static double max(Raster raster, int band) {
        return (1L << raster.getSampleModel().getSampleSize(band)) - 1;
    }
}
