package io.github.qrart.model;

/** What is made of the weighted sum. */
public enum Link {
    /** The sum itself. */
    IDENTITY,
    /** A probability: 1 / (1 + exp(-sum)). */
    LOGISTIC;

    double of(double sum) {
        return this == IDENTITY ? sum : 1 / (1 + Math.exp(-sum));
    }
}
