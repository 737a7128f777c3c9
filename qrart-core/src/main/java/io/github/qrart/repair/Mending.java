package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;

/** One mending of an image from beginning to end: finder patterns, then light and shade around and inside the symbol. */
final class Mending {
    /** No pixel within this distance of a module's middle stays on the wrong side, over a rim this wide, in modules. */
    private static final float CORE = .25f;

    private static final float RIM = .15f;
    /** By how many levels it is on the right side then. */
    private static final float CORE_MARGIN = 8;
    /** The window of that threshold, as a standard deviation in modules. */
    private static final double WINDOW = 1.5;

    private final int[] rgb;
    private final Plane luma;
    private final float[] before;
    private final Box box;
    private final WorkGrid grid;
    private final GridMap map;

    private Mending(int[] rgb, int width, int height, SymbolPlacement symbol, SymbolPlan plan) {
        this.rgb = rgb;
        before = Recolour.luma(rgb);
        luma = new Plane(width, height, before.clone());
        box = symbol.box();
        grid = new WorkGrid(plan, symbol.moduleSize());
        map = new GridMap(grid, box);
    }

    /**
     * Mends.
     *
     * @param rgb pixels, row by row; not changed
     * @param finders which of the three finder patterns to calm
     * @return the pixels after it
     */
    static int[] mend(
            int[] rgb,
            int width,
            int height,
            SymbolPlacement symbol,
            SymbolPlan plan,
            boolean[] finders,
            Strength strength)
            throws InterruptedException {
        return new Mending(rgb, width, height, symbol, plan).run(finders, strength);
    }

    private int[] run(boolean[] finders, Strength strength) throws InterruptedException {
        float[] outside = calmFinders(finders, strength);
        LightField field = new LightField(grid, map.down(luma), strength);
        int w = luma.width();
        int h = luma.height();
        float[] gain = map.up(field.gain, w, h);
        float[] offset = map.up(field.offset, w, h);
        float[] after = luma.values();
        for (int i = 0; i < after.length; i++) after[i] += outside[i] * (gain[i] * after[i] + offset[i]);
        guardCores(after, map.up(grid.blur(field.now, WINDOW), w, h));
        Light light = new Light(grid, map, rgb, w, h);
        return light.lay(rgb, before, after);
    }

    /** Calms finder patterns; 0 inside each, 1 elsewhere. */
    private float[] calmFinders(boolean[] which, Strength strength) throws InterruptedException {
        float[] outside = new float[before.length];
        Arrays.fill(outside, 1);
        Plane mask = new Plane(luma.width(), luma.height(), outside);
        FinderArea[] areas = FinderArea.of(luma, box, grid.modules);
        for (int k = 0; k < areas.length; k++) {
            if (Thread.interrupted()) throw new InterruptedException("mending was interrupted");
            areas[k].paste(FinderCalm.calm(luma, areas[k], which[k] ? strength.finder() : 0), mask);
        }
        return outside;
    }

    private void guardCores(float[] after, float[] threshold) {
        int w = luma.width();
        for (int y = 0; y < luma.height(); y++) {
            double row = map.row(y);
            if (row < 0 || row >= grid.modules) continue;
            double dy = row - Math.floor(row) - .5;
            for (int x = 0; x < w; x++) {
                double column = map.column(x);
                if (column < 0 || column >= grid.modules) continue;
                double dx = column - Math.floor(column) - .5;
                double away = dx * dx + dy * dy;
                if (away >= (CORE + RIM) * (CORE + RIM)) continue;
                int at = grid.middle((int) column, (int) row);
                if (grid.part[at] != WorkGrid.Part.MODULE) continue;
                int i = y * w + x;
                float lack = grid.sign[at] * (threshold[i] - after[i]) + CORE_MARGIN;
                if (lack <= 0) continue;
                after[i] += grid.sign[at] * lack * (1 - Ramp.of((float) Math.sqrt(away), CORE, CORE + RIM));
            }
        }
    }
}
