package io.github.qrart.scene;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;

/**
 * Keeps modules apart from the mean around them, for readers that take a pixel for dark when it is darker than that, as
 * OpenCV does. In the midst of a large dark figure a module is as dark as its surroundings, and such readers take it for
 * a light one by the slightest texture. Only modules that need it are changed, and only as much as they need; finder
 * patterns are not, since nothing is read from them.
 */
final class LocalContrast {
    /** Standard deviation of the mean's window in modules, where OpenCV's lies for codes of 500 to 1000 pixels. */
    private static final double WINDOW = .6;
    /** How much darker than the mean a dark module should be, in levels; OpenCV asks for 2, and texture for the rest. */
    private static final float BELOW = 10;
    /** How much lighter than it a light one should be. */
    private static final float ABOVE = 2;
    /** The most that a module changes, in levels. */
    private static final float MOST = 24;
    /** Samples along a module. */
    private static final int SAMPLES = 6;

    private LocalContrast() {}

    /** Changes the pixels of a square picture of a symbol. */
    static void apply(int[] pixels, int size, SymbolPlacement placement, SymbolPlan plan, ModuleSpans spans) {
        int n = plan.modules();
        float[] changes = changes(samples(pixels, size, placement), placement, size, plan);
        for (int y = spans.first(); y < spans.end(); y++) {
            int row = spans.module(y) * n;
            for (int x = spans.first(); x < spans.end(); x++) {
                float change = changes[row + spans.module(x)];
                if (change == 0) continue;
                int i = y * size + x;
                float luma = Recolouring.luma(pixels[i]);
                pixels[i] = Recolouring.toLuma(pixels[i], luma, luma + change * spans.weight(x, y));
            }
        }
    }

    /** What each module lacks, in levels. */
    private static float[] changes(Plane luma, SymbolPlacement placement, int size, SymbolPlan plan) {
        int n = plan.modules();
        double scale = (double) luma.width() / size;
        double module = scale * placement.moduleSize();
        Plane around = Filters.gaussian(luma, WINDOW * module);
        Plane middle = Filters.gaussian(luma, .2 * module);
        float[] changes = new float[n * n];
        for (int i = 0; i < changes.length; i++) {
            int row = i / n;
            if (plan.role(i % n, row) == Role.FINDER) continue;
            double x = placement.centreX(i % n) * scale;
            double y = placement.centreY(row) * scale;
            float above = middle.sample(x, y) - around.sample(x, y);
            changes[i] = plan.dark(i % n, row)
                    ? Math.max(-MOST, Math.min(0, -BELOW - above))
                    : Math.min(MOST, Math.max(0, ABOVE - above));
        }
        return changes;
    }

    /** The picture at a few samples a module, each the mean of its pixels. */
    private static Plane samples(int[] pixels, int size, SymbolPlacement placement) {
        int side = (int) Math.min(size, Math.round(SAMPLES * size / placement.moduleSize()));
        float[] means = new float[side * side];
        int[] counts = new int[side * side];
        int[] cell = new int[size];
        for (int i = 0; i < size; i++) cell[i] = (int) ((i + .5) * side / size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int at = cell[y] * side + cell[x];
                means[at] += Recolouring.luma(pixels[y * size + x]);
                counts[at]++;
            }
        }
        for (int i = 0; i < means.length; i++) means[i] /= counts[i];
        return new Plane(side, side, means);
    }
}
