package io.github.qrart.scene;

import java.util.Arrays;
import java.util.List;

/**
 * The inks of a woodblock print in one light: for each part of the picture one for light modules and one for dark ones.
 *
 * @param sky high, then low, then dark
 * @param sun light, then dark
 * @param mountain its snow, its slopes, and dark
 * @param sea light, then dark
 * @param foam light, then dark
 */
record WaveInks(List<Shades> sky, List<Shades> sun, List<Shades> mountain, List<Shades> sea, List<Shades> foam) {
    static WaveInks of(TimeOfDay time) {
        return switch (time) {
            case MORNING ->
                inks(
                        new double[][] {{.90, .05, 300}, {.95, .05, 65}, {.41, .095, 5}},
                        new double[][] {{.885, .095, 42}, {.46, .165, 30}},
                        new double[][] {{.968, .012, 80}, {.86, .05, 265}, {.37, .07, 275}},
                        new double[][] {{.908, .042, 215}, {.335, .105, 256}});
            case DAY ->
                inks(
                        new double[][] {{.87, .05, 245}, {.945, .045, 85}, {.43, .105, 33}},
                        new double[][] {{.895, .09, 50}, {.47, .17, 32}},
                        new double[][] {{.97, .01, 90}, {.87, .045, 235}, {.37, .065, 240}},
                        new double[][] {{.908, .046, 222}, {.33, .115, 260}});
            case DUSK ->
                inks(
                        new double[][] {{.86, .07, 310}, {.93, .08, 62}, {.40, .115, 12}},
                        new double[][] {{.875, .12, 45}, {.45, .18, 28}},
                        new double[][] {{.945, .04, 40}, {.84, .06, 330}, {.35, .09, 320}},
                        new double[][] {{.895, .046, 240}, {.315, .105, 272}});
            case NIGHT ->
                inks(
                        new double[][] {{.83, .068, 272}, {.90, .045, 250}, {.32, .10, 285}},
                        new double[][] {{.965, .05, 98}, {.44, .075, 285}},
                        new double[][] {{.945, .02, 250}, {.82, .05, 262}, {.31, .075, 275}},
                        new double[][] {{.88, .05, 225}, {.29, .095, 255}});
        };
    }

    private static WaveInks inks(double[][] sky, double[][] sun, double[][] mountain, double[][] sea) {
        double[][] foam = {{.972, .012, 95}, {.39, .075, sea[1][2] - 22}};
        return new WaveInks(shades(sky), shades(sun), shades(mountain), shades(sea), shades(foam));
    }

    private static List<Shades> shades(double[][] tints) {
        return Arrays.stream(tints).map(t -> new Shades(t[0], t[1], t[2])).toList();
    }
}
