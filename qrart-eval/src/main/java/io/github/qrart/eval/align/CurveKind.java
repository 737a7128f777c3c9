package io.github.qrart.eval.align;

/** How scores are made probabilities. */
public enum CurveKind {
    /** A logistic curve: smooth, and good with few labels. */
    PLATT,
    /**
     * Any curve that does not fall: it follows the labels more closely, needs some hundreds of them, and says 0 or 1 where all
     * agree.
     */
    ISOTONIC
}
