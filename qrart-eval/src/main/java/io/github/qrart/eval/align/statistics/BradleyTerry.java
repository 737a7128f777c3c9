package io.github.qrart.eval.align.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strengths from comparisons of two (Bradley and Terry 1952): of two items with strengths a and b the first wins with
 * probability 1 / (1 + exp(b − a)). Fitted by Hunter's iteration (2004).
 */
public final class BradleyTerry {
    /** Wins and losses against an item of strength 0 that every item is given, so that winning always is no infinity. */
    public static final double DEFAULT_PRIOR = .5;

    private static final int MOST_STEPS = 100_000;
    private static final double STILL = 1e-12;

    private BradleyTerry() {}

    /**
     * One comparison.
     *
     * @param <T> what is compared
     * @param winner the better one
     * @param loser the other one
     */
    public record Pair<T>(T winner, T loser) {}

    /**
     * Fits strengths.
     *
     * @param <T> what is compared
     * @param pairs the comparisons; any may repeat
     * @param prior wins and losses of each item against one of strength 0: 0 is plain maximum likelihood, which has no
     *     answer when some items never lose to the others
     * @return for each item, in the order in which they come, its strength; their mean is 0
     * @throws IllegalArgumentException if the prior is below 0, or the strengths have no answer
     */
    public static <T> Map<T, Double> strengths(List<Pair<T>> pairs, double prior) {
        if (!(prior >= 0)) throw new IllegalArgumentException("prior " + prior + " is below 0");
        Map<T, Integer> numbers = new LinkedHashMap<>();
        for (Pair<T> pair : pairs) {
            numbers.putIfAbsent(pair.winner, numbers.size());
            numbers.putIfAbsent(pair.loser, numbers.size());
        }
        List<Map<Integer, Double>> met = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) met.add(new LinkedHashMap<>());
        double[] wins = new double[numbers.size()];
        for (Pair<T> pair : pairs) {
            int w = numbers.getOrDefault(pair.winner, 0);
            int l = numbers.getOrDefault(pair.loser, 0);
            wins[w]++;
            met.get(w).merge(l, 1.0, Double::sum);
            met.get(l).merge(w, 1.0, Double::sum);
        }
        double[] worth = iterate(met, wins, prior);
        double mean = 0;
        for (double value : worth) mean += Math.log(value) / worth.length;
        Map<T, Double> strengths = new LinkedHashMap<>();
        double centre = mean;
        numbers.forEach((item, i) -> strengths.put(item, Math.log(worth[i]) - centre));
        return strengths;
    }

    private static double[] iterate(List<Map<Integer, Double>> met, double[] wins, double prior) {
        double[] worth = Weights.ones(wins.length);
        for (int step = 0; step < MOST_STEPS; step++) {
            double moved = 0;
            for (int i = 0; i < worth.length; i++) {
                double sum = 2 * prior / (worth[i] + 1);
                for (Map.Entry<Integer, Double> other : met.get(i).entrySet()) {
                    sum += other.getValue() / (worth[i] + worth[other.getKey()]);
                }
                double next = (wins[i] + prior) / sum;
                moved = Math.max(moved, Math.abs(Math.log(next / worth[i])));
                worth[i] = next;
            }
            if (!(moved < 700)) break;
            if (moved < STILL) return worth;
        }
        throw new IllegalArgumentException(
                "the strengths have no answer: some items never lost, or never won, against the others; give a prior above 0");
    }
}
