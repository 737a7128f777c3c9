package io.github.qrart.eval.align.statistics;

/**
 * How the order of scores agrees with the order of graded labels, from counts of pairs.
 *
 * @param concordant pairs in the same order
 * @param discordant pairs in the other order
 * @param tiedScores pairs whose scores are equal, whatever the labels
 * @param tiedLabels pairs whose labels are equal, whatever the scores
 * @param pairs all pairs
 */
public record RankAgreement(double concordant, double discordant, double tiedScores, double tiedLabels, double pairs) {
    /**
     * Counts pairs, in n log n steps (Knight 1966, with a tree of counts in place of sorting).
     *
     * @param scores the scores
     * @param labels the labels, as many
     * @param weights how often each item counts; two copies of one item are a pair that ties
     * @return the counts
     */
    public static RankAgreement of(ScoreOrder scores, ScoreOrder labels, double[] weights) {
        Weights.check(scores.size(), labels.size(), weights.length);
        double[] tree = new double[labels.groups() + 1];
        double[] byLabel = new double[labels.groups()];
        double concordant = 0;
        double discordant = 0;
        double tiedScores = 0;
        double total = 0;
        int from = 0;
        for (int g = 0; g < scores.groups(); g++) {
            int end = scores.end(g);
            double here = 0;
            for (int k = from; k < end; k++) {
                int i = scores.item(k);
                if (weights[i] == 0) continue;
                int label = labels.group(i);
                double below = sum(tree, label);
                concordant += weights[i] * below;
                discordant += weights[i] * (total - below - byLabel[label]);
                here += weights[i];
            }
            for (int k = from; k < end; k++) {
                int i = scores.item(k);
                add(tree, labels.group(i), weights[i]);
                byLabel[labels.group(i)] += weights[i];
            }
            tiedScores += pairs(here);
            total += here;
            from = end;
        }
        double tiedLabels = 0;
        for (double here : byLabel) tiedLabels += pairs(here);
        return new RankAgreement(concordant, discordant, tiedScores, tiedLabels, pairs(total));
    }

    private static double pairs(double items) {
        return items * (items - 1) / 2;
    }

    /** Fenwick's tree (1994): the sum of the places before one. */
    private static double sum(double[] tree, int before) {
        double sum = 0;
        for (int i = before; i > 0; i -= i & -i) sum += tree[i];
        return sum;
    }

    private static void add(double[] tree, int place, double value) {
        for (int i = place + 1; i < tree.length; i += i & -i) tree[i] += value;
    }

    /**
     * Kendall's τ-b (Kendall 1945).
     *
     * @return -1 to 1; NaN when all scores or all labels are equal
     */
    public double tauB() {
        return (concordant - discordant) / Math.sqrt((pairs - tiedScores) * (pairs - tiedLabels));
    }

    /**
     * Of the pairs whose labels differ, the share in the right order, equal scores counting half.
     *
     * @return 0 to 1; NaN when all labels are equal
     */
    public double pairwiseAccuracy() {
        double told = pairs - tiedLabels;
        return (concordant + (told - concordant - discordant) / 2) / told;
    }

    /**
     * Spearman's ρ: the correlation of ranks, ties sharing the mean rank.
     *
     * @param scores the scores
     * @param labels the labels, as many
     * @param weights how often each item counts
     * @return -1 to 1; NaN when all scores or all labels are equal
     */
    public static double spearman(ScoreOrder scores, ScoreOrder labels, double[] weights) {
        Weights.check(scores.size(), labels.size(), weights.length);
        double[] x = scores.midranks(weights);
        double[] y = labels.midranks(weights);
        double total = 0;
        for (double weight : weights) total += weight;
        double mean = (total + 1) / 2;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < weights.length; i++) {
            double dx = x[scores.group(i)] - mean;
            double dy = y[labels.group(i)] - mean;
            xy += weights[i] * dx * dy;
            xx += weights[i] * dx * dx;
            yy += weights[i] * dy * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }
}
