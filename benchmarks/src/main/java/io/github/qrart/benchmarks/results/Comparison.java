package io.github.qrart.benchmarks.results;

import io.github.qrart.benchmarks.results.ResultFile.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two runs of the same benchmark.
 *
 * @param key benchmark and parameters
 * @param before the mean of the first run
 * @param after the mean of the second
 * @param unit of both
 * @param ratio the second over the first
 * @param verdict what can be said of it
 */
record Comparison(String key, double before, double after, String unit, Interval ratio, Verdict verdict) {
    /** What an interval allows to say. */
    enum Verdict {
        /** The interval lies on the better side of 1. */
        FASTER,
        /** The interval lies on the worse side of 1. */
        SLOWER,
        /** The interval holds 1. */
        NO_DIFFERENCE_SHOWN
    }

    /** What both runs have measured, in the order of the second; what has too few figures is left out. */
    static List<Comparison> of(ResultFile before, ResultFile after) {
        Map<String, Measurement> first = new HashMap<>();
        for (Measurement m : before.results()) first.put(m.key(), m);
        List<Comparison> all = new ArrayList<>();
        for (Measurement m : after.results()) {
            Optional.ofNullable(first.get(m.key())).flatMap(b -> of(b, m)).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Comparison> of(Measurement before, Measurement after) {
        if (!before.unit().equals(after.unit()) || !before.mode().equals(after.mode())) return Optional.empty();
        if (before.samples().length < 2 || after.samples().length < 2) return Optional.empty();
        Interval ratio = Interval.ratio(before.samples(), after.samples());
        boolean moreIsBetter = after.mode().equals("thrpt");
        Verdict verdict = ratio.high() < 1
                ? (moreIsBetter ? Verdict.SLOWER : Verdict.FASTER)
                : ratio.low() > 1 ? (moreIsBetter ? Verdict.FASTER : Verdict.SLOWER) : Verdict.NO_DIFFERENCE_SHOWN;
        return Optional.of(new Comparison(
                after.key(),
                Interval.mean(before.samples()).value(),
                Interval.mean(after.samples()).value(),
                after.unit(),
                ratio,
                verdict));
    }
}
