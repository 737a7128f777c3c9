package io.github.qrart.repair;

/**
 * Keeps the symbol apart from what surrounds it, at full resolution: a dark thread that is too fine for the {@link
 * LightField} and runs from a dark module outwards, or from a finder pattern to its neighbours, makes one shape of both.
 * OpenCV takes the corners of the symbol from the shape that a finder pattern's ring is part of, and so looks for them
 * somewhere else.
 */
final class Moat {
    /** How far around the symbol threads are cut, in full and at all, in modules. */
    private static final float WHOLE = .5f;

    private static final float END = .8f;
    /** Levels above the local mean that are left, and the share of dark around from which on: an even ground stays. */
    private static final float MARGIN = 20;

    private static final float NEAR = 4;
    /** Standard deviation of the window of that mean, in modules. */
    private static final double WINDOW = 1;

    private final WorkGrid grid;
    private final GridMap map;
    private final int width;
    private final int height;

    Moat(WorkGrid grid, GridMap map, int width, int height) {
        this.grid = grid;
        this.map = map;
        this.width = width;
        this.height = height;
    }

    /**
     * Lightens what is too dark.
     *
     * @param luma of the image, changed in place
     * @param now the same on the work plane, of which thresholds are taken
     */
    void clear(float[] luma, float[] now) {
        float[] least = grid.blur(now, WINDOW);
        float[] light = grid.blur(grid.sign, WINDOW);
        for (int i = 0; i < least.length; i++) least[i] += MARGIN * Math.min(1, NEAR * (1 - light[i]) / 2);
        least = map.up(least, width, height);
        for (int y = 0; y < height; y++) {
            double row = map.row(y);
            if (row < -END || row >= grid.modules + END) continue;
            for (int x = 0; x < width; x++) {
                double column = map.column(x);
                if (column < -END || column >= grid.modules + END) continue;
                int i = y * width + x;
                float lack = least[i] - luma[i];
                if (lack > 0) luma[i] += weight(column, row) * lack;
            }
        }
    }

    private float weight(double column, double row) {
        double dx = Math.max(0, Math.max(-column, column - grid.modules));
        double dy = Math.max(0, Math.max(-row, row - grid.modules));
        if (dx == 0 && dy == 0)
            return grid.part[grid.middle((int) column, (int) row)] == WorkGrid.Part.SEPARATOR ? 1 : 0;
        float away = (float) Math.hypot(dx, dy);
        return 1 - Ramp.of(away, WHOLE, END);
    }
}
