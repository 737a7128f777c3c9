package io.github.qrart.weave;

import java.util.Arrays;
import java.util.function.Function;

/** Another term on a plane made smaller by a whole factor: the look from a distance. */
final class CoarseTerm implements Term {
    private final int side;
    private final int factor;
    private final float[] small;
    private final float[] smallSlope;
    private final Term term;

    /**
     * A term on a smaller plane.
     *
     * @param picture luma of the picture, a square of {@code side} pixels
     * @param factor a divisor of the side
     * @param term makes the term from the smaller picture
     */
    CoarseTerm(float[] picture, int side, int factor, Function<float[], Term> term) {
        this.side = side;
        this.factor = factor;
        int across = side / factor;
        small = new float[across * across];
        smallSlope = new float[across * across];
        shrink(picture, small);
        this.term = term.apply(small.clone());
    }

    private void shrink(float[] in, float[] out) {
        int across = side / factor;
        float share = 1f / (factor * factor);
        Arrays.fill(out, 0);
        for (int y = 0; y < across * factor; y++) {
            int to = y / factor * across;
            for (int x = 0; x < across; x++) {
                float sum = 0;
                int from = y * side + x * factor;
                for (int k = 0; k < factor; k++) sum += in[from + k];
                out[to + x] += sum * share;
            }
        }
    }

    @Override
    public void addSlope(float[] plane, float[] slope) {
        shrink(plane, small);
        Arrays.fill(smallSlope, 0);
        term.addSlope(small, smallSlope);
        int across = side / factor;
        float share = 1f / (factor * factor);
        for (int y = 0; y < across * factor; y++) {
            int from = y / factor * across;
            for (int x = 0; x < across; x++) {
                float s = smallSlope[from + x] * share;
                int to = y * side + x * factor;
                for (int k = 0; k < factor; k++) slope[to + k] += s;
            }
        }
    }
}
