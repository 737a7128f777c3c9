package io.github.qrart.eval.align.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rising curve nearest to the labels: isotonic regression by pooling adjacent violators (Ayer et al. 1955; Barlow et al.
 * 1972). Between two scores that were seen it is a straight line, and beyond them level. Immutable.
 */
public final class IsotonicFit {
    private final double[] scores;
    private final double[] levels;

    private IsotonicFit(double[] scores, double[] levels) {
        this.scores = scores;
        this.levels = levels;
    }

    /**
     * Fits by least squares.
     *
     * @param scores finite
     * @param values what to come near to, such as 1 for yes and 0 for no; as many
     * @return the curve
     * @throws IllegalArgumentException if there are none
     */
    public static IsotonicFit fit(double[] scores, double[] values) {
        Weights.check(scores.length, values.length);
        if (scores.length == 0) throw new IllegalArgumentException("no scores to fit; expected at least one");
        ScoreOrder order = ScoreOrder.of(scores);
        int groups = order.groups();
        double[] at = new double[groups];
        double[] mean = new double[groups];
        double[] weight = new double[groups];
        int k = 0;
        for (int g = 0; g < groups; g++) {
            for (; k < order.end(g); k++) {
                int i = order.item(k);
                at[g] = scores[i];
                mean[g] += values[i];
                weight[g]++;
            }
            mean[g] /= weight[g];
        }
        return new IsotonicFit(at, pool(mean, weight));
    }

    private static double[] pool(double[] mean, double[] weight) {
        int[] size = new int[mean.length];
        double[] level = new double[mean.length];
        double[] mass = new double[mean.length];
        int blocks = 0;
        for (int g = 0; g < mean.length; g++) {
            level[blocks] = mean[g];
            mass[blocks] = weight[g];
            size[blocks++] = 1;
            while (blocks > 1 && level[blocks - 2] >= level[blocks - 1]) {
                blocks--;
                double both = mass[blocks - 1] + mass[blocks];
                level[blocks - 1] = (level[blocks - 1] * mass[blocks - 1] + level[blocks] * mass[blocks]) / both;
                mass[blocks - 1] = both;
                size[blocks - 1] += size[blocks];
            }
        }
        double[] out = new double[mean.length];
        int g = 0;
        for (int b = 0; b < blocks; b++) for (int i = 0; i < size[b]; i++) out[g++] = level[b];
        return out;
    }

    /**
     * A corner of the curve.
     *
     * @param score where it is
     * @param level what the score means there
     */
    public record Corner(double score, double level) {}

    /**
     * The curve's corners: straight lines between them are the curve.
     *
     * @return by rising score, at least one
     */
    public List<Corner> corners() {
        List<Corner> corners = new ArrayList<>();
        int last = scores.length - 1;
        for (int i = 0; i <= last; i++) {
            boolean within = i > 0 && i < last && levels[i - 1] == levels[i] && levels[i] == levels[i + 1];
            if (!within) corners.add(new Corner(scores[i], levels[i]));
        }
        return corners;
    }

    /**
     * What a score means.
     *
     * @param score finite
     * @return the curve's level
     */
    public double at(double score) {
        int place = Arrays.binarySearch(scores, score);
        if (place >= 0) return levels[place];
        int above = -place - 1;
        if (above == 0) return levels[0];
        if (above == scores.length) return levels[above - 1];
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return levels[above - 1] + share * (levels[above] - levels[above - 1]);
    }
}
