package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.image.RunningMean;

/** The modules of an image under an assumed grid: the mean luma of each, less that of its neighbourhood. */
final class Samples {
    /** Modules on each side of the neighbourhood. */
    private static final int NEAR = 3;

    /** The middle of a module that is looked at, as a share of its side, and all of it. */
    static final double MIDDLE = .6;

    static final double WHOLE = 1;

    /** Values beyond a few levels count much the same, lest one lamp outweigh the rest; and farther beyond, to tell how far. */
    private static final float KNEE = 8;

    private static final float SOFT_KNEE = 40;

    private final int modules;
    /** Positive for lighter than the neighbourhood. */
    final float[] values;

    private final float[] seen;

    /** Samples that say which colour a module has. */
    static Samples of(AreaMeans luma, Box box, int modules) {
        return new Samples(luma, box, modules, MIDDLE, KNEE);
    }

    /** The same from a smaller or larger middle of each module: woven ones are dots, drawn ones have soft middles. */
    static Samples of(AreaMeans luma, Box box, int modules, double share) {
        return new Samples(luma, box, modules, share, KNEE);
    }

    /** Samples that say how well a grid lies: whole modules agree less with every step aside. */
    static Samples whole(AreaMeans luma, Box box, int modules) {
        return new Samples(luma, box, modules, WHOLE, SOFT_KNEE);
    }

    private Samples(AreaMeans luma, Box box, int modules, double share, float knee) {
        this.modules = modules;
        float[] means = new float[modules * modules];
        double stepX = box.width() / modules;
        double stepY = box.height() / modules;
        double inset = (1 - share) / 2;
        for (int i = 0; i < means.length; i++) {
            double x = box.x0() + (i % modules + inset) * stepX;
            int row = i / modules;
            double y = box.y0() + (row + inset) * stepY;
            means[i] = luma.of(x, y, x + share * stepX, y + share * stepY);
        }
        float[] around = RunningMean.mean(means, modules, modules, NEAR);
        values = new float[means.length];
        seen = new float[means.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = means[i] - around[i];
            seen[i] = values[i] / (knee + Math.abs(values[i]));
        }
    }

    /** Correlation with a pattern, over modules of some kinds: 1 at most, 0 for chance, negative for an inverted code. */
    double likeness(Pattern pattern, int kinds) {
        return likeness(pattern, kinds, -1);
    }

    /** The same over the modules of one Reed–Solomon block, or of all for -1. */
    double likeness(Pattern pattern, int kinds, int block) {
        double both = 0;
        double mine = 0;
        int sum = 0;
        int count = 0;
        for (int i = 0; i < seen.length; i++) {
            if (!pattern.is(i, kinds) || block >= 0 && pattern.block[i] != block) continue;
            both += pattern.sign[i] * seen[i];
            mine += seen[i] * seen[i];
            sum += pattern.sign[i];
            count++;
        }
        if (count == 0 || mine == 0) return 0;
        double theirs = count - (double) sum * sum / count;
        return both / Math.sqrt(mine * Math.max(1, theirs));
    }

    /** Which modules are dark, row by row. */
    boolean[][] dark(boolean inverted) {
        boolean[][] dark = new boolean[modules][modules];
        for (int i = 0; i < values.length; i++) dark[i / modules][i % modules] = values[i] < 0 != inverted;
        return dark;
    }
}
