package io.github.qrart.eval.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Whether a promise is kept, with one candidate and with more. Immutable.
 *
 * @param slo the promise
 * @param rows what so many candidates reach, the fewest first
 */
public record SloReport(Slo slo, List<Row> rows) {
    private static final int DRAWS = 4000;
    private static final int[] COUNTS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128};

    /** Copies the rows. */
    public SloReport {
        rows = List.copyOf(rows);
    }

    /** Whether a promise is kept. */
    public enum Verdict {
        /** The whole interval of the rate lies over the promise, and the latency is under the limit. */
        MET,
        /** The rate reaches the promise, but its interval does not. */
        PERHAPS,
        /** The rate or the latency misses the promise. */
        MISSED
    }

    /**
     * What so many candidates reach.
     *
     * @param n how many candidates of each request
     * @param rate the share of requests with a scannable one
     * @param millis the promised quantile of the latency
     * @param extrapolated whether so many were not tried, so that a model says the rate
     * @param verdict whether that keeps the promise
     * @param rateOver how much the rate lies over the promise, under it when negative
     * @param millisLeft how much the latency lies under the limit, over it when negative
     */
    public record Row(
            int n,
            Estimate rate,
            double millis,
            boolean extrapolated,
            Verdict verdict,
            double rateOver,
            double millisLeft) {}

    /**
     * Holds trials against a promise. The latency of N candidates is simulated: a pair is drawn, N of its times with
     * replacement, and they are worked off in turn by as many threads as the promise has.
     *
     * @param group the trials
     * @param curve their best-of-N curve
     * @param slo the promise
     * @param seed of the simulation
     * @return the report
     */
    public static SloReport of(Group group, BestOfN curve, Slo slo, long seed) {
        List<float[]> times =
                group.pairs().values().stream().map(Group.PairTally::millis).toList();
        List<Row> rows = new ArrayList<>();
        for (int n : COUNTS) {
            double millis =
                    Latency.quantile(simulate(times, n, slo.threads(), new SplittableRandom(seed)), slo.quantile());
            Estimate rate = curve.at(n);
            double left = slo.limit().toNanos() / 1e6 - millis;
            Verdict verdict = rate.value() < slo.rate() || left < 0
                    ? Verdict.MISSED
                    : rate.low() < slo.rate() ? Verdict.PERHAPS : Verdict.MET;
            rows.add(new Row(n, rate, millis, n > curve.measured().size(), verdict, rate.value() - slo.rate(), left));
        }
        return new SloReport(slo, rows);
    }

    private static double[] simulate(List<float[]> times, int n, int threads, SplittableRandom random) {
        double[] all = new double[DRAWS];
        double[] free = new double[threads];
        for (int d = 0; d < DRAWS; d++) {
            float[] pair = times.get(random.nextInt(times.size()));
            Arrays.fill(free, 0);
            for (int i = 0; i < n; i++) {
                int first = 0;
                for (int t = 1; t < threads; t++) if (free[t] < free[first]) first = t;
                free[first] += pair[random.nextInt(pair.length)];
            }
            all[d] = Arrays.stream(free).max().orElse(0);
        }
        return all;
    }

    /**
     * The fewest candidates that keep the promise.
     *
     * @return the row, the first that surely keeps it, else the first that perhaps does; empty when none does
     */
    public Optional<Row> fewest() {
        Optional<Row> sure =
                rows.stream().filter(row -> row.verdict() == Verdict.MET).findFirst();
        return sure.or(() ->
                rows.stream().filter(row -> row.verdict() == Verdict.PERHAPS).findFirst());
    }
}
