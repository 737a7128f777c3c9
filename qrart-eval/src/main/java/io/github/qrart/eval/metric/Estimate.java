package io.github.qrart.eval.metric;

/**
 * A number with its 95 % interval.
 *
 * @param value the number
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Estimate(double value, double low, double high) {
    /** The level of all intervals. */
    public static final double LEVEL = .95;

    /**
     * Checks that the interval is one.
     *
     * @throws IllegalArgumentException if its ends are the wrong way round
     */
    public Estimate {
        if (low > high) throw new IllegalArgumentException("the interval from " + low + " to " + high + " is none");
    }
}
