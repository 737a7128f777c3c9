package io.github.qrart.weave;

/**
 * One minus the structural similarity to the picture (Wang et al., "Image quality assessment: from error visibility to
 * structural similarity", 2004), summed over pixels, with the usual constants (.01 · 255)² and (.03 · 255)².
 *
 * <p>The slope goes through the three local moments that depend on the plane (mean, mean square, mean product with the
 * picture); a Gaussian window is its own adjoint, so each moment's slope is blurred once more on the way back.
 */
final class StructureTerm implements Term {
    private static final float C1 = 6.5025f;
    private static final float C2 = 58.5225f;

    private final float weight;
    private final float[] picture;
    private final float[] pictureMean;
    private final float[] pictureVariance;
    private final Blur blur;
    private final float[] mean;
    private final float[] square;
    private final float[] product;

    /** Similarity to a picture, a square of {@code side} pixels, in a window of {@code sigma} pixels. */
    StructureTerm(float[] picture, int side, double sigma, double weight) {
        this.weight = (float) weight;
        this.picture = picture;
        blur = new Blur(side, sigma);
        int n = picture.length;
        pictureMean = new float[n];
        pictureVariance = new float[n];
        mean = new float[n];
        square = new float[n];
        product = new float[n];
        blur.apply(picture, pictureMean);
        for (int i = 0; i < n; i++) square[i] = picture[i] * picture[i];
        blur.apply(square, pictureVariance);
        for (int i = 0; i < n; i++) pictureVariance[i] -= pictureMean[i] * pictureMean[i];
    }

    @Override
    public void addSlope(float[] plane, float[] slope) {
        int n = plane.length;
        for (int i = 0; i < n; i++) {
            square[i] = plane[i] * plane[i];
            product[i] = plane[i] * picture[i];
        }
        blur.apply(plane, mean);
        blur.apply(square, square);
        blur.apply(product, product);
        for (int i = 0; i < n; i++) {
            float mx = pictureMean[i];
            float my = mean[i];
            float a1 = 2 * mx * my + C1;
            float a2 = 2 * (product[i] - mx * my) + C2;
            float b1 = mx * mx + my * my + C1;
            float b2 = pictureVariance[i] + square[i] - my * my + C2;
            float part = 1 / (b1 * b2);
            float similarity = a1 * a2 * part;
            mean[i] = 2 * mx * (a2 - a1) * part - 2 * my * similarity * (1 / b1 - 1 / b2);
            square[i] = -similarity / b2;
            product[i] = 2 * a1 * part;
        }
        blur.apply(mean, mean);
        blur.apply(square, square);
        blur.apply(product, product);
        for (int i = 0; i < n; i++) {
            slope[i] -= weight * (mean[i] + 2 * plane[i] * square[i] + picture[i] * product[i]);
        }
    }
}
