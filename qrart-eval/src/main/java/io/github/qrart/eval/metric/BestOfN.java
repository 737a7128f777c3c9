package io.github.qrart.eval.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * What several candidates are good for: the chance that at least one of N succeeds, with a 95 % interval. Up to as many as
 * every pair was tried with it is the mean of the pairs' unbiased {@linkplain Rates#passAtK pass@N}; beyond, a {@link
 * BetaBinomial} says it, which is a guess. The interval is the bootstrap's, which draws whole pairs: candidates of one pair
 * are not independent. Immutable.
 */
public final class BestOfN {
    /** The most candidates that are looked at. */
    public static final int MOST = 1024;

    private static final int REPLICATES = 1000;
    private static final int MODEL_REPLICATES = 200;
    private static final int LONGEST_CURVE = 64;
    private static final double LOW = 100 * (1 - Estimate.LEVEL) / 2;

    private final List<Estimate> curve;
    private final BetaBinomial model;
    private final List<BetaBinomial> modelReplicates;
    private final double[][] replicates;

    private BestOfN(
            List<Estimate> curve, double[][] replicates, BetaBinomial model, List<BetaBinomial> modelReplicates) {
        this.curve = List.copyOf(curve);
        this.replicates = replicates;
        this.model = model;
        this.modelReplicates = modelReplicates;
    }

    /**
     * How many candidates are needed.
     *
     * @param target the chance to reach
     * @param n the fewest that reach it; {@value BestOfN#MOST} + 1 when not even {@value BestOfN#MOST} do
     * @param low the interval's lower end
     * @param high the interval's upper end
     * @param extrapolated whether that is more than were tried
     */
    public record Needed(double target, int n, int low, int high, boolean extrapolated) {}

    /**
     * The curve of some pairs.
     *
     * @param counts at least one pair
     * @param seed of the bootstrap; the same seed gives the same intervals
     * @return the curve
     */
    public static BestOfN of(List<PairCount> counts, long seed) {
        if (counts.isEmpty()) throw new IllegalArgumentException("no pairs; expected at least one");
        int most = Math.min(
                LONGEST_CURVE, counts.stream().mapToInt(PairCount::trials).min().orElse(1));
        double[][] pass = new double[counts.size()][most];
        for (int i = 0; i < pass.length; i++) {
            PairCount count = counts.get(i);
            for (int k = 1; k <= most; k++) pass[i][k - 1] = Rates.passAtK(count.trials(), count.successes(), k);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] replicates = new double[REPLICATES][];
        List<BetaBinomial> models = new ArrayList<>();
        for (int r = 0; r < REPLICATES; r++) {
            int[] drawn = random.ints(pass.length, 0, pass.length).toArray();
            replicates[r] = mean(pass, drawn, most);
            if (r < MODEL_REPLICATES) {
                models.add(BetaBinomial.fit(
                        Arrays.stream(drawn).mapToObj(counts::get).toList()));
            }
        }
        double[] values =
                mean(pass, java.util.stream.IntStream.range(0, pass.length).toArray(), most);
        List<Estimate> curve = new ArrayList<>();
        for (int k = 0; k < most; k++) curve.add(estimate(values[k], column(replicates, k)));
        return new BestOfN(curve, replicates, BetaBinomial.fit(counts), models);
    }

    /**
     * The mean of the pairs' unbiased pass@k, without an interval.
     *
     * @param counts pairs, of which those with fewer than k trials are left out
     * @param k at least 1
     * @return the mean, or NaN when no pair has k trials
     */
    public static double passAtK(List<PairCount> counts, int k) {
        return counts.stream()
                .filter(count -> count.trials() >= k)
                .mapToDouble(count -> Rates.passAtK(count.trials(), count.successes(), k))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The part of the curve that was measured.
     *
     * @return for N of 1, 2 and so on
     */
    public List<Estimate> measured() {
        return curve;
    }

    /**
     * The chance that at least one of n succeeds.
     *
     * @param n 1 to {@value #MOST}
     * @return measured or, beyond what was, extrapolated
     * @throws IllegalArgumentException for any other number
     */
    public Estimate at(int n) {
        if (n < 1 || n > MOST) throw new IllegalArgumentException("best of " + n + " is not within 1 to " + MOST);
        if (n <= curve.size()) return curve.get(n - 1);
        return estimate(
                model.bestOf(n),
                modelReplicates.stream().mapToDouble(m -> m.bestOf(n)).toArray());
    }

    /**
     * How many candidates reach a chance.
     *
     * @param target 0 to 1
     * @return how many, with the bootstrap's interval
     */
    public Needed needed(double target) {
        int n = fewest(target, k -> at(k).value());
        int[] of = new int[modelReplicates.size()];
        for (int r = 0; r < of.length; r++) {
            int replicate = r;
            of[r] = fewest(
                    target,
                    k -> k <= curve.size()
                            ? replicates[replicate][k - 1]
                            : modelReplicates.get(replicate).bestOf(k));
        }
        Arrays.sort(of);
        int low = of[(int) (LOW / 100 * of.length)];
        int high = of[Math.min(of.length - 1, (int) ((1 - LOW / 100) * of.length))];
        return new Needed(target, n, Math.min(low, n), Math.max(high, n), n > curve.size());
    }

    private static int fewest(double target, java.util.function.IntToDoubleFunction chance) {
        int low = 1;
        int high = MOST + 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (chance.applyAsDouble(Math.min(middle, MOST)) >= target) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static double[] mean(double[][] rows, int[] drawn, int columns) {
        double[] mean = new double[columns];
        for (int row : drawn) for (int k = 0; k < columns; k++) mean[k] += rows[row][k];
        for (int k = 0; k < columns; k++) mean[k] /= drawn.length;
        return mean;
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    private static Estimate estimate(double value, double[] replicates) {
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(replicates);
        double low = percentile.evaluate(LOW);
        double high = percentile.evaluate(100 - LOW);
        return new Estimate(value, Math.min(low, value), Math.max(high, value));
    }
}
