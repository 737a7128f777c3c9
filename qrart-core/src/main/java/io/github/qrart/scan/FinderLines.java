package io.github.qrart.scan;

/**
 * Whether a reader finds a finder pattern: along lines through its core, dark and light must take turns as 1 : 1 : 3 : 1 : 1
 * (ISO/IEC 18004, 6.3.3.1), each within half a module as common readers have it.
 */
final class FinderLines {
    private static final int LINES = 9;
    /** How far from its middle the core is crossed, in modules. */
    private static final double SPREAD = 1.1;
    /** Modules from the middle to where a run must have ended. */
    private static final double REACH = 5;

    private final Sight sight;
    private final GridMap grid;
    private final double column;
    private final double row;

    /** Corners are 0 top left, 1 top right, 2 bottom left. */
    FinderLines(Sight sight, GridMap grid, int corner) {
        this.sight = sight;
        this.grid = grid;
        column = corner == 1 ? grid.modules() - 3.5 : 3.5;
        row = corner == 2 ? grid.modules() - 3.5 : 3.5;
    }

    /** The share of lines, across and down, that have the pattern. */
    double share() {
        int good = 0;
        for (int k = 0; k < LINES; k++) {
            double off = SPREAD * (2.0 * k / (LINES - 1) - 1);
            if (isPattern(column, row + off, 1, 0)) good++;
            if (isPattern(column + off, row, 0, 1)) good++;
        }
        return good / (2.0 * LINES);
    }

    private boolean isPattern(double u, double v, int du, int dv) {
        double step = .7 / Math.max(1, grid.moduleSize());
        double[] before = runs(u, v, -du * step, -dv * step, step);
        double[] after = runs(u, v, du * step, dv * step, step);
        double core = before[0] + after[0];
        double total = core + before[1] + before[2] + after[1] + after[2];
        double unit = total / 7;
        double slack = unit / 2;
        return unit > .6
                && unit < 1.5
                && Math.abs(core - 3 * unit) < 3 * slack
                && near(before[1], unit, slack)
                && near(before[2], unit, slack)
                && near(after[1], unit, slack)
                && near(after[2], unit, slack);
    }

    private static boolean near(double run, double unit, double slack) {
        return Math.abs(run - unit) < slack;
    }

    /** Lengths in modules of the dark, light and dark run from a point on. */
    private double[] runs(double u, double v, double du, double dv, double step) {
        double[] runs = new double[3];
        boolean dark = true;
        int run = 0;
        for (int k = 0; k * step < REACH; k++) {
            double column0 = u + k * du;
            double row0 = v + k * dv;
            if (sight.dark(grid.x(column0, row0), grid.y(column0, row0)) != dark) {
                dark = !dark;
                if (++run == 3) return runs;
            }
            runs[run] += step;
        }
        return runs;
    }
}
