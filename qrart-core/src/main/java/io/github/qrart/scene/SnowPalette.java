package io.github.qrart.scene;

import java.awt.Color;

/**
 * The colours of a snow scene in one light. All snow is light enough for a light module, shade included; the dark things
 * bring their own colours.
 *
 * @param sky above the mountains
 * @param peaks the mountains
 * @param snow on the ground and on the roofs
 * @param ways river and lane
 * @param lamps light from windows
 * @param firHue hue of firs, in degrees
 */
record SnowPalette(Sky sky, Peaks peaks, Snow snow, Ways ways, Lamps lamps, double firHue) {
    /**
     * @param high the upper edge
     * @param low above the mountains, and mist
     * @param disc sun or moon
     * @param haze hue of things far away, in degrees
     */
    record Sky(int high, int low, int disc, double haze) {}

    /**
     * @param lit faces towards the light
     * @param shade faces away from it
     */
    record Peaks(int lit, int shade) {}

    /**
     * @param lit slopes towards the light
     * @param level flat ground
     * @param shade slopes away from the light
     * @param cast what shadows multiply the ground by
     */
    record Snow(int lit, int level, int shade, int cast) {}

    /**
     * @param ice the frozen river
     * @param lane trodden snow
     */
    record Ways(int ice, int lane) {}

    /**
     * @param window a lit window
     * @param glow its light on snow
     * @param strength of the glow, 0 to 1
     */
    record Lamps(int window, int glow, double strength) {}

    static SnowPalette of(TimeOfDay time) {
        return switch (time) {
            case MORNING -> morning();
            case DAY -> day();
            case DUSK -> dusk();
            case NIGHT -> night();
        };
    }

    private static SnowPalette morning() {
        return new SnowPalette(
                new Sky(Oklch.rgb(.86, .06, 235), Oklch.rgb(.955, .045, 80), Oklch.rgb(.985, .05, 95), 255),
                new Peaks(Oklch.rgb(.955, .045, 70), Oklch.rgb(.83, .05, 262)),
                new Snow(
                        Oklch.rgb(.972, .032, 85),
                        Oklch.rgb(.95, .016, 60),
                        Oklch.rgb(.875, .04, 265),
                        Oklch.rgb(.84, .06, 268)),
                new Ways(Oklch.rgb(.885, .045, 225), Oklch.rgb(.91, .03, 60)),
                new Lamps(Oklch.rgb(.86, .13, 82), Oklch.rgb(.93, .075, 78), .55),
                160);
    }

    private static SnowPalette day() {
        return new SnowPalette(
                new Sky(Oklch.rgb(.80, .085, 240), Oklch.rgb(.945, .035, 225), Oklch.rgb(.99, .04, 100), 245),
                new Peaks(Oklch.rgb(.98, .01, 220), Oklch.rgb(.82, .06, 248)),
                new Snow(
                        Oklch.rgb(.985, .008, 100),
                        Oklch.rgb(.965, .01, 235),
                        Oklch.rgb(.88, .045, 248),
                        Oklch.rgb(.84, .065, 252)),
                new Ways(Oklch.rgb(.88, .06, 220), Oklch.rgb(.915, .02, 80)),
                new Lamps(Oklch.rgb(.86, .12, 85), Oklch.rgb(.95, .05, 85), .3),
                152);
    }

    private static SnowPalette dusk() {
        return new SnowPalette(
                new Sky(Oklch.rgb(.78, .075, 290), Oklch.rgb(.925, .065, 60), Oklch.rgb(.965, .075, 80), 290),
                new Peaks(Oklch.rgb(.925, .07, 45), Oklch.rgb(.79, .07, 292)),
                new Snow(
                        Oklch.rgb(.95, .05, 50),
                        Oklch.rgb(.905, .038, 325),
                        Oklch.rgb(.825, .062, 288),
                        Oklch.rgb(.80, .075, 282)),
                new Ways(Oklch.rgb(.87, .05, 250), Oklch.rgb(.895, .04, 40)),
                new Lamps(Oklch.rgb(.85, .145, 78), Oklch.rgb(.93, .10, 75), .8),
                190);
    }

    private static SnowPalette night() {
        return new SnowPalette(
                new Sky(Oklch.rgb(.68, .095, 268), Oklch.rgb(.875, .055, 250), Oklch.rgb(.975, .045, 100), 265),
                new Peaks(Oklch.rgb(.925, .03, 240), Oklch.rgb(.73, .075, 265)),
                new Snow(
                        Oklch.rgb(.945, .025, 235),
                        Oklch.rgb(.88, .046, 252),
                        Oklch.rgb(.80, .068, 265),
                        Oklch.rgb(.78, .085, 266)),
                new Ways(Oklch.rgb(.835, .06, 225), Oklch.rgb(.875, .03, 265)),
                new Lamps(Oklch.rgb(.86, .15, 80), Oklch.rgb(.93, .11, 78), 1),
                215);
    }

    /** A colour between two, {@code a} at 0 and {@code b} at 1. */
    static int mix(int a, int b, double t) {
        double s = Math.max(0, Math.min(1, t));
        int r = (int) Math.round((a >> 16 & 255) + ((b >> 16 & 255) - (a >> 16 & 255)) * s);
        int g = (int) Math.round((a >> 8 & 255) + ((b >> 8 & 255) - (a >> 8 & 255)) * s);
        int bl = (int) Math.round((a & 255) + ((b & 255) - (a & 255)) * s);
        return r << 16 | g << 8 | bl;
    }

    /** A colour seen through: 0 nothing, 1 opaque. */
    static Color alpha(int rgb, double alpha) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * alpha));
    }
}
