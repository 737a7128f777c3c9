package io.github.qrart.scene;

import io.github.qrart.image.Plane;
import java.util.Arrays;

/**
 * How far each pixel is from the edge of a shape, exactly: the lower envelope of parabolas, first along rows and then
 * along columns, after P. Felzenszwalb and D. Huttenlocher, "Distance transforms of sampled functions", Theory of
 * Computing 8 (2012).
 */
final class SignedDistance {
    /** Stands for "no such pixel"; finite, so that differences of two of them are 0 and not undefined. */
    private static final float FAR = 1e12f;

    private SignedDistance() {}

    /**
     * The distance in pixels to the nearest pixel of the other kind, less the half pixel by which the edge is nearer.
     *
     * @param shape inside where above 0
     * @return positive inside, negative outside
     */
    static Plane of(Plane shape) throws InterruptedException {
        float[] values = shape.values();
        float[] inside = new float[values.length];
        float[] outside = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) inside[i] = FAR;
            else outside[i] = FAR;
        }
        squared(inside, shape.width(), shape.height());
        squared(outside, shape.width(), shape.height());
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (inside[i] > 0 ? Math.sqrt(inside[i]) - .5 : .5 - Math.sqrt(outside[i]));
        }
        return new Plane(shape.width(), shape.height(), out);
    }

    private static void squared(float[] values, int width, int height) throws InterruptedException {
        Envelope envelope = new Envelope(Math.max(width, height));
        for (int y = 0; y < height; y++) envelope.transform(values, y * width, 1, width);
        if (Thread.interrupted()) throw new InterruptedException();
        for (int x = 0; x < width; x++) envelope.transform(values, x, width, height);
    }

    private static final class Envelope {
        private final float[] source;
        private final int[] vertex;
        private final double[] from;

        Envelope(int length) {
            source = new float[length];
            vertex = new int[length];
            from = new double[length + 1];
        }

        void transform(float[] values, int start, int step, int length) {
            for (int i = 0; i < length; i++) source[i] = values[start + i * step];
            Arrays.fill(from, Double.POSITIVE_INFINITY);
            int last = 0;
            vertex[0] = 0;
            from[0] = Double.NEGATIVE_INFINITY;
            for (int q = 1; q < length; q++) {
                double cross = meeting(q, vertex[last]);
                while (cross <= from[last]) cross = meeting(q, vertex[--last]);
                vertex[++last] = q;
                from[last] = cross;
                from[last + 1] = Double.POSITIVE_INFINITY;
            }
            int k = 0;
            for (int q = 0; q < length; q++) {
                while (from[k + 1] < q) k++;
                float d = q - vertex[k];
                values[start + q * step] = d * d + source[vertex[k]];
            }
        }

        /** Where the parabola that stands on {@code q} goes below the one on {@code p}, left of it. */
        private double meeting(int q, int p) {
            return ((double) source[q] - source[p] + (double) q * q - (double) p * p) / (2.0 * (q - p));
        }
    }
}
