package io.github.qrart.scene;

import java.awt.Color;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The colours of a hill town in a light. Light things keep to lightness .80 and above, dark ones to .48 and below, so
 * that hue is free. Immutable.
 */
final class TownPalette {
    /** Pastels of every kind, as around Naples. */
    private static final Paint PASTEL = new Paint(
            new double[][] {
                {.915, .070, 84}, {.880, .088, 72}, {.885, .078, 56}, {.880, .068, 38}, {.870, .066, 22},
                {.945, .035, 88}, {.900, .080, 92}, {.960, .018, 80}, {.895, .050, 8}, {.905, .042, 205},
                {.920, .045, 150}, {.890, .040, 300}
            },
            new double[] {150, 165, 205, 245, 262, 28, 45, 140},
            36);

    /** Coral, rose and yolk, as on the Ligurian coast. */
    private static final Paint CORAL = new Paint(
            new double[][] {
                {.870, .100, 48},
                {.885, .115, 80},
                {.860, .090, 26},
                {.905, .095, 90},
                {.865, .085, 12},
                {.935, .045, 85},
                {.880, .100, 62},
                {.900, .060, 355}
            },
            new double[] {150, 158, 165, 145, 172},
            34);

    /** Lime white with blue. */
    private static final Paint LIME = new Paint(
            new double[][] {
                {.968, .010, 85},
                {.955, .018, 80},
                {.975, .006, 90},
                {.940, .030, 75},
                {.945, .022, 235},
                {.925, .050, 60},
                {.935, .030, 20}
            },
            new double[] {245, 252, 258, 240, 232},
            40);

    /** Honey and straw, as in the Tuscan hills. */
    private static final Paint HONEY = new Paint(
            new double[][] {
                {.905, .075, 82},
                {.890, .085, 76},
                {.920, .060, 88},
                {.875, .075, 66},
                {.935, .042, 85},
                {.885, .060, 52},
                {.910, .045, 70}
            },
            new double[] {140, 150, 45, 35, 130, 55},
            42);

    private static final List<Paint> PAINTS = List.of(PASTEL, CORAL, LIME, HONEY);

    private final TimeOfDay time;
    private final Paint paint;

    TownPalette(TimeOfDay time, SplittableRandom random) {
        this.time = time;
        paint = PAINTS.get(random.nextInt(PAINTS.size()));
    }

    TimeOfDay time() {
        return time;
    }

    /** A wall with its shutters. */
    Wall wall(SplittableRandom random) {
        // The smaller of two draws: the first walls of the list are the commonest.
        int first = random.nextInt(paint.walls.length);
        int i = Math.min(first, random.nextInt(paint.walls.length));
        double[] w = paint.walls[i];
        double shutter = paint.shutters[random.nextInt(paint.shutters.length)];
        return new Wall(w[0] + random.nextDouble(-.012, .012), w[1], w[2] + random.nextDouble(-4, 4), shutter);
    }

    /** A house's colours. */
    record Wall(double lightness, double chroma, double hue, double shutter) {
        /** The plaster, paler when far. */
        Color lit(double depth) {
            return Oklch.color(lightness + .025 * depth, chroma * (1 - .35 * depth), hue);
        }

        /** The side away from the light. */
        Color shaded(double depth) {
            return Oklch.color(lightness - .085 + .045 * depth, chroma * .8, hue - 12);
        }

        /** Cornices, window frames. */
        Color trim() {
            return Oklch.color(Math.min(.975, lightness + .06), chroma * .35, hue);
        }

        /** Shutters on light modules. */
        Color paleShutter() {
            return Oklch.color(.835, .055, shutter);
        }

        /** Shutters on dark modules. */
        Color darkShutter() {
            return Oklch.color(.405, .08, shutter);
        }
    }

    /** A tiled roof on dark modules, of one of several firings, bluer when far. */
    Roof roof(double depth, SplittableRandom random) {
        double lightness = random.nextDouble(.425, .465) + .02 * depth;
        return new Roof(lightness, .135 - .03 * depth, paint.roof + random.nextDouble(-3, 11));
    }

    /** A sunlit roof on light modules. */
    Roof paleRoof(double depth, SplittableRandom random) {
        return new Roof(
                random.nextDouble(.815, .850) + .04 * depth,
                .082 - .03 * depth,
                paint.roof + random.nextDouble(-2, 18));
    }

    /** A roof's colours about its middle one. */
    record Roof(double lightness, double chroma, double hue) {
        Color tone(double lighter) {
            return Oklch.color(lightness + lighter, chroma, hue);
        }

        Color shaded() {
            return Oklch.color(lightness - .07, chroma * .85, hue - 10);
        }
    }

    Color glass() {
        return time == TimeOfDay.NIGHT || time == TimeOfDay.DUSK
                ? Oklch.color(.32, .06, 285)
                : Oklch.color(.33, .055, 240);
    }

    /** A pane of a window on light modules: the sky, or a lamp after sunset. */
    Color palePane(boolean lamp) {
        boolean late = time == TimeOfDay.NIGHT || time == TimeOfDay.DUSK;
        return late && lamp ? Oklch.color(.935, .125, 90) : Oklch.color(.84, .03, 245);
    }

    /** Light in a window after sunset, or what the panes reflect. */
    Color pane() {
        return time == TimeOfDay.NIGHT || time == TimeOfDay.DUSK
                ? Oklch.color(.80, .13, 82)
                : Oklch.color(.52, .06, 235);
    }

    /** Leaves on dark modules: {@code lighter} −.1 to .1. */
    Color leaf(double hue, double depth, double lighter) {
        return Oklch.color(.355 + lighter + .045 * depth, .098 - .03 * depth, hue + 20 * depth);
    }

    /** Leaves on light modules. */
    Color paleLeaf(double hue, double depth) {
        return Oklch.color(.845 + .05 * depth, .062 - .02 * depth, hue + 15 * depth);
    }

    /** A meadow. */
    Color grass(double depth) {
        return Oklch.color(.89 + .025 * depth, .100 - .03 * depth, 120 + 20 * depth);
    }

    Color paving(double lighter) {
        return Oklch.color(.935 + lighter, .028, 78);
    }

    Color sky(double height) {
        return switch (time) {
            case MORNING ->
                height < .5
                        ? Oklch.color(.945 + .03 * height, .085 - .15 * height, 72)
                        : Oklch.color(1 - .08 * height, .09 * height - .035, 238);
            case DAY -> Oklch.color(.965 - .105 * height, .018 + .055 * height, 225);
            case DUSK -> Oklch.color(.93 - .075 * height, .075 - .015 * height, 62 - 95 * height);
            case NIGHT -> Oklch.color(.90 - .075 * height, .035 + .03 * height, 275);
        };
    }

    Color mountain(double nearness) {
        double hue = time == TimeOfDay.DUSK ? 330 - 40 * nearness : 262 - 60 * nearness;
        return Oklch.color(.905 - .045 * nearness, .035 + .012 * nearness, hue);
    }

    /** The sea, 0 at the coast to 1 in front. */
    Color sea(double nearness) {
        double hue = time == TimeOfDay.DUSK ? 235 + 50 * nearness : time == TimeOfDay.NIGHT ? 262 : 192 + 34 * nearness;
        return Oklch.color(.885 - .045 * nearness, .078 + .018 * nearness, hue);
    }

    /** What light things are multiplied with: red, green, blue at the top and at the bottom. */
    double[] tint() {
        return switch (time) {
            case MORNING -> new double[] {1, .98, .935, 1, .985, .955};
            case DAY -> new double[] {1, 1, 1, 1, .995, .98};
            case DUSK -> new double[] {1, .945, .955, 1, .95, .90};
            case NIGHT -> new double[] {.86, .89, .99, .84, .875, .985};
        };
    }

    /** How a town is painted: its walls, the commonest first, as lightness, chroma, hue; its shutters and roofs as hues. */
    private static final class Paint {
        private final double[][] walls;
        private final double[] shutters;
        private final double roof;

        Paint(double[][] walls, double[] shutters, double roof) {
            this.walls = walls;
            this.shutters = shutters;
            this.roof = roof;
        }
    }
}
