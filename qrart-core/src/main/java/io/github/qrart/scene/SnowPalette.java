package io.github.qrart.scene;

import java.awt.Color;

/**
 * The colours of a snow scene in one light. All snow is light enough for a light module, shade included; all wood and
 * stone is dark enough for a dark one.
 *
 * @param skyHigh the sky at the upper edge
 * @param skyLow the sky above the mountains
 * @param peakLit mountain faces towards the light
 * @param peakShade mountain faces away from it
 * @param snowLit snow towards the light
 * @param snow level snow
 * @param snowShade snow away from the light
 * @param castShadow what shadows multiply the snow by
 * @param ice the river
 * @param lane trodden snow
 * @param window lit windows
 * @param glow light that windows throw on snow
 * @param glowStrength how strongly, 0 to 1
 * @param haze hue of things far away, in degrees
 * @param firHue hue of firs, in degrees
 * @param disc the sun or moon
 */
record SnowPalette(
        int skyHigh,
        int skyLow,
        int peakLit,
        int peakShade,
        int snowLit,
        int snow,
        int snowShade,
        int castShadow,
        int ice,
        int lane,
        int window,
        int glow,
        double glowStrength,
        double haze,
        double firHue,
        int disc) {

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
                Oklch.rgb(.86, .06, 235),
                Oklch.rgb(.955, .045, 80),
                Oklch.rgb(.955, .045, 70),
                Oklch.rgb(.83, .05, 262),
                Oklch.rgb(.972, .032, 85),
                Oklch.rgb(.95, .016, 60),
                Oklch.rgb(.875, .04, 265),
                Oklch.rgb(.84, .06, 268),
                Oklch.rgb(.885, .045, 225),
                Oklch.rgb(.91, .03, 60),
                Oklch.rgb(.86, .13, 82),
                Oklch.rgb(.93, .075, 78),
                .55,
                255,
                160,
                Oklch.rgb(.985, .05, 95));
    }

    private static SnowPalette day() {
        return new SnowPalette(
                Oklch.rgb(.80, .085, 240),
                Oklch.rgb(.945, .035, 225),
                Oklch.rgb(.98, .01, 220),
                Oklch.rgb(.82, .06, 248),
                Oklch.rgb(.985, .008, 100),
                Oklch.rgb(.965, .01, 235),
                Oklch.rgb(.88, .045, 248),
                Oklch.rgb(.84, .065, 252),
                Oklch.rgb(.88, .06, 220),
                Oklch.rgb(.915, .02, 80),
                Oklch.rgb(.86, .12, 85),
                Oklch.rgb(.95, .05, 85),
                .3,
                245,
                152,
                Oklch.rgb(.99, .04, 100));
    }

    private static SnowPalette dusk() {
        return new SnowPalette(
                Oklch.rgb(.78, .075, 290),
                Oklch.rgb(.925, .065, 60),
                Oklch.rgb(.925, .07, 45),
                Oklch.rgb(.79, .07, 292),
                Oklch.rgb(.95, .05, 50),
                Oklch.rgb(.905, .038, 325),
                Oklch.rgb(.825, .062, 288),
                Oklch.rgb(.80, .075, 282),
                Oklch.rgb(.87, .05, 250),
                Oklch.rgb(.895, .04, 40),
                Oklch.rgb(.85, .145, 78),
                Oklch.rgb(.93, .10, 75),
                .8,
                290,
                190,
                Oklch.rgb(.965, .075, 80));
    }

    private static SnowPalette night() {
        return new SnowPalette(
                Oklch.rgb(.68, .095, 268),
                Oklch.rgb(.875, .055, 250),
                Oklch.rgb(.925, .03, 240),
                Oklch.rgb(.73, .075, 265),
                Oklch.rgb(.945, .025, 235),
                Oklch.rgb(.88, .046, 252),
                Oklch.rgb(.80, .068, 265),
                Oklch.rgb(.78, .085, 266),
                Oklch.rgb(.835, .06, 225),
                Oklch.rgb(.875, .03, 265),
                Oklch.rgb(.86, .15, 80),
                Oklch.rgb(.93, .11, 78),
                1,
                265,
                215,
                Oklch.rgb(.975, .045, 100));
    }

    static int mix(int a, int b, double t) {
        double s = Math.max(0, Math.min(1, t));
        int r = (int) Math.round((a >> 16 & 255) + ((b >> 16 & 255) - (a >> 16 & 255)) * s);
        int g = (int) Math.round((a >> 8 & 255) + ((b >> 8 & 255) - (a >> 8 & 255)) * s);
        int bl = (int) Math.round((a & 255) + ((b & 255) - (a & 255)) * s);
        return r << 16 | g << 8 | bl;
    }

    static Color alpha(int rgb, double alpha) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * alpha));
    }
}
