package io.github.qrart;

import java.util.Comparator;
import java.util.List;

/** Scan first, looks second: those that scan by looks, then the others by probability. Ties go to the lower seed. */
final class Ranking {
    private static final Comparator<ScoredCandidate> LOOKS =
            Comparator.comparingDouble(c -> -c.aesthetic().value());
    private static final Comparator<ScoredCandidate> SCAN =
            Comparator.comparingDouble(c -> -c.scan().probability());
    private static final Comparator<ScoredCandidate> SEED =
            Comparator.comparingLong(c -> c.candidate().seed());

    private static final Comparator<ScoredCandidate> SCANNABLE =
            LOOKS.thenComparing(SCAN).thenComparing(SEED);
    private static final Comparator<ScoredCandidate> REST =
            SCAN.thenComparing(LOOKS).thenComparing(SEED);

    private Ranking() {}

    static List<ScoredCandidate> rank(List<ScoredCandidate> candidates) {
        return candidates.stream()
                .sorted((a, b) -> {
                    if (a.scannable() != b.scannable()) return a.scannable() ? -1 : 1;
                    return (a.scannable() ? SCANNABLE : REST).compare(a, b);
                })
                .toList();
    }
}
