package io.github.qrart.scan;

import java.util.Map;

/** How far the dark and light pixels of a sight agree with the modules that should be there. */
final class PixelMatch {
    private static final double[] PLACES = {.2, .5, .8};

    /** Modules of the quiet zone that are looked at. */
    private static final int QUIET = 2;

    private final Sight sight;
    private final GridMap grid;
    private final Truth truth;
    private final boolean[] seen;
    private final int[] finderWrong = new int[3];
    private int wrong;
    private int guideWrong;
    private int guides;

    /** Compares; the grid is that of the sight. */
    PixelMatch(Sight sight, GridMap grid, Truth truth) {
        this.sight = sight;
        this.grid = grid;
        this.truth = truth;
        seen = new boolean[truth.dark.length];
        compare();
    }

    private void compare() {
        int n = truth.modules;
        for (int i = 0; i < seen.length; i++) {
            int column = i % n;
            int row = i / n;
            int off = 0;
            for (double v : PLACES) {
                for (double u : PLACES) {
                    boolean dark = sight.dark(grid.x(column + u, row + v), grid.y(column + u, row + v));
                    if (dark != truth.dark[i]) off++;
                    if (u == .5 && v == .5) seen[i] = dark;
                }
            }
            wrong += off;
            if (truth.finder[i] >= 0) finderWrong[truth.finder[i]] += off;
            if (truth.guide[i]) {
                guides++;
                guideWrong += off;
            }
        }
    }

    /** Adds what was found, each name after a prefix. */
    void into(Map<String, Double> features, String prefix) {
        double each = PLACES.length * PLACES.length;
        features.put(prefix + "wrong", wrong / each / seen.length);
        features.put(prefix + "guide-wrong", guideWrong / each / Math.max(1, guides));
        features.put(prefix + "load", truth.load(seen));
        double worst = 0;
        for (int count : finderWrong) worst = Math.max(worst, count / each / (Truth.FINDER * Truth.FINDER));
        features.put(prefix + "finder-wrong", worst);
        features.put(prefix + "quiet-dark", quietDark());
        double least = 1;
        for (int corner = 0; corner < 3; corner++)
            least = Math.min(least, new FinderLines(sight, grid, corner).share());
        features.put(prefix + "finder-lines", least);
    }

    private double quietDark() {
        int n = truth.modules;
        int dark = 0;
        int all = 0;
        for (int row = -QUIET; row < n + QUIET; row++) {
            for (int column = -QUIET; column < n + QUIET; column++) {
                if (row >= 0 && row < n && column >= 0 && column < n) continue;
                for (double v : PLACES) {
                    for (double u : PLACES) {
                        if (sight.dark(grid.x(column + u, row + v), grid.y(column + u, row + v))) dark++;
                        all++;
                    }
                }
            }
        }
        return (double) dark / all;
    }
}
