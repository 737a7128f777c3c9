package io.github.qrart.scene;

import java.util.SplittableRandom;

/** The glass of a rose window in one light: eight colours, each of them pale and deep, in steps of lightness. */
final class GlassPalette {
    static final int COLOURS = 8;

    /** What the colours are for, in the order of the tables. */
    static final int EYE = 0;

    static final int PETAL = 1;
    static final int GROUND = 2;
    static final int BAND = 3;
    static final int LANCET = 4;
    static final int OTHER_LANCET = 5;
    static final int MEDALLION = 6;
    static final int OUTER = 7;

    private static final int STEPS = 64;
    private static final double SPAN = .16;

    /** Hues of the colours, by light. */
    private static final double[][] HUES = {
        {88, 12, 245, 75, 205, 330, 25, 285},
        {85, 25, 258, 90, 262, 150, 22, 240},
        {80, 18, 305, 65, 15, 335, 55, 290},
        {95, 285, 250, 88, 268, 205, 320, 262}
    };

    private final int[][] pale = new int[COLOURS][STEPS];

    private final int[][] deep = new int[COLOURS][STEPS];
    private final int[] thinLead = new int[COLOURS];
    private final double turn;

    GlassPalette(TimeOfDay time, SplittableRandom random) {
        turn = random.nextDouble(-9, 9);
        double[] hues = HUES[time.ordinal()];
        for (int i = 0; i < COLOURS; i++) {
            double hue = hues[i] + turn;
            boolean warm = hue > 40 && hue < 115;
            for (int s = 0; s < STEPS; s++) {
                double lighter = SPAN * (2.0 * s / (STEPS - 1) - 1);
                pale[i][s] = Oklch.rgb((warm ? .925 : .885) + lighter, (warm ? .125 : .10) - .55 * lighter, hue);
                // Deep yellow is olive; amber is what glass makers use there.
                deep[i][s] = Oklch.rgb(lightness(hue) + lighter, warm ? .135 : .20, warm ? 52 + .1 * hue : hue);
            }
            thinLead[i] = Oklch.rgb(.71, .07, hue);
        }
    }

    /** Blue and violet look luminous at a luma at which green and gold look black. */
    private static double lightness(double hue) {
        double h = (hue + 360) % 360;
        if (h > 225 && h < 320) return .40;
        if (h >= 320 || h < 40) return .425;
        return h < 115 ? .455 : .395;
    }

    int pale(int colour, double lighter) {
        return pale[colour][step(lighter)];
    }

    int deep(int colour, double lighter) {
        return deep[colour][step(lighter)];
    }

    /** Lead between two pale pieces: light runs over it from both sides. */
    int thinLead(int colour) {
        return thinLead[colour];
    }

    /** Limestone; lightness is about .9. */
    int stone(double lightness) {
        return Oklch.rgb(lightness, .022, 78 + turn);
    }

    private static int step(double lighter) {
        return (int) Math.round(Math.max(0, Math.min(1, (lighter / SPAN + 1) / 2)) * (STEPS - 1));
    }
}
