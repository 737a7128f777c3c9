package io.github.qrart.eval.align.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How well probabilities keep their word: of what was said to be likely by 70 %, do 70 % come true? Ten bins of equal width.
 *
 * @param bins the bins that hold anything, from low to high
 * @param brier the mean squared error of the probabilities (Brier 1950), 0 to 1, lower is better
 * @param reliability how far the bins' shares are from their probabilities, squared; lower is better (Murphy 1973)
 * @param resolution how far the bins' shares are from the base rate, squared; higher is better
 * @param uncertainty the score of always saying the base rate
 * @param withinBins what is lost because a bin holds different probabilities (Stephenson, Coelho and Jolliffe 2008): the
 *     score is reliability − resolution + uncertainty + this
 * @param expectedError the mean distance of the bins' shares from their probabilities (ECE)
 */
public record Reliability(
        List<Bin> bins,
        double brier,
        double reliability,
        double resolution,
        double uncertainty,
        double withinBins,
        double expectedError) {
    private static final int BINS = 10;

    /** Copies the list. */
    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Items of about the same probability.
     *
     * @param probability the mean of what was said, 0 to 1
     * @param share what came true, 0 to 1
     * @param count how many
     */
    public record Bin(double probability, double share, double count) {}

    /**
     * Sorts probabilities into bins.
     *
     * @param probabilities 0 to 1
     * @param truth what came true, as many
     * @return the bins and what follows from them
     * @throws IllegalArgumentException if there are none, or one is not within 0 to 1
     */
    public static Reliability of(double[] probabilities, boolean[] truth) {
        Weights.check(truth.length, probabilities.length);
        if (truth.length == 0) throw new IllegalArgumentException("no probabilities; expected at least one");
        double[] count = new double[BINS];
        double[] said = new double[BINS];
        double[] came = new double[BINS];
        double yes = 0;
        for (int i = 0; i < truth.length; i++) {
            double p = probabilities[i];
            if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("probability " + p + " is not within 0 to 1");
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            count[bin]++;
            said[bin] += p;
            if (truth[i]) {
                came[bin]++;
                yes++;
            }
        }
        double n = truth.length;
        double base = yes / n;
        double reliability = 0;
        double resolution = 0;
        double error = 0;
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            if (count[b] == 0) continue;
            Bin bin = new Bin(said[b] / count[b], came[b] / count[b], count[b]);
            bins.add(bin);
            double off = bin.share - bin.probability;
            reliability += count[b] / n * off * off;
            resolution += count[b] / n * (bin.share - base) * (bin.share - base);
            error += count[b] / n * Math.abs(off);
        }
        double brier = brier(probabilities, truth, Weights.ones(truth.length));
        double uncertainty = base * (1 - base);
        double within = brier - (reliability - resolution + uncertainty);
        return new Reliability(bins, brier, reliability, resolution, uncertainty, within, error);
    }

    /**
     * The mean squared error of probabilities.
     *
     * @param probabilities 0 to 1
     * @param truth what came true, as many
     * @param weights how often each counts
     * @return 0 to 1
     */
    public static double brier(double[] probabilities, boolean[] truth, double[] weights) {
        Weights.check(truth.length, probabilities.length, weights.length);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < truth.length; i++) {
            double off = probabilities[i] - (truth[i] ? 1 : 0);
            sum += weights[i] * off * off;
            total += weights[i];
        }
        return sum / total;
    }
}
