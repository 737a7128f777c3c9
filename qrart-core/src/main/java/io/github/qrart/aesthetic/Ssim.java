package io.github.qrart.aesthetic;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;

/**
 * The structural similarity index of Wang, Bovik, Sheikh and Simoncelli, <i>Image quality assessment: from error
 * visibility to structural similarity</i>, IEEE Transactions on Image Processing 13 (2004), with their constants: a
 * Gaussian window of standard deviation 1.5 pixels, K₁ = 0.01, K₂ = 0.03, a range of 255.
 */
final class Ssim {
    private static final double WINDOW = 1.5;
    private static final int RADIUS = 5;
    private static final double C1 = .01 * 255 * .01 * 255;
    private static final double C2 = .03 * 255 * .03 * 255;

    /** How much each scale counts, from fine to coarse, as the observers of Wang, Simoncelli and Bovik (2003) had it. */
    private static final double[] SCALES = {.0448, .2856, .3001, .2363, .1333};

    private Ssim() {}

    /**
     * Over five scales, each half the size of the one before: Wang, Simoncelli and Bovik, <i>Multi-scale structural
     * similarity for image quality assessment</i>, Asilomar Conference (2003). Closer than one scale to what people see
     * from more than one distance. Small planes are compared at as many scales as the window fits in.
     *
     * @return 0 to 1; 1 for identical planes
     */
    static double ofScales(Plane a, Plane b) {
        Plane x = a;
        Plane y = b;
        double product = 1;
        double weights = 0;
        for (int scale = 0; scale < SCALES.length; scale++) {
            Similarity similarity = compare(x, y);
            weights += SCALES[scale];
            boolean last = scale == SCALES.length - 1 || Math.min(x.width(), x.height()) / 2 <= 2 * RADIUS;
            product *= Math.pow(Math.max(0, last ? similarity.both : similarity.structure), SCALES[scale]);
            if (last) break;
            x = Filters.resize(x, x.width() / 2, x.height() / 2);
            y = Filters.resize(y, y.width() / 2, y.height() / 2);
        }
        return Math.min(1, Math.pow(product, 1 / weights));
    }

    /** The mean over the pixels, -1 to 1; 1 for identical planes. */
    static double of(Plane a, Plane b) {
        return compare(a, b).both;
    }

    /** Means over the pixels: of contrast and structure, and of these times luminance. */
    private record Similarity(double structure, double both) {}

    private static Similarity compare(Plane a, Plane b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new IllegalArgumentException("planes of " + a.width() + "×" + a.height() + " and " + b.width() + "×"
                    + b.height() + " cannot be compared; expected one size");
        }
        float[] meanA = Filters.gaussian(a, WINDOW).values();
        float[] meanB = Filters.gaussian(b, WINDOW).values();
        float[] squareA = product(a, a);
        float[] squareB = product(b, b);
        float[] both = product(a, b);
        // As in the paper's program, only windows that lie within the planes count, where there are any.
        int edge = Math.min(a.width(), a.height()) > 2 * RADIUS ? RADIUS : 0;
        double structures = 0;
        double sum = 0;
        int count = 0;
        for (int y = edge; y < a.height() - edge; y++) {
            for (int x = edge; x < a.width() - edge; x++) {
                int i = y * a.width() + x;
                double ab = (double) meanA[i] * meanB[i];
                double aa = (double) meanA[i] * meanA[i];
                double bb = (double) meanB[i] * meanB[i];
                double luminance = (2 * ab + C1) / (aa + bb + C1);
                double structure = (2 * (both[i] - ab) + C2) / (squareA[i] - aa + squareB[i] - bb + C2);
                structures += structure;
                sum += luminance * structure;
                count++;
            }
        }
        return new Similarity(structures / count, sum / count);
    }

    private static float[] product(Plane a, Plane b) {
        float[] out = new float[a.values().length];
        for (int i = 0; i < out.length; i++) out[i] = a.values()[i] * b.values()[i];
        return Filters.gaussian(new Plane(a.width(), a.height(), out), WINDOW).values();
    }
}
