package io.github.qrart.scene;

import java.util.Objects;

/**
 * What a scene should feel like.
 *
 * @param time the light
 * @param season the time of the year
 * @param weather what the air is full of
 */
public record Mood(TimeOfDay time, Season season, Weather weather) {
    /** Refuses null. */
    public Mood {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(season, "season");
        Objects.requireNonNull(weather, "weather");
    }

    /**
     * A mood in clear weather.
     *
     * @param time the light
     * @param season the time of the year
     */
    public Mood(TimeOfDay time, Season season) {
        this(time, season, Weather.CLEAR);
    }
}
