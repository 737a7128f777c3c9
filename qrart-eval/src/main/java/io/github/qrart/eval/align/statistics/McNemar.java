package io.github.qrart.eval.align.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether two scorers are right equally often on the same items (McNemar 1947). It takes items for independent; where
 * several show the same code, the interval of a difference by cluster is the safer answer.
 *
 * @param onlyFirst items that only the first got right
 * @param onlySecond items that only the second got right
 */
public record McNemar(int onlyFirst, int onlySecond) {
    /**
     * Compares.
     *
     * @param truth what it was
     * @param first what the first said
     * @param second what the second said
     * @return the counts
     */
    public static McNemar of(boolean[] truth, boolean[] first, boolean[] second) {
        Weights.check(truth.length, first.length, second.length);
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < truth.length; i++) {
            if (first[i] == second[i]) continue;
            if (first[i] == truth[i]) onlyFirst++;
            else onlySecond++;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /**
     * The exact two-sided test: how likely a split as uneven is when both are equally good.
     *
     * @return 0 to 1; 1 when they never differ
     */
    public double pValue() {
        int n = onlyFirst + onlySecond;
        if (n == 0) return 1;
        double tail = new BinomialDistribution(n, .5).cumulativeProbability(Math.min(onlyFirst, onlySecond));
        return Math.min(1, 2 * tail);
    }
}
