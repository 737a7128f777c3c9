package io.github.qrart.weave;

/**
 * What a {@link Weaver} trades. Immutable.
 *
 * @param darkMargin how far a dark module is to lie below the local mean, in levels of 255, where that mean is 110; 0 to
 *     120. It grows with the mean, and pale, even places have a least of their own. More scans better and shows more: over
 *     ten photographs, 24 to 28 to 42 raised the share of simulated captures that are read and lowered similarity
 * @param lightMargin how far a light module is to lie above the local mean, in levels of 255; 0 to 120
 * @param coreRadius radius of the round core that a push moves as a whole, and in which no single pixel may stray over
 *     the threshold, in modules; .15 to .5. From .4 on, readers that let all pixels of a module vote read too
 * @param softness width of the core's soft edge, in modules; .05 to .5
 * @param rounds how often margins are measured and cores pushed before the refinement; 1 to 10
 * @param steps of the refinement that trades likeness against margins; 0 to 200. None is fast and shows the cores as discs
 * @param closeness how dear any change is, beside what it does to structure, 0 to 1; more keeps tones and colours, and
 *     costs readers that look for contrast
 */
record WeaveSettings(
        double darkMargin,
        double lightMargin,
        double coreRadius,
        double softness,
        int rounds,
        int steps,
        double closeness) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value lies outside its range
     */
    public WeaveSettings {
        check("darkMargin", darkMargin, 0, 120);
        check("lightMargin", lightMargin, 0, 120);
        check("coreRadius", coreRadius, .15, .5);
        check("softness", softness, .05, .5);
        check("rounds", rounds, 1, 10);
        check("steps", steps, 0, 200);
        check("closeness", closeness, 0, 1);
    }

    /**
     * The same with other margins.
     *
     * @param dark the dark margin, 0 to 120
     * @param light the light margin, 0 to 120
     * @return the settings
     * @throws IllegalArgumentException if a margin lies outside its range
     */
    public WeaveSettings withMargins(double dark, double light) {
        return new WeaveSettings(dark, light, coreRadius, softness, rounds, steps, closeness);
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + min + " to " + max);
        }
    }
}
