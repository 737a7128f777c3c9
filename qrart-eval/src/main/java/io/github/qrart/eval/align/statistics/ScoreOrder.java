package io.github.qrart.eval.align.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores in order, sorted once, so that measures of ranking can be taken with many sets of weights. Equal scores are ties:
 * a pair of them counts one half. Immutable.
 */
public final class ScoreOrder {
    private final int[] ascending;
    /** Where each run of equal scores ends, in the order above. */
    private final int[] ends;

    private final double[] values;
    private final int[] groupOf;

    private ScoreOrder(double[] scores) {
        for (double score : scores) {
            if (Double.isNaN(score)) throw new IllegalArgumentException("a score is no number");
        }
        ascending = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        groupOf = new int[scores.length];
        int[] found = new int[scores.length];
        double[] seen = new double[scores.length];
        int groups = 0;
        for (int k = 0; k < ascending.length; k++) {
            int i = ascending[k];
            groupOf[i] = groups;
            if (k + 1 == ascending.length || scores[ascending[k + 1]] != scores[i]) {
                seen[groups] = scores[i];
                found[groups++] = k + 1;
            }
        }
        ends = Arrays.copyOf(found, groups);
        values = Arrays.copyOf(seen, groups);
    }

    /**
     * Sorts.
     *
     * @param scores finite or infinite; copied
     * @return the order
     * @throws IllegalArgumentException if one is NaN
     */
    public static ScoreOrder of(double... scores) {
        return new ScoreOrder(scores);
    }

    /**
     * How many scores.
     *
     * @return at least 0
     */
    public int size() {
        return ascending.length;
    }

    int groups() {
        return ends.length;
    }

    int group(int item) {
        return groupOf[item];
    }

    int item(int place) {
        return ascending[place];
    }

    int end(int group) {
        return ends[group];
    }

    /**
     * The probability that an item that is yes has a higher score than one that is not: the area under the ROC curve, by
     * ranks (Hanley and McNeil 1982).
     *
     * @param truth which items are yes
     * @param weights how often each item counts
     * @return 0 to 1; NaN when all are yes or none is
     */
    public double rocAuc(boolean[] truth, double[] weights) {
        Weights.check(size(), truth.length, weights.length);
        double won = 0;
        double below = 0;
        double positives = 0;
        int k = 0;
        for (int end : ends) {
            double yes = 0;
            double no = 0;
            for (; k < end; k++) {
                int i = ascending[k];
                if (truth[i]) yes += weights[i];
                else no += weights[i];
            }
            won += yes * (below + no / 2);
            below += no;
            positives += yes;
        }
        return won / (positives * below);
    }

    /**
     * The area under the curve of precision over recall, as a sum of steps (average precision).
     *
     * @param truth which items are yes
     * @param weights how often each item counts
     * @return 0 to 1, that of chance being the share of yes; NaN when none is yes
     */
    public double averagePrecision(boolean[] truth, double[] weights) {
        Weights.check(size(), truth.length, weights.length);
        double sum = 0;
        double hits = 0;
        double taken = 0;
        int k = size();
        for (int g = groups() - 1; g >= 0; g--) {
            double yes = 0;
            int start = g == 0 ? 0 : ends[g - 1];
            while (k > start) {
                int i = ascending[--k];
                taken += weights[i];
                if (truth[i]) yes += weights[i];
            }
            hits += yes;
            if (yes > 0) sum += yes * hits / taken;
        }
        return sum / hits;
    }

    /**
     * A point of the ROC curve and of the curve of precision over recall.
     *
     * @param threshold scores from here on count as yes
     * @param recall the share of yes found, 0 to 1
     * @param falseAlarms the share of no taken for yes, 0 to 1
     * @param precision of those taken for yes, the share that is, 0 to 1
     */
    public record Point(double threshold, double recall, double falseAlarms, double precision) {}

    /**
     * The points of both curves.
     *
     * @param truth which items are yes
     * @return one for each different score, from the highest down
     */
    public List<Point> curve(boolean[] truth) {
        Weights.check(size(), truth.length);
        double positives = 0;
        for (boolean yes : truth) if (yes) positives++;
        double negatives = truth.length - positives;
        List<Point> points = new ArrayList<>();
        double hits = 0;
        int k = size();
        for (int g = groups() - 1; g >= 0; g--) {
            int start = g == 0 ? 0 : ends[g - 1];
            while (k > start) if (truth[ascending[--k]]) hits++;
            double taken = size() - k;
            points.add(new Point(values[g], hits / positives, (taken - hits) / negatives, hits / taken));
        }
        return List.copyOf(points);
    }

    /** The rank of each group, ties sharing the mean, an item of weight w counting w times. */
    double[] midranks(double[] weights) {
        double[] ranks = new double[groups()];
        double below = 0;
        int k = 0;
        for (int g = 0; g < ranks.length; g++) {
            double here = 0;
            for (; k < ends[g]; k++) here += weights[ascending[k]];
            ranks[g] = below + (here + 1) / 2;
            below += here;
        }
        return ranks;
    }
}
