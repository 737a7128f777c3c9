package io.github.qrart.eval.metric;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** Rates of success. */
public final class Rates {
    private Rates() {}

    /**
     * The share of successes, with Wilson's score interval (E. B. Wilson, 1927): within 0 to 1, and right also for few
     * trials and shares near 0 or 1.
     *
     * @param successes 0 to {@code trials}
     * @param trials how many were tried; of none nothing is known, which is said as 0 within 0 to 1
     * @return the share
     * @throws IllegalArgumentException if there are more successes than trials
     */
    public static Estimate wilson(int successes, int trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes of " + trials + " trials cannot be");
        }
        if (trials == 0) return new Estimate(0, 0, 1);
        double share = (double) successes / trials;
        ConfidenceInterval interval = BinomialProportion.getWilsonScoreInterval(trials, share, Estimate.LEVEL);
        return new Estimate(
                share,
                successes == 0 ? 0 : interval.getLowerBound(),
                successes == trials ? 1 : interval.getUpperBound());
    }

    /**
     * The chance that at least one of k candidates succeeds, from n that were tried and c of them that did: 1 − C(n−c, k) /
     * C(n, k), the share of all choices of k among the n that have a success in them. Unbiased, which 1 − (1 − c/n)ᵏ is
     * not (Chen et al., Evaluating Large Language Models Trained on Code, 2021).
     *
     * @param n candidates tried
     * @param c successes among them
     * @param k 1 to n
     * @return the chance, 0 to 1
     * @throws IllegalArgumentException if k is not within 1 to n, or c not within 0 to n
     */
    public static double passAtK(int n, int c, int k) {
        if (k < 1 || k > n || c < 0 || c > n) {
            throw new IllegalArgumentException(
                    "pass@" + k + " cannot be told from " + c + " successes of " + n + "; expected k within 1 to n");
        }
        if (n - c < k) return 1;
        double none = 1;
        for (int i = n - c + 1; i <= n; i++) none *= 1 - (double) k / i;
        return 1 - none;
    }
}
