package io.github.qrart.eval.monitor;

import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.SelectionListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;

/**
 * Listens to selections and keeps what matters of those of late: the scan rate, how long they take, how many were cut short
 * or scan nothing, whether scores still look as they did offline.
 *
 * <p>Defaults: the last 1,000 selections, an hour old at most; the objective is that 95 % end within 20 s; no offline run to
 * compare with. Nothing of payloads, prompts or images is kept. A selection without any candidate has no outcome and is not
 * seen; count it where it is caught.
 *
 * <p>Safe for use by several threads and by several selectors at once.
 */
public final class ScanRateMonitor implements SelectionListener {
    /** Of ends in time, how far below the objective chance may bring them: 95 % on one side. */
    private static final double CHANCE = 1.645;
    /** Kolmogorov's quantile for one window in a thousand. */
    private static final double NOTICED = 1.949;

    private static final int FEWEST_FOR_DRIFT = 30;
    private static final int FEWEST_FOR_RISK = 20;

    @SuppressWarnings("ArrayRecordComponent") // numbers of one selection, never compared
    private record Seen(
            Instant at, Selection.Status status, Duration elapsed, double[] probabilities, int scannable, int asked) {}

    private final int window;
    private final Duration age;
    private final Duration objective;
    private final double share;
    private final double[] offline;
    private final InstantSource clock;
    private final Deque<Seen> seen = new ArrayDeque<>();

    private ScanRateMonitor(Builder b) {
        window = b.window;
        age = b.age;
        objective = b.objective;
        share = b.share;
        offline = b.offline;
        clock = b.clock;
    }

    /**
     * A monitor with the defaults above.
     *
     * @return the monitor
     */
    public static ScanRateMonitor ofDefaults() {
        return builder().build();
    }

    /**
     * Starts a monitor with the defaults above.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void onFinished(Selection selection) {
        double[] probabilities = selection.ranked().stream()
                .mapToDouble(candidate -> candidate.scan().probability())
                .toArray();
        int scannable = (int)
                selection.ranked().stream().filter(ScoredCandidate::scannable).count();
        int asked = selection.ranked().size() + selection.missing().size();
        Seen now = new Seen(clock.instant(), selection.status(), selection.elapsed(), probabilities, scannable, asked);
        synchronized (seen) {
            seen.addLast(now);
            forget();
        }
    }

    private void forget() {
        Instant oldest = clock.instant().minus(age);
        while (seen.size() > window || !seen.isEmpty() && seen.getFirst().at.isBefore(oldest)) seen.removeFirst();
    }

    /**
     * What the window holds now.
     *
     * @return the numbers
     */
    public MonitorReport report() {
        Seen[] all;
        synchronized (seen) {
            forget();
            all = seen.toArray(new Seen[0]);
        }
        int n = all.length;
        double[] probabilities = Arrays.stream(all)
                .flatMapToDouble(s -> Arrays.stream(s.probabilities))
                .toArray();
        double scannable = Arrays.stream(all).mapToInt(s -> s.scannable).sum();
        double asked = Arrays.stream(all).mapToInt(s -> s.asked).average().orElse(Double.NaN);
        double none = count(all, Selection.Status.NONE_SCANNABLE);
        Duration[] times = Arrays.stream(all).map(s -> s.elapsed).sorted().toArray(Duration[]::new);
        double inTime =
                Arrays.stream(times).filter(t -> t.compareTo(objective) <= 0).count();
        double scanRate = probabilities.length == 0 ? Double.NaN : scannable / probabilities.length;
        double drift = offline.length == 0 || probabilities.length == 0
                ? Double.NaN
                : distance(offline, Arrays.stream(probabilities).sorted().toArray());
        boolean noticed = probabilities.length >= FEWEST_FOR_DRIFT
                && drift > NOTICED * Math.sqrt(1.0 / probabilities.length + 1.0 / offline.length);
        double late = share - inTime / n;
        boolean atRisk = n >= FEWEST_FOR_RISK && late > CHANCE * Math.sqrt(share * (1 - share) / n);
        return new MonitorReport(
                n,
                probabilities.length,
                scanRate,
                (n - none) / n,
                (double) count(all, Selection.Status.PARTIAL) / n,
                none / n,
                quantile(times, .5),
                quantile(times, .95),
                inTime / n,
                drift,
                noticed,
                atRisk,
                asked,
                forTime(quantile(times, share), asked),
                forScan(scanRate));
    }

    private static int count(Seen[] all, Selection.Status status) {
        return (int) Arrays.stream(all).filter(s -> s.status == status).count();
    }

    /** The nearest rank. */
    private static Duration quantile(Duration[] sorted, double share) {
        if (sorted.length == 0) return Duration.ZERO;
        int rank = (int) Math.ceil(share * sorted.length - 1e-9);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    /** Time grows with the number of candidates, about in proportion. */
    private double forTime(Duration quantile, double asked) {
        if (quantile.isZero() || Double.isNaN(asked)) return Double.NaN;
        double most = Math.floor(asked * objective.toNanos() / quantile.toNanos() + 1e-9);
        return most < 1 ? Double.NaN : most;
    }

    /** At least one of k passes with probability 1 − (1 − rate)^k. */
    private double forScan(double rate) {
        if (!(rate > 0)) return Double.NaN;
        return rate >= share ? 1 : Math.ceil(Math.log(1 - share) / Math.log(1 - rate) - 1e-9);
    }

    /** The largest distance of two empirical distributions, both sorted. */
    private static double distance(double[] first, double[] second) {
        int i = 0;
        int j = 0;
        double most = 0;
        while (i < first.length && j < second.length) {
            double at = Math.min(first[i], second[j]);
            while (i < first.length && first[i] == at) i++;
            while (j < second.length && second[j] == at) j++;
            most = Math.max(most, Math.abs((double) i / first.length - (double) j / second.length));
        }
        return most;
    }

    /** Collects a {@link ScanRateMonitor}. Mutable, for one thread. */
    public static final class Builder {
        private int window = 1000;
        private Duration age = Duration.ofHours(1);
        private Duration objective = Duration.ofSeconds(20);
        private double share = .95;
        private double[] offline = {};
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /**
         * How many selections to keep, and for how long.
         *
         * @param selections 1 to 1,000,000
         * @param age above 0
         * @return this
         * @throws IllegalArgumentException for other values
         */
        public Builder window(int selections, Duration age) {
            if (selections < 1 || selections > 1_000_000) {
                throw new IllegalArgumentException("a window of " + selections + " is not within 1 to 1000000");
            }
            if (age.isNegative() || age.isZero()) throw new IllegalArgumentException("age " + age + " is not above 0");
            window = selections;
            this.age = age;
            return this;
        }

        /**
         * What is promised.
         *
         * @param share of the selections, above 0 and below 1
         * @param time that they take at most, above 0
         * @return this
         * @throws IllegalArgumentException for other values
         */
        public Builder objective(double share, Duration time) {
            if (!(share > 0 && share < 1))
                throw new IllegalArgumentException("share " + share + " is not within 0 to 1");
            if (time.isNegative() || time.isZero())
                throw new IllegalArgumentException("time " + time + " is not above 0");
            this.share = share;
            objective = time;
            return this;
        }

        /**
         * The scan probabilities of an offline run, to notice when those in production are others.
         *
         * @param probabilities of all candidates, 0 to 1; copied
         * @return this
         * @throws IllegalArgumentException if one is not within 0 to 1
         */
        public Builder offline(double... probabilities) {
            for (double p : probabilities) {
                if (!(p >= 0 && p <= 1))
                    throw new IllegalArgumentException("probability " + p + " is not within 0 to 1");
            }
            offline = Arrays.stream(probabilities).sorted().toArray();
            return this;
        }

        /**
         * What time it is.
         *
         * @param clock the clock
         * @return this
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the monitor.
         *
         * @return the monitor
         */
        public ScanRateMonitor build() {
            return new ScanRateMonitor(this);
        }
    }
}
