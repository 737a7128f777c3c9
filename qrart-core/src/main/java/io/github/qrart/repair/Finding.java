package io.github.qrart.repair;

import java.util.Objects;

/**
 * One thing that was looked at.
 *
 * @param fault what it is about
 * @param measure how bad it is; what it counts is in the words
 * @param limit the most that is fine
 * @param words what was measured, for people
 */
public record Finding(Fault fault, double measure, double limit, String words) {
    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(words, "words");
    }

    /**
     * Whether this needs mending.
     *
     * @return whether the measure is over its limit
     */
    public boolean isFault() {
        return measure > limit;
    }
}
