package io.github.qrart.eval.labels;

import java.util.Objects;

/**
 * Which of two images one person likes better.
 *
 * @param person who judged; empty when nobody said
 * @param winner the image that looks better
 * @param loser the other one
 */
public record Preference(String person, String winner, String loser) {
    /**
     * Checks the images.
     *
     * @throws IllegalArgumentException if an image has no name, or both are the same
     */
    public Preference {
        Objects.requireNonNull(person, "person");
        if (winner.isBlank() || loser.isBlank()) throw new IllegalArgumentException("an image has no name");
        if (winner.equals(loser)) throw new IllegalArgumentException(winner + " is compared with itself");
    }
}
