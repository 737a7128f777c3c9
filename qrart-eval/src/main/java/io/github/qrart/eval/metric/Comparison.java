package io.github.qrart.eval.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two runs side by side, by the pairs that both have tried. Immutable.
 *
 * @param rows all trials together first, then the cells that both have
 */
public record Comparison(List<Row> rows) {
    private static final int REPLICATES = 1000;
    private static final int FLIPS = 10_000;
    private static final double ALPHA = .05;

    /** Copies the rows. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * A difference, the second run's mean over pairs minus the first's.
     *
     * @param first the first run's mean over pairs
     * @param second the second run's
     * @param difference with the interval of a bootstrap that draws pairs
     * @param p the chance of a difference as large when the runs are alike: a sign-flip test by pairs, corrected for the
     *     number of rows and measures (Holm, 1979)
     */
    public record Difference(double first, double second, Estimate difference, double p) {
        /**
         * Whether it is larger than chance.
         *
         * @return whether p is under .05
         */
        public boolean isLargerThanChance() {
            return p < ALPHA;
        }
    }

    /**
     * One comparison.
     *
     * @param cell the options, or null for all trials together
     * @param pairs how many pairs both have tried
     * @param scanRate in scan rate
     * @param looks in looks
     */
    public record Row(@Nullable Map<String, Object> cell, int pairs, Difference scanRate, Difference looks) {}

    /**
     * Compares two runs.
     *
     * @param first one
     * @param second the other
     * @param seed of the bootstrap and the test
     * @return the comparison; without rows when they have no pair in common
     */
    public static Comparison of(Summary first, Summary second, long seed) {
        List<Row> rows = new ArrayList<>();
        add(rows, null, first.all(), second.all(), seed);
        for (CellSummary cell : first.cells()) {
            CellSummary other = second.cell(cell.cell());
            if (other != null) add(rows, cell.cell(), cell.all(), other.all(), seed);
        }
        return new Comparison(corrected(rows));
    }

    private static void add(List<Row> rows, @Nullable Map<String, Object> cell, Group first, Group second, long seed) {
        List<double[]> rates = paired(first, second, Group.PairTally::rate);
        List<double[]> looks = paired(first, second, Group.PairTally::looks);
        if (rates.isEmpty() || looks.isEmpty()) return;
        rows.add(new Row(cell, rates.size(), difference(rates, seed), difference(looks, seed)));
    }

    private static List<double[]> paired(Group first, Group second, ToDoubleFunction<Group.PairTally> value) {
        List<double[]> paired = new ArrayList<>();
        first.pairs().forEach((id, tally) -> {
            Group.PairTally other = second.pair(id);
            if (other == null) return;
            double[] both = {value.applyAsDouble(tally), value.applyAsDouble(other)};
            if (!Double.isNaN(both[0]) && !Double.isNaN(both[1])) paired.add(both);
        });
        return paired;
    }

    private static Difference difference(List<double[]> paired, long seed) {
        double[] d = paired.stream().mapToDouble(both -> both[1] - both[0]).toArray();
        double mean = mean(d);
        SplittableRandom random = new SplittableRandom(seed);
        double[] replicates = new double[REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            double sum = 0;
            for (int i = 0; i < d.length; i++) sum += d[random.nextInt(d.length)];
            replicates[r] = sum / d.length;
        }
        double low = Latency.quantile(replicates, (1 - Estimate.LEVEL) / 2);
        double high = Latency.quantile(replicates, (1 + Estimate.LEVEL) / 2);
        return new Difference(
                paired.stream().mapToDouble(both -> both[0]).average().orElse(0),
                paired.stream().mapToDouble(both -> both[1]).average().orElse(0),
                new Estimate(mean, Math.min(low, mean), Math.max(high, mean)),
                signFlip(d, Math.abs(mean), random));
    }

    /** How often differences of random signs are as large as these; of few pairs, all signs are tried. */
    private static double signFlip(double[] d, double found, SplittableRandom random) {
        boolean all = d.length <= 13;
        int flips = all ? 1 << d.length : FLIPS;
        int asLarge = all ? 0 : 1;
        for (int f = 0; f < flips; f++) {
            double sum = 0;
            for (int i = 0; i < d.length; i++) {
                boolean negative = all ? (f >> i & 1) != 0 : random.nextBoolean();
                sum += negative ? -d[i] : d[i];
            }
            if (Math.abs(sum) / d.length >= found - 1e-12) asLarge++;
        }
        return (double) asLarge / (all ? flips : flips + 1);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    /** Holm: the smallest p times the number of tests, the next times one fewer, and never smaller than the one before. */
    private static List<Row> corrected(List<Row> rows) {
        record Test(int row, boolean rate, double p) {}
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            tests.add(new Test(i, true, rows.get(i).scanRate().p()));
            tests.add(new Test(i, false, rows.get(i).looks().p()));
        }
        tests.sort(Comparator.comparingDouble(Test::p));
        List<Row> corrected = new ArrayList<>(rows);
        double least = 0;
        for (int k = 0; k < tests.size(); k++) {
            Test test = tests.get(k);
            least = Math.max(least, Math.min(1, test.p() * (tests.size() - k)));
            Row row = corrected.get(test.row());
            Row better = test.rate()
                    ? new Row(row.cell(), row.pairs(), with(row.scanRate(), least), row.looks())
                    : new Row(row.cell(), row.pairs(), row.scanRate(), with(row.looks(), least));
            corrected.set(test.row(), better);
        }
        return corrected;
    }

    private static Difference with(Difference difference, double p) {
        return new Difference(difference.first(), difference.second(), difference.difference(), p);
    }
}
