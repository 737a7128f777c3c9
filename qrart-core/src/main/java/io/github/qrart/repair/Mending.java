package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;

/** One mending of an image from beginning to end: finder patterns, then light and shade around and inside the symbol. */
final class Mending {
    private final int[] rgb;
    private final Plane luma;
    private final float[] before;
    private final Box box;
    private final WorkGrid grid;
    private final GridMap map;

    private Mending(int[] rgb, int width, int height, SymbolPlacement symbol, SymbolPlan plan) {
        this.rgb = rgb;
        before = Recolouring.luma(rgb);
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
        new ModuleGuard(grid, map, w, h).guard(after, field.now);
        new Moat(grid, map, w, h).clear(after, field.now);
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
}
