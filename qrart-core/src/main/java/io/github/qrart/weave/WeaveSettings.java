package io.github.qrart.weave;

/**
 * What a {@link Weaver} trades. Immutable.
 *
 * @param darkMargin how far a dark module is to lie below the local mean, in levels of 255; 0 to 120. More scans better
 *     and shows more. Twice the light margin, because some readers take whatever is near the mean for light
 * @param lightMargin how far a light module is to lie above the local mean, in levels of 255; 0 to 120
 * @param coreRadius radius of the round core that a push moves as a whole, in modules; .15 to .5
 * @param softness width of the core's soft edge, in modules; .05 to .5
 * @param rounds how often margins are measured and cores pushed; 1 to 10
 */
public record WeaveSettings(double darkMargin, double lightMargin, double coreRadius, double softness, int rounds) {
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
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + min + " to " + max);
        }
    }
}
