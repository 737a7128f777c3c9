package io.github.qrart;

import org.jspecify.annotations.Nullable;

/**
 * A candidate that was asked for and is not among the ranked ones.
 *
 * @param seed its seed
 * @param reason why it is missing
 * @param failure what was thrown, when the reason is {@link Reason#FAILED}, and null otherwise
 */
public record MissingCandidate(
        long seed, Reason reason, @Nullable Throwable failure) {
    /** Why a candidate is missing. */
    public enum Reason {
        /** Drawing or scoring it threw. */
        FAILED,
        /** It was not ready when the time budget was used up. */
        DEADLINE,
        /** Enough others had passed. */
        NOT_NEEDED
    }
}
