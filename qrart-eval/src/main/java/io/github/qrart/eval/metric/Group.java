package io.github.qrart.eval.metric;

import io.github.qrart.eval.trial.Scores;
import io.github.qrart.eval.trial.Trial;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trials that are looked at together: those of a cell, or of one class of prompts in it. Grows while a store is read. */
public final class Group {
    private final Map<String, PairTally> pairs = new LinkedHashMap<>();
    private int trials;
    private int scannable;
    private int failed;
    private double probability;
    private double looks;

    Group() {}

    /** What is known of a pair's trials. */
    static final class PairTally {
        private int trials;
        private int scannable;
        private double looks;
        private int scored;
        private float[] millis = new float[4];

        private void add(Trial trial) {
            if (trials == millis.length) millis = Arrays.copyOf(millis, 2 * trials);
            millis[trials++] = (float) trial.times().latency();
            if (trial.isScannable()) scannable++;
            Scores scores = trial.scores();
            if (scores != null) {
                looks += scores.looks();
                scored++;
            }
        }

        private void add(PairTally other) {
            millis = Arrays.copyOf(millis, trials + other.trials);
            System.arraycopy(other.millis, 0, millis, trials, other.trials);
            trials += other.trials;
            scannable += other.scannable;
            looks += other.looks;
            scored += other.scored;
        }

        float[] millis() {
            return Arrays.copyOf(millis, trials);
        }

        double rate() {
            return (double) scannable / trials;
        }

        double looks() {
            return scored == 0 ? Double.NaN : looks / scored;
        }
    }

    void add(Trial trial) {
        trials++;
        Scores scores = trial.scores();
        if (scores == null) {
            failed++;
        } else {
            probability += scores.probability();
            looks += scores.looks();
            if (scores.scannable()) scannable++;
        }
        pairs.computeIfAbsent(trial.key().pair(), id -> new PairTally()).add(trial);
    }

    void add(Group other) {
        trials += other.trials;
        scannable += other.scannable;
        failed += other.failed;
        probability += other.probability;
        looks += other.looks;
        other.pairs.forEach((pair, tally) ->
                pairs.computeIfAbsent(pair, id -> new PairTally()).add(tally));
    }

    /**
     * Several groups looked at as one.
     *
     * @param groups any
     * @return a group of all their trials
     */
    public static Group union(Iterable<Group> groups) {
        Group all = new Group();
        groups.forEach(all::add);
        return all;
    }

    Map<String, PairTally> pairs() {
        return Collections.unmodifiableMap(pairs);
    }

    @Nullable PairTally pair(String id) {
        return pairs.get(id);
    }

    /**
     * How many trials.
     *
     * @return at least 1
     */
    public int trials() {
        return trials;
    }

    /**
     * How many are scannable.
     *
     * @return 0 to {@link #trials}
     */
    public int scannable() {
        return scannable;
    }

    /**
     * How many have an error in place of scores; they count as not scannable.
     *
     * @return 0 to {@link #trials}
     */
    public int failed() {
        return failed;
    }

    /**
     * The share of trials that are scannable.
     *
     * @return with Wilson's interval
     */
    public Estimate scanRate() {
        return Rates.wilson(scannable, trials);
    }

    /**
     * The mean probability of those that have scores.
     *
     * @return 0 to 1, or NaN when none has
     */
    public double probability() {
        return trials == failed ? Double.NaN : probability / (trials - failed);
    }

    /**
     * The mean looks of those that have scores.
     *
     * @return 0 to 1, or NaN when none has
     */
    public double looks() {
        return trials == failed ? Double.NaN : looks / (trials - failed);
    }

    /**
     * How often each pair succeeded.
     *
     * @return in the order the pairs came in
     */
    public List<PairCount> counts() {
        return pairs.values().stream()
                .map(pair -> new PairCount(pair.trials, pair.scannable))
                .toList();
    }

    /**
     * How long drawing and scoring took.
     *
     * @return quantiles over all trials
     */
    public Latency latency() {
        double[] all = new double[trials];
        int i = 0;
        for (PairTally pair : pairs.values()) for (float millis : pair.millis()) all[i++] = millis;
        return Latency.of(all);
    }
}
