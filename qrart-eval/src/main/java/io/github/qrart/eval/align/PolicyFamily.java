package io.github.qrart.eval.align;

/** Kinds of policies, from the simplest on. */
public enum PolicyFamily {
    /** One scorer and its threshold. */
    SINGLE,
    /** A or B. */
    EITHER,
    /** A and B. */
    BOTH,
    /** A where it is sure, else B. */
    FALLBACK,
    /** A weighted vote of all. */
    VOTES,
    /** Whichever of the above does best under cross-validation. */
    SEARCH
}
