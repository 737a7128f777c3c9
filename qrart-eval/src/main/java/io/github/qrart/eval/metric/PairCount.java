package io.github.qrart.eval.metric;

/**
 * How often a pair succeeded.
 *
 * @param trials how often it was tried, at least 1
 * @param successes how often it succeeded
 */
public record PairCount(int trials, int successes) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they cannot be
     */
    public PairCount {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes of " + trials + " trials cannot be");
        }
    }
}
