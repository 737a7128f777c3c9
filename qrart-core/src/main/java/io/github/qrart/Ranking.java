package io.github.qrart;

import java.util.Comparator;
import java.util.List;

/**
 * Scan first, looks second: those that scan about as well as the best, by looks; then the others that scan, by looks; then
 * the rest, by probability. Ties go to the lower seed.
 */
final class Ranking {
    private static final Comparator<ScoredCandidate> LOOKS =
            Comparator.comparingDouble(c -> -c.aesthetic().value());
    private static final Comparator<ScoredCandidate> SCAN =
            Comparator.comparingDouble(c -> -c.scan().probability());
    private static final Comparator<ScoredCandidate> SEED =
            Comparator.comparingLong(c -> c.candidate().seed());

    private final double enough;

    private Ranking(double enough) {
        this.enough = enough;
    }

    /** Best first; {@code tolerance} is how much less probable than the best one counts as about as well. */
    static List<ScoredCandidate> rank(List<ScoredCandidate> candidates, double tolerance) {
        double best = candidates.stream()
                .filter(ScoredCandidate::scannable)
                .mapToDouble(c -> c.scan().probability())
                .max()
                .orElse(0);
        return candidates.stream().sorted(new Ranking(best - tolerance).order()).toList();
    }

    private Comparator<ScoredCandidate> order() {
        return Comparator.comparingInt(this::group)
                .thenComparing((a, b) -> (a.scannable() ? LOOKS : SCAN).compare(a, b))
                .thenComparing((a, b) -> (a.scannable() ? SCAN : LOOKS).compare(a, b))
                .thenComparing(SEED);
    }

    private int group(ScoredCandidate candidate) {
        if (!candidate.scannable()) return 2;
        return candidate.scan().probability() >= enough ? 0 : 1;
    }
}
