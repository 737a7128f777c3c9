package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best policy of a kind on some of the images. Answers of a scorer and threshold are bits, 64 images to a word, so
 * that hundreds of thousands of policies take a second.
 */
final class PolicySearch {
    /** Thresholds of each scorer, at quantiles of its scores; fewer where three of them are tried together. */
    private static final int THRESHOLDS = 24;

    private static final int THRESHOLDS_OF_THREE = 10;

    @SuppressWarnings("ArrayRecordComponent") // a set of bits, never compared
    private record Atom(Policy.Single policy, long[] yes) {}

    private final Cases cases;
    private final boolean[] training;
    private final Measure measure;
    private final double beta;
    private final long[] mask;
    private final long[] truth;
    private final double positives;
    private final double negatives;

    private Policy best;
    private double most = Double.NEGATIVE_INFINITY;

    private PolicySearch(Cases cases, boolean[] training, Measure measure, double beta) {
        this.cases = cases;
        this.training = training;
        this.measure = measure;
        this.beta = beta;
        mask = bits(training);
        truth = bits(cases.truth());
        positives = count(mask, truth);
        int size = 0;
        for (boolean in : training) if (in) size++;
        negatives = size - positives;
        best = new Policy.Single(0, Double.NEGATIVE_INFINITY);
    }

    /**
     * The best policy.
     *
     * @param scorer the place of the scorer for {@link PolicyFamily#SINGLE}, or -1 for any
     */
    static Policy best(Cases cases, PolicyFamily family, int scorer, boolean[] training, Measure measure, double beta) {
        PolicySearch search = new PolicySearch(cases, training, measure, beta);
        // With few images a part of a part may be empty: then there is nothing to choose by.
        if (search.positives + search.negatives == 0) return search.best;
        switch (family) {
            case SINGLE -> search.singles(scorer);
            case EITHER -> search.pairs(true);
            case BOTH -> search.pairs(false);
            case FALLBACK -> search.fallbacks();
            case VOTES -> search.votes();
            case SEARCH -> throw new IllegalArgumentException("a search is made of the other kinds");
        }
        return search.best;
    }

    private void singles(int scorer) {
        for (int s = 0; s < cases.scorers().size(); s++) {
            if (scorer >= 0 && s != scorer) continue;
            for (Atom atom : atoms(s, THRESHOLDS)) offer(atom.yes, atom.policy);
        }
    }

    private void pairs(boolean either) {
        List<Atom> atoms = new ArrayList<>();
        for (int s = 0; s < cases.scorers().size(); s++) atoms.addAll(atoms(s, THRESHOLDS));
        long[] yes = new long[mask.length];
        for (int i = 0; i < atoms.size(); i++) {
            Atom a = atoms.get(i);
            for (int j = i + 1; j < atoms.size(); j++) {
                Atom b = atoms.get(j);
                if (a.policy.scorer() == b.policy.scorer()) continue;
                for (int w = 0; w < yes.length; w++) {
                    yes[w] = either ? a.yes[w] | b.yes[w] : a.yes[w] & b.yes[w];
                }
                double value = value(yes);
                if (value > most) {
                    keep(value, either ? new Policy.Either(a.policy, b.policy) : new Policy.Both(a.policy, b.policy));
                }
            }
        }
    }

    private void fallbacks() {
        List<List<Atom>> all = new ArrayList<>();
        for (int s = 0; s < cases.scorers().size(); s++) all.add(atoms(s, THRESHOLDS_OF_THREE));
        long[] yes = new long[mask.length];
        for (int s = 0; s < all.size(); s++) {
            List<Atom> own = all.get(s);
            for (int low = 0; low < own.size(); low++) {
                for (int high = low + 1; high < own.size(); high++) {
                    for (int other = 0; other < all.size(); other++) {
                        if (other != s) fallbacks(own.get(low), own.get(high), all.get(other), yes);
                    }
                }
            }
        }
    }

    private void fallbacks(Atom low, Atom high, List<Atom> others, long[] yes) {
        for (Atom other : others) {
            for (int w = 0; w < yes.length; w++) yes[w] = high.yes[w] | low.yes[w] & other.yes[w];
            double value = value(yes);
            if (value > most) {
                Policy.Single first = low.policy;
                keep(
                        value,
                        new Policy.Fallback(first.scorer(), first.threshold(), high.policy.threshold(), other.policy));
            }
        }
    }

    private void votes() {
        int size = 0;
        for (boolean in : training) if (in) size++;
        double[] means = means();
        double[][] features = new double[size][];
        boolean[] answers = new boolean[size];
        int n = 0;
        for (int i = 0; i < training.length; i++) {
            if (!training[i]) continue;
            features[n] = Policy.Votes.filled(row(cases, i), means);
            answers[n++] = cases.truth()[i];
        }
        Logistic fit = Logistic.fit(features, answers, 1);
        double[] said = Arrays.stream(features).mapToDouble(fit::probability).toArray();
        for (double threshold : thresholds(said, THRESHOLDS)) {
            Policy.Votes votes = new Policy.Votes(fit, threshold);
            double value = measure.of(NestedSearch.confusion(cases, votes, training), beta);
            if (value > most) keep(value, votes);
        }
    }

    /** The mean of each scorer's scores on the training images, 0 where it has none. */
    private double[] means() {
        double[] means = new double[cases.scorers().size()];
        for (int s = 0; s < means.length; s++) {
            double[] scores = cases.scores()[s];
            double sum = 0;
            int n = 0;
            for (int i = 0; i < scores.length; i++) {
                if (training[i] && !Double.isNaN(scores[i])) {
                    sum += scores[i];
                    n++;
                }
            }
            means[s] = n == 0 ? 0 : sum / n;
        }
        return means;
    }

    static double[] row(Cases cases, int image) {
        double[] row = new double[cases.scorers().size()];
        for (int s = 0; s < row.length; s++) row[s] = cases.scores()[s][image];
        return row;
    }

    private List<Atom> atoms(int scorer, int most) {
        double[] scores = cases.scores()[scorer];
        double[] seen = new double[scores.length];
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (training[i] && !Double.isNaN(scores[i])) seen[n++] = scores[i];
        }
        List<Atom> atoms = new ArrayList<>();
        for (double threshold : thresholds(Arrays.copyOf(seen, n), most)) {
            boolean[] yes = new boolean[scores.length];
            for (int i = 0; i < yes.length; i++) yes[i] = scores[i] >= threshold;
            atoms.add(new Atom(new Policy.Single(scorer, threshold), bits(yes)));
        }
        return atoms;
    }

    /** In the middle between neighbouring scores, at most so many, at quantiles. */
    static double[] thresholds(double[] scores, int most) {
        double[] sorted = Arrays.stream(scores).sorted().distinct().toArray();
        if (sorted.length < 2) return sorted;
        double[] between = new double[sorted.length - 1];
        for (int i = 0; i < between.length; i++) between[i] = (sorted[i] + sorted[i + 1]) / 2;
        if (between.length <= most) return between;
        double[] all = Arrays.stream(scores).sorted().toArray();
        double[] chosen = new double[most];
        for (int i = 0; i < most; i++) {
            double quantile = all[(int) ((i + 1.0) / (most + 1) * all.length)];
            int at = Math.max(0, Math.min(between.length - 1, -1 - Arrays.binarySearch(between, quantile)));
            chosen[i] = between[at];
        }
        return Arrays.stream(chosen).distinct().toArray();
    }

    private void offer(long[] yes, Policy policy) {
        double value = value(yes);
        if (value > most) keep(value, policy);
    }

    private void keep(double value, Policy policy) {
        most = value;
        best = policy;
    }

    private double value(long[] yes) {
        int hits = 0;
        int taken = 0;
        for (int w = 0; w < yes.length; w++) {
            long in = yes[w] & mask[w];
            taken += Long.bitCount(in);
            hits += Long.bitCount(in & truth[w]);
        }
        double alarms = taken - hits;
        return measure.of(new Confusion(hits, alarms, negatives - alarms, positives - hits), beta);
    }

    private static int count(long[] a, long[] b) {
        int count = 0;
        for (int w = 0; w < a.length; w++) count += Long.bitCount(a[w] & b[w]);
        return count;
    }

    private static long[] bits(boolean[] values) {
        long[] bits = new long[(values.length + 63) / 64];
        for (int i = 0; i < values.length; i++) if (values[i]) bits[i >> 6] |= 1L << i;
        return bits;
    }
}
