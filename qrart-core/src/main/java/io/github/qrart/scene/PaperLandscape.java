package io.github.qrart.scene;

import java.util.SplittableRandom;

/**
 * The sheets of a paper landscape, from the sky to the water in front: where each one ends above, and its two colours, a
 * pale one for light modules and a deep one for dark modules. Lengths in modules. Immutable.
 */
final class PaperLandscape {
    /** Sky, sun, three ridges, water. */
    static final int SKY = 0;

    static final int SUN = 1;
    static final int WATER = 5;
    private static final int RIDGES = 3;

    /** Lightness, chroma and hue of each sheet: pale, then deep. */
    private static final double[][][] DAY = {
        {{.935, .042, 222}, {.405, .105, 250}},
        {{.955, .085, 95}, {.475, .140, 48}},
        {{.920, .035, 205}, {.395, .075, 222}},
        {{.915, .058, 150}, {.375, .085, 168}},
        {{.925, .080, 122}, {.365, .090, 140}},
        {{.905, .055, 205}, {.340, .090, 242}}
    };

    private static final double[][][] MORNING = {
        {{.950, .042, 55}, {.430, .115, 12}},
        {{.960, .080, 88}, {.475, .150, 38}},
        {{.925, .045, 20}, {.405, .095, 350}},
        {{.920, .035, 330}, {.375, .080, 320}},
        {{.925, .035, 190}, {.370, .075, 205}},
        {{.930, .040, 215}, {.345, .080, 225}}
    };
    private static final double[][][] DUSK = {
        {{.935, .055, 62}, {.385, .120, 352}},
        {{.945, .105, 86}, {.460, .165, 30}},
        {{.905, .062, 38}, {.385, .125, 8}},
        {{.900, .055, 5}, {.350, .115, 340}},
        {{.890, .050, 320}, {.320, .105, 310}},
        {{.890, .050, 282}, {.300, .100, 280}}
    };
    private static final double[][][] NIGHT = {
        {{.880, .050, 275}, {.290, .105, 276}},
        {{.955, .045, 95}, {.400, .090, 290}},
        {{.880, .045, 262}, {.300, .085, 258}},
        {{.875, .045, 235}, {.300, .075, 238}},
        {{.880, .048, 200}, {.290, .065, 205}},
        {{.870, .045, 250}, {.265, .085, 262}}
    };

    private final double[][][] colours;
    private final Noise noise;
    private final int n;
    private final double turn;
    private final double sunX;
    private final double sunY;
    private final double sunRadius;
    private final double[] heights = new double[RIDGES + 1];

    PaperLandscape(int modules, TimeOfDay time, SplittableRandom random) {
        n = modules;
        noise = new Noise(random.nextLong());
        colours = switch (time) {
            case MORNING -> MORNING;
            case DAY -> DAY;
            case DUSK -> DUSK;
            case NIGHT -> NIGHT;
        };
        turn = random.nextDouble(-14, 14);
        sunX = n * random.nextDouble(.36, .64);
        sunY = n * random.nextDouble(.24, .34);
        sunRadius = n * random.nextDouble(.19, .24);
        for (int i = 0; i <= RIDGES; i++) heights[i] = n * (.43 + .15 * i + random.nextDouble(-.03, .03));
    }

    double sunX() {
        return sunX;
    }

    double sunY() {
        return sunY;
    }

    double sunRadius() {
        return sunRadius;
    }

    /** The upper edge of a sheet, 2 to {@link #WATER}. */
    double edge(int sheet, double x) {
        int i = sheet - 2;
        if (sheet == WATER) return heights[i] + .22 * StrictMath.sin(x * 1.1 + 3 * noise.at(x * .1, 9));
        double wide = noise.fractal(x * (.052 + .012 * i), 11.3 * i + 5, 3);
        double height = n * (i == 0 ? .15 : .10);
        // Torn, not cut: the finest wave is the tear.
        return heights[i] - height * wide + .05 * noise.at(x * 4.3, 50 + i);
    }

    /** The sheet that is on top at a point; the sun is a sheet before the sky. */
    int sheet(double x, double y) {
        for (int i = WATER; i >= 2; i--) {
            if (y > edge(i, x)) return i;
        }
        return StrictMath.hypot(x - sunX, y - sunY) < sunRadius ? SUN : SKY;
    }

    /** A sheet's pale colour; {@code lighter} is added to the lightness. */
    int pale(int sheet, double lighter) {
        double[] c = colours[sheet][0];
        return Oklch.rgb(c[0] + lighter, c[1], c[2] + turn);
    }

    /** A sheet's deep colour; {@code lighter} is added to the lightness, {@code hue} to the hue. */
    int deep(int sheet, double lighter, double hue) {
        double[] c = colours[sheet][1];
        return Oklch.rgb(c[0] + lighter, c[1], c[2] + turn + hue);
    }
}
