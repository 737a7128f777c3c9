package io.github.qrart.eval.align.statistics;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/** Agreement of several people. */
public final class Raters {
    /** What the values of {@link #krippendorffAlpha} are. */
    public enum Level {
        /** Names: equal or not. */
        NOMINAL,
        /** Grades in an order. */
        ORDINAL,
        /** Numbers whose differences mean something. */
        INTERVAL
    }

    private Raters() {}

    /**
     * Fleiss' κ (Fleiss 1971): agreement beyond chance of people who each judged some of the items, as many for every item.
     *
     * @param counts for each item, how many chose each category; every row the same sum, at least 2
     * @return up to 1; NaN when all chose one category for everything
     * @throws IllegalArgumentException if there is no item, or the sums differ or are below 2
     */
    public static double fleissKappa(int[][] counts) {
        if (counts.length == 0) throw new IllegalArgumentException("no items; expected at least one");
        double n = sum(counts[0]);
        double[] shares = new double[counts[0].length];
        double agreement = 0;
        for (int[] row : counts) {
            Weights.check(shares.length, row.length);
            if (sum(row) != n || n < 2) {
                throw new IllegalArgumentException("an item has " + sum(row) + " judgements beside " + n
                        + "; expected as many for each item, at least 2: Krippendorff's alpha needs no such thing");
            }
            double squares = 0;
            for (int j = 0; j < row.length; j++) {
                shares[j] += row[j] / (n * counts.length);
                squares += (double) row[j] * row[j];
            }
            agreement += (squares - n) / (n * (n - 1)) / counts.length;
        }
        double chance = 0;
        for (double share : shares) chance += share * share;
        return (agreement - chance) / (1 - chance);
    }

    private static int sum(int[] row) {
        int sum = 0;
        for (int value : row) sum += value;
        return sum;
    }

    /**
     * Krippendorff's α (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): agreement beyond chance of any
     * number of people, not all of whom judged everything.
     *
     * @param values for each item what each person said, NaN for nothing
     * @param level what the values are
     * @return up to 1; NaN when no item has two judgements, or all are equal
     */
    public static double krippendorffAlpha(double[][] values, Level level) {
        double[] known = known(values);
        double[][] coincidences = coincidences(values, known);
        double[] totals = new double[known.length];
        double n = 0;
        for (int a = 0; a < known.length; a++) {
            for (double count : coincidences[a]) totals[a] += count;
            n += totals[a];
        }
        DoubleBinaryOperator distance = distance(level, known, totals);
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < known.length; a++) {
            for (int b = 0; b < known.length; b++) {
                double d = distance.applyAsDouble(a, b);
                observed += coincidences[a][b] * d;
                expected += totals[a] * totals[b] * d / (n - 1);
            }
        }
        return 1 - observed / expected;
    }

    private static double[] known(double[][] values) {
        TreeSet<Double> known = new TreeSet<>();
        for (double[] item : values) {
            for (double value : item) if (!Double.isNaN(value)) known.add(value + 0.0);
        }
        return known.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] coincidences(double[][] values, double[] known) {
        double[][] coincidences = new double[known.length][known.length];
        for (double[] item : values) {
            double[] said = Arrays.stream(item).filter(v -> !Double.isNaN(v)).toArray();
            if (said.length < 2) continue;
            for (int i = 0; i < said.length; i++) {
                int a = Arrays.binarySearch(known, said[i] + 0.0);
                for (int j = 0; j < said.length; j++) {
                    int b = Arrays.binarySearch(known, said[j] + 0.0);
                    if (i != j) coincidences[a][b] += 1.0 / (said.length - 1);
                }
            }
        }
        return coincidences;
    }

    /** The squared distance of two values by their places among those known. */
    private static DoubleBinaryOperator distance(Level level, double[] known, double[] totals) {
        return switch (level) {
            case NOMINAL -> (a, b) -> a == b ? 0 : 1;
            case INTERVAL -> (a, b) -> Math.pow(known[(int) a] - known[(int) b], 2);
            case ORDINAL ->
                (a, b) -> {
                    int low = (int) Math.min(a, b);
                    int high = (int) Math.max(a, b);
                    double between = -(totals[low] + totals[high]) / 2;
                    for (int g = low; g <= high; g++) between += totals[g];
                    return a == b ? 0 : between * between;
                };
        };
    }
}
