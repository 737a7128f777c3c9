package io.github.qrart.scene;

/**
 * The colours of Antarctica in one light. Everything but rock, ice walls and birds is light enough for a light module.
 * Immutable.
 */
final class PenguinPalette {
    private final int[] sky;
    private final int sun;
    /** Far away, in the middle, near; then the crest of a drift, its shade, and what shadows multiply by. */
    private final int[] snow;

    private final int[] sea;
    private final double iceHue;
    private final double warmth;

    private PenguinPalette(int[] sky, int sun, int[] snow, int[] sea, double iceHue, double warmth) {
        this.sky = sky;
        this.sun = sun;
        this.snow = snow;
        this.sea = sea;
        this.iceHue = iceHue;
        this.warmth = warmth;
    }

    static PenguinPalette of(TimeOfDay time) {
        return switch (time) {
            case MORNING ->
                new PenguinPalette(
                        rgb(.80, .075, 262, .955, .065, 68),
                        Oklch.rgb(.985, .075, 92),
                        rgb(
                                .935, .055, 52, .915, .045, 335, .925, .032, 228, .985, .03, 75, .825, .068, 290, .76,
                                .09, 285),
                        rgb(.90, .045, 40, .83, .075, 222, .985, .015, 80),
                        242,
                        62);
            case DAY ->
                new PenguinPalette(
                        rgb(.80, .09, 245, .95, .04, 220),
                        Oklch.rgb(.99, .05, 100),
                        rgb(
                                .955, .018, 230, .965, .012, 220, .95, .025, 215, .995, .01, 100, .855, .055, 245, .78,
                                .085, 250),
                        rgb(.90, .06, 215, .81, .095, 222, .995, .008, 200),
                        240,
                        85);
            case DUSK ->
                new PenguinPalette(
                        rgb(.74, .10, 300, .92, .095, 50),
                        Oklch.rgb(.96, .10, 75),
                        rgb(.925, .07, 40, .905, .058, 350, .90, .05, 300, .96, .065, 58, .79, .09, 300, .72, .11, 295),
                        rgb(.885, .085, 40, .80, .085, 320, .965, .045, 60),
                        268,
                        45);
            case NIGHT ->
                new PenguinPalette(
                        rgb(.66, .10, 275, .86, .07, 230),
                        Oklch.rgb(.975, .04, 105),
                        rgb(
                                .915, .042, 200, .905, .042, 250, .91, .042, 270, .965, .03, 175, .80, .08, 272, .72,
                                .11, 272),
                        rgb(.85, .06, 205, .79, .085, 255, .96, .025, 190),
                        262,
                        170);
        };
    }

    private static int[] rgb(double... lch) {
        int[] out = new int[lch.length / 3];
        for (int i = 0; i < out.length; i++) out[i] = Oklch.rgb(lch[3 * i], lch[3 * i + 1], lch[3 * i + 2]);
        return out;
    }

    /** The level snow at a depth, 0 far away to 1 near. */
    int level(double depth) {
        double t = 2 * Math.max(0, Math.min(1, depth));
        return t < 1 ? SnowPalette.mix(snow[0], snow[1], t) : SnowPalette.mix(snow[1], snow[2], t - 1);
    }

    int crest() {
        return snow[3];
    }

    int shade() {
        return snow[4];
    }

    int cast() {
        return snow[5];
    }

    /** The sun or moon and its glow. */
    int sun() {
        return sun;
    }

    /** The hue of dark ice, in degrees. */
    double iceHue() {
        return iceHue;
    }

    /** The hue of what the light touches, in degrees. */
    double warmth() {
        return warmth;
    }

    /** The sky, from the upper edge (0) to the horizon (1). */
    int sky(double t) {
        return SnowPalette.mix(sky[0], sky[1], t);
    }

    /** The sea, from the horizon (0) to the front (1). */
    int sea(double t) {
        return SnowPalette.mix(sea[0], sea[1], t);
    }

    int foam() {
        return sea[2];
    }
}
