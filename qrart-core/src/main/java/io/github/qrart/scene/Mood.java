package io.github.qrart.scene;

import java.util.Objects;

/**
 * What a scene should feel like.
 *
 * @param time the light
 * @param season the time of the year
 */
record Mood(TimeOfDay time, Season season) {
    /** Refuses null. */
    public Mood {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(season, "season");
    }
}
