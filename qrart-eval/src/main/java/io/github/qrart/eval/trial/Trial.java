package io.github.qrart.eval.trial;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One image that was drawn and scored, or the error that came instead: one line of a store. Immutable.
 *
 * @param id the key's id
 * @param key everything that determines it
 * @param scores what was found out, or null when it failed
 * @param error why it failed, or null
 * @param image where its image is, or null when none is kept
 * @param times how long it took
 */
public record Trial(
        String id,
        TrialKey key,
        @Nullable Scores scores,
        @Nullable String error,
        @Nullable StoredImage image,
        Times times) {
    /**
     * Refuses a trial with neither or both of scores and error.
     *
     * @throws IllegalArgumentException if so
     */
    public Trial {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(times, "times");
        if ((scores == null) == (error == null)) {
            throw new IllegalArgumentException("a trial has either scores or an error");
        }
    }

    /**
     * Whether it came out scannable.
     *
     * @return false also when it failed
     */
    public boolean isScannable() {
        return scores != null && scores.scannable();
    }
}
