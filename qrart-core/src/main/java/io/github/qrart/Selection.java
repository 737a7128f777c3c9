package io.github.qrart;

import java.time.Duration;
import java.util.List;

/**
 * The outcome of best of N.
 *
 * @param status how it ended
 * @param ranked every finished candidate, best first, at least one: those that scan about as well as the most scannable
 *     one, by looks; then the others that scan, by looks; then the rest, by probability
 * @param missing the candidates that were asked for and did not come, by seed
 * @param warnings what the caller should know of the payload, for people to read
 * @param elapsed from the call to this outcome
 * @param provenance where it comes from
 */
public record Selection(
        Status status,
        List<ScoredCandidate> ranked,
        List<MissingCandidate> missing,
        List<String> warnings,
        Duration elapsed,
        Provenance provenance) {
    /** How a selection ended. */
    public enum Status {
        /** The best one scans, and every candidate was tried, or as many as were needed. */
        COMPLETE,
        /** The best one scans, but the time budget was used up before every candidate was tried. */
        PARTIAL,
        /** None scans. The best one is the most scannable. */
        NONE_SCANNABLE
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nothing is ranked
     */
    public Selection {
        ranked = List.copyOf(ranked);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
        if (ranked.isEmpty()) throw new IllegalArgumentException("a selection has at least one ranked candidate");
    }

    /**
     * The first of the ranked candidates. It scans unless the status is {@link Status#NONE_SCANNABLE}.
     *
     * @return the best
     */
    public ScoredCandidate best() {
        return ranked.get(0);
    }
}
