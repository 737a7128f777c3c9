package io.github.qrart.onnx.djl;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * A symbol seen at a slant or full of texture, drawn anew: upright, a square for each module, of the mean brightness of what
 * it covers. ZXing looks at one pixel of a module; a mean knows better where there is noise.
 */
final class Rectified {
    private static final int MODULE = 8;
    private static final int QUIET = 4;
    /** Places that are looked at in a module, along each side, and the part of the side that they span. */
    private static final int PLACES = 5;

    private static final float SPAN = .6f;

    private final int width;
    private final int height;
    private final byte[] luma;
    private final PerspectiveTransform toImage;

    private Rectified(LuminanceSource source, DetectorResult found) {
        width = source.getWidth();
        height = source.getHeight();
        luma = source.getMatrix();
        toImage = toImage(found.getPoints(), found.getBits().getWidth());
    }

    /** The symbol of an image, or nothing if no finder patterns are found. */
    static Optional<BufferedImage> of(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        try {
            LuminanceSource source = new RGBLuminanceSource(w, h, image.getRGB(0, 0, w, h, null, 0, w));
            DetectorResult found = new Detector(new HybridBinarizer(source).getBlackMatrix()).detect();
            return Optional.of(
                    new Rectified(source, found).drawn(found.getBits().getWidth()));
        } catch (ReaderException | ArrayIndexOutOfBoundsException e) {
            // On odd images ZXing's detector leaves its arrays.
            return Optional.empty();
        }
    }

    /** From modules to pixels, by the middles of the finder patterns and, if there is one, of the last alignment pattern. */
    private static PerspectiveTransform toImage(ResultPoint[] points, int modules) {
        ResultPoint low = points[0];
        ResultPoint corner = points[1];
        ResultPoint right = points[2];
        float near = 3.5f;
        float far = modules - 3.5f;
        float last = points.length > 3 ? far - 3 : far;
        float x = points.length > 3 ? points[3].getX() : right.getX() - corner.getX() + low.getX();
        float y = points.length > 3 ? points[3].getY() : right.getY() - corner.getY() + low.getY();
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                near,
                near,
                far,
                near,
                last,
                last,
                near,
                far,
                corner.getX(),
                corner.getY(),
                right.getX(),
                right.getY(),
                x,
                y,
                low.getX(),
                low.getY());
    }

    private BufferedImage drawn(int modules) {
        int side = (modules + 2 * QUIET) * MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int[] square = new int[MODULE * MODULE];
        for (int row = -QUIET; row < modules + QUIET; row++) {
            for (int column = -QUIET; column < modules + QUIET; column++) {
                boolean inside = row >= 0 && column >= 0 && row < modules && column < modules;
                Arrays.fill(square, 0x10101 * (inside ? mean(column, row) : 255));
                int x = (column + QUIET) * MODULE;
                int y = (row + QUIET) * MODULE;
                image.setRGB(x, y, MODULE, MODULE, square, 0, MODULE);
            }
        }
        return image;
    }

    private int mean(int column, int row) {
        float[] points = new float[2 * PLACES * PLACES];
        for (int i = 0; i < PLACES * PLACES; i++) {
            int across = i % PLACES;
            int down = i / PLACES;
            points[2 * i] = column + place(across);
            points[2 * i + 1] = row + place(down);
        }
        toImage.transformPoints(points);
        int sum = 0;
        for (int i = 0; i < points.length; i += 2) {
            int x = Math.max(0, Math.min(width - 1, (int) points[i]));
            int y = Math.max(0, Math.min(height - 1, (int) points[i + 1]));
            sum += luma[y * width + x] & 255;
        }
        return sum / (PLACES * PLACES);
    }

    /** Within a module, 0 to 1. */
    private static float place(int number) {
        return .5f + SPAN * ((number + .5f) / PLACES - .5f);
    }
}
