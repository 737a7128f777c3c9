package io.github.qrart.eval.metric;

import java.time.Duration;

/**
 * What a service promises: this share of requests gets a scannable code, and this quantile of requests takes no longer than
 * that.
 *
 * @param rate the share, over 0 and up to 1
 * @param quantile the quantile of the latency, over 0 and under 1, such as .95
 * @param limit the longest the quantile may be
 * @param threads how many candidates are drawn and scored at once, at least 1
 */
public record Slo(double rate, double quantile, Duration limit, int threads) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value lies outside its range
     */
    public Slo {
        if (!(rate > 0 && rate <= 1)) throw new IllegalArgumentException("rate " + rate + " is not over 0 and up to 1");
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("quantile " + quantile + " is not over 0 and under 1");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit " + limit + " is not over 0");
        }
        if (threads < 1) throw new IllegalArgumentException(threads + " threads; expected at least 1");
    }
}
