package io.github.qrart;

import java.time.Duration;
import java.util.Objects;

/**
 * A candidate with all that was found out about it.
 *
 * @param candidate the image
 * @param scan whether it scans
 * @param verification what the verifying reader returned
 * @param aesthetic how good it looks
 * @param scannable whether it may be handed out: its probability reaches the selector's threshold, it was read exactly,
 *     and the verifying reader returned the payload
 * @param timings how long each stage took
 */
public record ScoredCandidate(
        Candidate candidate,
        ScanScore scan,
        Reading verification,
        AestheticScore aesthetic,
        boolean scannable,
        Timings timings) {
    /** Refuses null, which a scorer or a verifier may have returned. */
    public ScoredCandidate {
        Objects.requireNonNull(candidate, "the generator returned null");
        Objects.requireNonNull(scan, "the scan scorer returned null");
        Objects.requireNonNull(verification, "the verifier returned null");
        Objects.requireNonNull(aesthetic, "the aesthetic scorer returned null");
        Objects.requireNonNull(timings, "timings");
    }

    /**
     * How long each stage took.
     *
     * @param generation drawing; a batch's time is shared out equally
     * @param scan scan scoring and verification
     * @param aesthetic aesthetic scoring
     */
    public record Timings(Duration generation, Duration scan, Duration aesthetic) {
        /**
         * All stages.
         *
         * @return their sum
         */
        public Duration total() {
            return generation.plus(scan).plus(aesthetic);
        }
    }
}
