package io.github.qrart.eval.align.statistics;

/**
 * How often yes and no were right and wrong. Measures that are 0 divided by 0 are NaN, save precision, recall and those
 * made of them, which are 0 as in scikit-learn, and κ and the correlation, which are 0: no agreement beyond chance.
 *
 * @param truePositives said yes, and it was
 * @param falsePositives said yes, and it was not
 * @param trueNegatives said no, and it was not
 * @param falseNegatives said no, and it was
 */
public record Confusion(double truePositives, double falsePositives, double trueNegatives, double falseNegatives) {
    /**
     * Counts.
     *
     * @param truth what it was
     * @param said what was said, as many
     * @return the counts
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Confusion of(boolean[] truth, boolean[] said) {
        return of(truth, said, Weights.ones(truth.length));
    }

    /**
     * Counts with weights.
     *
     * @param truth what it was
     * @param said what was said, as many
     * @param weights how often each counts, at least 0, as many
     * @return the counts
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Confusion of(boolean[] truth, boolean[] said, double[] weights) {
        Weights.check(truth.length, said.length, weights.length);
        double tp = 0;
        double fp = 0;
        double tn = 0;
        double fn = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i]) {
                if (said[i]) tp += weights[i];
                else fn += weights[i];
            } else if (said[i]) {
                fp += weights[i];
            } else {
                tn += weights[i];
            }
        }
        return new Confusion(tp, fp, tn, fn);
    }

    /**
     * All that was counted.
     *
     * @return the sum of the four
     */
    public double total() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    /**
     * The share that was yes, which is the accuracy of always saying so.
     *
     * @return 0 to 1
     */
    public double baseRate() {
        return (truePositives + falseNegatives) / total();
    }

    /**
     * The share that was right.
     *
     * @return 0 to 1
     */
    public double accuracy() {
        return (truePositives + trueNegatives) / total();
    }

    /**
     * The mean of the shares that were right among yes and among no.
     *
     * @return 0 to 1; one half when nothing was told apart
     */
    public double balancedAccuracy() {
        double positives = truePositives + falseNegatives;
        double negatives = trueNegatives + falsePositives;
        return (truePositives / positives + trueNegatives / negatives) / 2;
    }

    /**
     * Of those said to be yes, the share that was.
     *
     * @return 0 to 1
     */
    public double precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /**
     * Of those that were yes, the share said to be.
     *
     * @return 0 to 1
     */
    public double recall() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /**
     * The weighted harmonic mean of precision and recall (van Rijsbergen 1979).
     *
     * @param beta how many times as much recall counts as precision; above 0
     * @return 0 to 1
     */
    public double fBeta(double beta) {
        double b = beta * beta;
        return share((1 + b) * truePositives, (1 + b) * truePositives + b * falseNegatives + falsePositives);
    }

    /**
     * Matthews' correlation of truth and answer (Matthews 1975).
     *
     * @return -1 to 1
     */
    public double matthews() {
        double product = (truePositives + falsePositives)
                * (truePositives + falseNegatives)
                * (trueNegatives + falsePositives)
                * (trueNegatives + falseNegatives);
        if (product == 0) return 0;
        return (truePositives * trueNegatives - falsePositives * falseNegatives) / Math.sqrt(product);
    }

    /**
     * Agreement beyond chance (Cohen 1960).
     *
     * @return -1 to 1
     */
    public double kappa() {
        double n = total();
        double expected = ((truePositives + falsePositives) * (truePositives + falseNegatives)
                        + (trueNegatives + falsePositives) * (trueNegatives + falseNegatives))
                / (n * n);
        return expected == 1 ? 0 : (accuracy() - expected) / (1 - expected);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
