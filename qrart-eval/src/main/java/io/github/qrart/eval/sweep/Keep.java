package io.github.qrart.eval.sweep;

/** Which images of a sweep are kept as files. */
public enum Keep {
    /** All of them. */
    ALL,
    /** Those of each cell's and pair's first seed: enough for plots and reports. */
    FIRST,
    /** None: scores only. */
    NONE
}
