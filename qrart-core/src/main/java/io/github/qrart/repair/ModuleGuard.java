package io.github.qrart.repair;

/**
 * The last look at full resolution: texture that the {@link LightField} is too coarse for must not take a module's middle
 * to the wrong side of the local threshold, nor break the alternation of the timing patterns, in which readers count the
 * modules.
 */
final class ModuleGuard {
    /** No pixel within this distance of a module's middle stays on the wrong side, over a rim this wide, in modules. */
    private static final float CORE = .25f;

    private static final float RIM = .15f;
    /** By how many levels it is on the right side then. */
    private static final float MARGIN = 8;
    /** The window of that threshold, as a standard deviation in modules. */
    private static final double WINDOW = 1.5;

    /** The same for timing patterns, along whose middle line readers count from one side of the threshold to the other. */
    private static final float TIMING_MARGIN = 14;

    private static final double TIMING_WINDOW = .6;
    /** How far from that line the margin holds in full and at all, and from where on it falls to the module's edge. */
    private static final float STRIP = .28f;

    private static final float STRIP_END = .46f;
    private static final float STEP = .2f;

    private final WorkGrid grid;
    private final GridMap map;
    private final int width;
    private final int height;

    ModuleGuard(WorkGrid grid, GridMap map, int width, int height) {
        this.grid = grid;
        this.map = map;
        this.width = width;
        this.height = height;
    }

    /**
     * Moves the pixels that are on the wrong side.
     *
     * @param luma of the image, changed in place
     * @param now the same on the work plane, of which thresholds are taken
     */
    void guard(float[] luma, float[] now) {
        float[] threshold = map.up(grid.blur(now, WINDOW), width, height);
        float[] narrow = map.up(grid.blur(now, TIMING_WINDOW), width, height);
        for (int y = 0; y < height; y++) {
            double row = map.row(y);
            if (row < 0 || row >= grid.modules) continue;
            float dy = (float) Math.abs(row - Math.floor(row) - .5);
            for (int x = 0; x < width; x++) {
                double column = map.column(x);
                if (column < 0 || column >= grid.modules) continue;
                int at = grid.middle((int) column, (int) row);
                if (grid.part[at] != WorkGrid.Part.MODULE) continue;
                float dx = (float) Math.abs(column - Math.floor(column) - .5);
                int i = y * width + x;
                if (!grid.timing[at]) luma[i] += core(grid.sign[at], luma[i], threshold[i], dx, dy);
                else if ((int) row == WorkGrid.TIMING) luma[i] += strip(grid.sign[at], luma[i], narrow[i], dx, dy);
                else luma[i] += strip(grid.sign[at], luma[i], narrow[i], dy, dx);
            }
        }
    }

    /** How far to move a pixel of an ordinary module. */
    private static float core(float sign, float luma, float threshold, float dx, float dy) {
        float away = (float) Math.hypot(dx, dy);
        if (away >= CORE + RIM) return 0;
        float lack = Math.max(0, sign * (threshold - luma) + MARGIN);
        return sign * lack * (1 - Ramp.of(away, CORE, CORE + RIM));
    }

    /** How far to move a pixel of a timing pattern, so that it passes the threshold once between two modules. */
    private static float strip(float sign, float luma, float threshold, float along, float across) {
        float margin = TIMING_MARGIN * Math.min(1, (.5f - along) / STEP);
        float lack = Math.max(0, sign * (threshold - luma) + margin);
        return sign * lack * (1 - Ramp.of(across, STRIP, STRIP_END));
    }
}
