package io.github.qrart.eval.align.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Intervals by drawing whole clusters again, with replacement (Efron and Tibshirani 1993; by cluster, as Davison and Hinkley
 * 1997, 3.8): images of one payload and prompt are alike, and would make the intervals too narrow as single items. The
 * percentiles of what the measure then is are the ends. The same seed draws the same. Immutable.
 */
public final class ClusterBootstrap {
    /** Measures, all from one draw, so that their differences can be measured too. */
    @FunctionalInterface
    public interface Measures {
        /**
         * Takes the measures.
         *
         * @param weights how often each item counts in this draw; not to be kept or changed
         * @return a value for each measure, NaN where it has none
         */
        double[] of(double[] weights);
    }

    private final int[] clusterOf;
    private final int clusters;
    private final int rounds;
    private final long seed;

    private ClusterBootstrap(int[] clusterOf, int clusters, int rounds, long seed) {
        this.clusterOf = clusterOf;
        this.clusters = clusters;
        this.rounds = rounds;
        this.seed = seed;
    }

    /**
     * A bootstrap of items.
     *
     * @param clusters for each item what it belongs to
     * @param rounds how many draws, 1 to 100,000
     * @param seed of chance
     * @return the bootstrap
     * @throws IllegalArgumentException if there are no items, or another number of rounds
     */
    public static ClusterBootstrap of(List<?> clusters, int rounds, long seed) {
        if (clusters.isEmpty()) throw new IllegalArgumentException("no items to draw from; expected at least one");
        if (rounds < 1 || rounds > 100_000) {
            throw new IllegalArgumentException(rounds + " bootstrap rounds are not within 1 to 100000");
        }
        Map<Object, Integer> numbers = new HashMap<>();
        int[] of = new int[clusters.size()];
        for (int i = 0; i < of.length; i++) {
            int next = numbers.size();
            of[i] = numbers.computeIfAbsent(clusters.get(i), cluster -> next);
        }
        return new ClusterBootstrap(of, numbers.size(), rounds, seed);
    }

    /**
     * How many clusters there are.
     *
     * @return at least 1
     */
    public int clusters() {
        return clusters;
    }

    /**
     * 95 % intervals.
     *
     * @param measures what to measure; as many values every time
     * @return for each measure its value and interval; draws where it has no value are left out
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Interval> intervals(Measures measures) throws InterruptedException {
        double[] values = measures.of(Weights.ones(clusterOf.length));
        double[][] drawn = new double[values.length][rounds];
        double[] counts = new double[clusters];
        double[] weights = new double[clusterOf.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted while drawing samples");
            Arrays.fill(counts, 0);
            for (int i = 0; i < clusters; i++) counts[random.nextInt(clusters)]++;
            for (int i = 0; i < weights.length; i++) weights[i] = counts[clusterOf[i]];
            double[] again = measures.of(weights);
            for (int m = 0; m < values.length; m++) drawn[m][round] = again[m];
        }
        List<Interval> intervals = new ArrayList<>();
        for (int m = 0; m < values.length; m++) {
            double[] sorted =
                    Arrays.stream(drawn[m]).filter(Double::isFinite).sorted().toArray();
            intervals.add(new Interval(values[m], percentile(sorted, .025), percentile(sorted, .975)));
        }
        return List.copyOf(intervals);
    }

    /** Between the two nearest, as NumPy does. */
    private static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
