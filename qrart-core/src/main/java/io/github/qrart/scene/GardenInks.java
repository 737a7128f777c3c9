package io.github.qrart.scene;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a Japanese garden in a season.
 *
 * @param sand raked gravel, or snow
 * @param moss on dark modules
 * @param lawn pale moss in the surroundings
 * @param shallow light water
 * @param deep dark water
 * @param leaf the great tree on dark modules
 * @param petal the ground under it on light modules
 * @param bridge light, then dark
 * @param bloom hue of shrubs
 */
record GardenInks(
        Shades sand,
        Shades moss,
        Shades lawn,
        Shades shallow,
        Shades deep,
        Shades leaf,
        Shades petal,
        List<Shades> bridge,
        double bloom) {
    static GardenInks of(Season season) {
        return switch (season) {
            case SPRING ->
                inks(
                        new double[] {.935, .028, 84},
                        136,
                        new double[] {.455, .135, 356},
                        new double[] {.90, .062, 356},
                        340);
            case SUMMER ->
                inks(
                        new double[] {.935, .030, 88},
                        142,
                        new double[] {.405, .140, 300},
                        new double[] {.895, .060, 305},
                        350);
            case AUTUMN ->
                inks(
                        new double[] {.935, .032, 80},
                        124,
                        new double[] {.445, .165, 32},
                        new double[] {.895, .075, 48},
                        30);
            case WINTER ->
                inks(
                        new double[] {.960, .010, 240},
                        165,
                        new double[] {.36, .075, 15},
                        new double[] {.93, .028, 10},
                        20);
        };
    }

    private static GardenInks inks(double[] sand, double mossHue, double[] leaf, double[] petal, double bloom) {
        return new GardenInks(
                shades(sand),
                new Shades(.375, .092, mossHue),
                new Shades(.885, .055, mossHue - 14),
                new Shades(.893, .046, 218),
                new Shades(.345, .065, 222),
                shades(leaf),
                shades(petal),
                List.of(new Shades(.815, .10, 38), new Shades(.445, .165, 31)),
                bloom);
    }

    private static Shades shades(double[] tint) {
        return new Shades(tint[0], tint[1], tint[2]);
    }

    /** A leaf or blossom of the great tree: {@code lighter} −.1 to .1. */
    Color leafColor(double lighter) {
        return new Color(leaf.at(lighter));
    }

    /** What light things are multiplied with at a time of day: red, green, blue at the top and at the bottom. */
    static double[] tint(TimeOfDay time) {
        return switch (time) {
            case MORNING -> new double[] {1, .985, .95, 1, .99, .965};
            case DAY -> new double[] {1, 1, 1, 1, .995, .985};
            case DUSK -> new double[] {1, .94, .93, 1, .955, .915};
            case NIGHT -> new double[] {.86, .90, 1, .84, .88, .99};
        };
    }
}
