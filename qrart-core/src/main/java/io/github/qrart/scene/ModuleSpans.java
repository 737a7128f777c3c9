package io.github.qrart.scene;

import io.github.qrart.SymbolPlacement;

/**
 * Which module each column of pixels lies in, and how far from the module's middle; the same for rows, for pictures of
 * scenes are square and their symbols lie in the middle. Modules need not be whole pixels. Immutable.
 */
final class ModuleSpans {
    /** Within this distance of a module's middle, in modules, weights are full. */
    static final double INNER = .16;
    /** Beyond this distance they are nothing. */
    static final double OUTER = .50;

    private final int first;
    private final int end;
    private final int[] module;
    private final float[] off;

    ModuleSpans(SymbolPlacement placement) {
        double from = placement.box().x0();
        double u = placement.moduleSize();
        first = pixel(from);
        end = pixel(placement.box().x1());
        module = new int[end];
        off = new float[end];
        for (int i = first; i < end; i++) {
            double at = (i + .5 - from) / u;
            module[i] = Math.max(0, Math.min(placement.modules() - 1, (int) at));
            off[i] = (float) (at - module[i] - .5);
        }
    }

    /** The first pixel whose middle lies at or after an edge. */
    static int pixel(double edge) {
        return (int) Math.ceil(edge - .5);
    }

    /** The first pixel of the symbol. */
    int first() {
        return first;
    }

    /** The first pixel after it. */
    int end() {
        return end;
    }

    int module(int pixel) {
        return module[pixel];
    }

    /** 1 in the middle of a module, falling smoothly to 0. */
    float weight(int x, int y) {
        float square = off[x] * off[x] + off[y] * off[y];
        if (square >= OUTER * OUTER) return 0;
        if (square <= INNER * INNER) return 1;
        double t = (OUTER - Math.sqrt(square)) / (OUTER - INNER);
        return (float) (t * t * (3 - 2 * t));
    }
}
