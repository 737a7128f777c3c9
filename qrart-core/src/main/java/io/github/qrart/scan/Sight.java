package io.github.qrart.scan;

import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import io.github.qrart.image.Plane;
import org.jspecify.annotations.Nullable;

/** A plane of luma as a reader sees it: rounded to bytes, and parted into dark and light. For one thread. */
final class Sight {
    /** Below this even the smallest symbol has fewer than two pixels for each module. */
    private static final int MIN_SIDE = 42;

    private final int width;
    private final int height;
    private final byte[] luma;
    private @Nullable BitMatrix black;

    Sight(Plane plane) {
        width = plane.width();
        height = plane.height();
        float[] values = plane.values();
        luma = new byte[values.length];
        for (int i = 0; i < luma.length; i++) luma[i] = (byte) Math.max(0, Math.min(255, (int) (values[i] + .5f)));
    }

    private Sight(int width, int height, byte[] luma) {
        this.width = width;
        this.height = height;
        this.luma = luma;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isTooSmall() {
        return Math.min(width, height) < MIN_SIDE;
    }

    /** Dark pixels against the threshold of their neighbourhood, as ZXing has it. */
    BitMatrix black() {
        if (black == null) {
            PlanarYUVLuminanceSource source =
                    new PlanarYUVLuminanceSource(luma, width, height, 0, 0, width, height, false);
            try {
                black = new HybridBinarizer(source).getBlackMatrix();
            } catch (NotFoundException e) {
                // Too small or without any contrast: nothing is dark.
                black = new BitMatrix(width, height);
            }
        }
        return black;
    }

    /** Whether a pixel is dark; beyond the edges none is. */
    boolean dark(double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        return i >= 0 && j >= 0 && i < width && j < height && black().get(i, j);
    }

    /** The same through a tone curve of 256 steps. */
    Sight through(byte[] curve) {
        byte[] out = new byte[luma.length];
        for (int i = 0; i < out.length; i++) out[i] = curve[luma[i] & 255];
        return new Sight(width, height, out);
    }

    /** The same with a quadrangle painted in mid-grey, so that another symbol may be found. */
    Sight without(GridMap grid) {
        byte[] out = luma.clone();
        double n = grid.modules();
        double determinant = grid.rightX() * grid.downY() - grid.rightY() * grid.downX();
        double columnByX = grid.downY() / determinant;
        double columnByY = -grid.downX() / determinant;
        double rowByX = -grid.rightY() / determinant;
        double rowByY = grid.rightX() / determinant;
        for (int y = 0; y < height; y++) {
            double dy = y + .5 - grid.originY();
            double column0 = dy * columnByY;
            double row0 = dy * rowByY;
            for (int x = 0; x < width; x++) {
                double dx = x + .5 - grid.originX();
                double column = column0 + dx * columnByX;
                double row = row0 + dx * rowByX;
                if (column > -1 && row > -1 && column < n + 1 && row < n + 1) out[y * width + x] = (byte) 128;
            }
        }
        return new Sight(width, height, out);
    }
}
