package io.github.qrart.scene;

/** The colours of a town of cats: pale roofs, walls and sky, by light and season. Immutable. */
final class CatPalette {
    private final int skyHigh;
    private final int skyLow;
    private final int moon;
    private final int lamp;
    private final double lightness;
    private final double chroma;
    private final double[] roofs;
    private final int cast;
    private final boolean snow;

    private CatPalette(
            int skyHigh,
            int skyLow,
            int moon,
            int lamp,
            double lightness,
            double chroma,
            double[] roofs,
            int cast,
            boolean snow) {
        this.skyHigh = skyHigh;
        this.skyLow = skyLow;
        this.moon = moon;
        this.lamp = lamp;
        this.lightness = lightness;
        this.chroma = chroma;
        this.roofs = roofs;
        this.cast = cast;
        this.snow = snow;
    }

    static CatPalette of(TimeOfDay time, Season season) {
        double[] roofs = switch (season) {
            case SPRING -> new double[] {15, 55, 150, 330, 85};
            case SUMMER -> new double[] {45, 28, 80, 62, 10};
            case AUTUMN -> new double[] {40, 62, 22, 75, 110};
            case WINTER -> new double[] {235, 255, 215, 280, 240};
        };
        boolean snow = season == Season.WINTER;
        double chroma = snow ? .028 : .058;
        return switch (time) {
            case MORNING ->
                new CatPalette(
                        Oklch.rgb(.85, .06, 240),
                        Oklch.rgb(.955, .05, 75),
                        Oklch.rgb(.98, .07, 95),
                        Oklch.rgb(.93, .09, 90),
                        .925,
                        chroma,
                        roofs,
                        Oklch.rgb(.80, .06, 300),
                        snow);
            case DAY ->
                new CatPalette(
                        Oklch.rgb(.82, .085, 238),
                        Oklch.rgb(.95, .035, 220),
                        Oklch.rgb(.99, .06, 100),
                        Oklch.rgb(.93, .06, 220),
                        .935,
                        chroma,
                        roofs,
                        Oklch.rgb(.81, .05, 262),
                        snow);
            case DUSK ->
                new CatPalette(
                        Oklch.rgb(.76, .09, 305),
                        Oklch.rgb(.93, .085, 55),
                        Oklch.rgb(.96, .09, 78),
                        Oklch.rgb(.93, .115, 85),
                        .905,
                        chroma + .012,
                        roofs,
                        Oklch.rgb(.76, .09, 315),
                        snow);
            case NIGHT ->
                new CatPalette(
                        Oklch.rgb(.66, .10, 272),
                        Oklch.rgb(.88, .06, 260),
                        Oklch.rgb(.975, .06, 98),
                        Oklch.rgb(.93, .13, 90),
                        .89,
                        chroma,
                        shifted(roofs),
                        Oklch.rgb(.74, .10, 275),
                        snow);
        };
    }

    /** Roofs by moonlight lean towards blue. */
    private static double[] shifted(double[] hues) {
        double[] out = new double[hues.length];
        for (int i = 0; i < hues.length; i++)
            out[i] = i % 2 == 0 ? 255 + .12 * (hues[i] - 180) : 290 + .1 * (hues[i] - 180);
        return out;
    }

    double hue(int i) {
        return roofs[Math.floorMod(i, roofs.length)];
    }

    /** The sky at the upper edge. */
    int skyHigh() {
        return skyHigh;
    }

    /** The sky above the roofs. */
    int skyLow() {
        return skyLow;
    }

    /** The moon, or the sun. */
    int moon() {
        return moon;
    }

    /** Light in windows. */
    int lamp() {
        return lamp;
    }

    /** The lightness of roofs in full light. */
    double lightness() {
        return lightness;
    }

    /** The chroma of roofs. */
    double chroma() {
        return chroma;
    }

    /** What shadows multiply by. */
    int cast() {
        return cast;
    }

    /** Whether snow lies on the ridges. */
    boolean snow() {
        return snow;
    }
}
