package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;

/** Measures of answers that are yes or no. More is better. */
public enum Measure {
    /** The share that was right. */
    ACCURACY,
    /** The mean of the shares that were right among yes and among no. */
    BALANCED_ACCURACY,
    /** Of those said to be yes, the share that was. */
    PRECISION,
    /** Of those that were yes, the share said to be. */
    RECALL,
    /** The weighted harmonic mean of precision and recall. */
    F_BETA,
    /** Matthews' correlation. */
    MATTHEWS,
    /** Cohen's κ. */
    KAPPA;

    /**
     * Takes the measure.
     *
     * @param counts how often yes and no were right
     * @param beta how many times as much recall counts as precision; only {@link #F_BETA} looks at it
     * @return the measure; NaN where it has none
     */
    public double of(Confusion counts, double beta) {
        return switch (this) {
            case ACCURACY -> counts.accuracy();
            case BALANCED_ACCURACY -> counts.balancedAccuracy();
            case PRECISION -> counts.precision();
            case RECALL -> counts.recall();
            case F_BETA -> counts.fBeta(beta);
            case MATTHEWS -> counts.matthews();
            case KAPPA -> counts.kappa();
        };
    }
}
