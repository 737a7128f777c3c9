package io.github.qrart.benchmarks.results;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * A figure and its 95 % interval.
 *
 * @param value the figure
 * @param low lower end
 * @param high upper end
 */
public record Interval(double value, double low, double high) {
    private static final int RESAMPLES = 4000;

    /**
     * The mean, by Student's t.
     *
     * @param samples at least one; of a single one nothing is known, and the interval is not a number
     * @return the interval
     */
    public static Interval mean(double[] samples) {
        double mean = StatUtils.mean(samples);
        if (samples.length < 2) return new Interval(mean, Double.NaN, Double.NaN);
        double error = Math.sqrt(StatUtils.variance(samples) / samples.length);
        double half = quantile(samples.length - 1.0) * error;
        return new Interval(mean, mean - half, mean + half);
    }

    /**
     * The ratio of two means, the second over the first, by Welch's t on logarithms, so that it is of geometric means and
     * swapping the two gives the reciprocal.
     *
     * @param before at least two numbers above 0
     * @param after at least two numbers above 0
     * @return the interval
     * @throws IllegalArgumentException if there are fewer, or one is not above 0
     */
    public static Interval ratio(double[] before, double[] after) {
        double[] a = logarithms(before);
        double[] b = logarithms(after);
        double shareA = StatUtils.variance(a) / a.length;
        double shareB = StatUtils.variance(b) / b.length;
        double difference = StatUtils.mean(b) - StatUtils.mean(a);
        double sum = shareA + shareB;
        if (sum == 0) return new Interval(Math.exp(difference), Math.exp(difference), Math.exp(difference));
        // Welch and Satterthwaite's degrees of freedom.
        double freedom = sum * sum / (shareA * shareA / (a.length - 1) + shareB * shareB / (b.length - 1));
        double half = quantile(freedom) * Math.sqrt(sum);
        return new Interval(Math.exp(difference), Math.exp(difference - half), Math.exp(difference + half));
    }

    /**
     * The mean, by bootstrap over cases, for what is far from normal.
     *
     * @param cases at least one
     * @return the interval; the same for the same cases
     */
    public static Interval bootstrap(double[] cases) {
        SplittableRandom random = new SplittableRandom(1);
        double[] means = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < cases.length; i++) sum += cases[random.nextInt(cases.length)];
            means[r] = sum / cases.length;
        }
        Arrays.sort(means);
        return new Interval(StatUtils.mean(cases), means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private static double quantile(double freedom) {
        return new TDistribution(freedom).inverseCumulativeProbability(.975);
    }

    private static double[] logarithms(double[] samples) {
        if (samples.length < 2) {
            throw new IllegalArgumentException(
                    samples.length + " figure; a comparison needs two iterations or more on each side");
        }
        return Arrays.stream(samples)
                .map(v -> {
                    if (!(v > 0)) throw new IllegalArgumentException("a figure of " + v + "; expected above 0");
                    return Math.log(v);
                })
                .toArray();
    }
}
