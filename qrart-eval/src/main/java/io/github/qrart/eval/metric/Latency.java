package io.github.qrart.eval.metric;

import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * How long candidates take, in milliseconds.
 *
 * @param p50 the median
 * @param p95 95 % take no longer
 * @param p99 99 % take no longer
 */
public record Latency(double p50, double p95, double p99) {
    /**
     * The quantiles of some times, by linear interpolation (type 7 of Hyndman and Fan, 1996, as in R and NumPy).
     *
     * @param millis at least one
     * @return the quantiles
     */
    public static Latency of(double[] millis) {
        return new Latency(quantile(millis, .5), quantile(millis, .95), quantile(millis, .99));
    }

    /**
     * A quantile, as above.
     *
     * @param values at least one
     * @param q over 0, up to 1
     * @return the quantile
     * @throws IllegalArgumentException if there are no values
     */
    public static double quantile(double[] values, double q) {
        if (values.length == 0) throw new IllegalArgumentException("no values have no quantile");
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(values, 100 * q);
    }
}
