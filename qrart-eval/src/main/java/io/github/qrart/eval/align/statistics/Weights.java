package io.github.qrart.eval.align.statistics;

import java.util.Arrays;

/** What the measures have in common. */
final class Weights {
    private Weights() {}

    static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    static void check(int length, int... others) {
        for (int other : others) {
            if (other != length) {
                throw new IllegalArgumentException(other + " values beside " + length + "; expected as many");
            }
        }
    }
}
