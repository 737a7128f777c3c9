package io.github.qrart.weave;

import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;

/**
 * A symbol and its quiet zone on the plane on which it is woven: a square of {@link #side} pixels with {@link #unit}
 * whole pixels for each module. Modules are indexed {@code row * modules + column}. Immutable by convention: the arrays
 * are not written after construction.
 */
final class ModuleGrid {
    /** Modules of quiet zone on the plane: what a local mean at the symbol's edge sees of it. */
    static final int QUIET = 2;

    final int modules;
    final int unit;
    final int side;
    /** +1 where a module is to be light, -1 where dark. */
    final byte[] sign;
    /** Whether the module is drawn whole: finder, separator and alignment patterns. */
    final boolean[] whole;
    /** How much more margin a module needs than a data module; none where no reader minds what it reads. */
    final float[] weight;

    ModuleGrid(SymbolPlan plan, int unit) {
        this.modules = plan.modules();
        this.unit = unit;
        side = (modules + 2 * QUIET) * unit;
        sign = new byte[modules * modules];
        whole = new boolean[modules * modules];
        weight = new float[modules * modules];
        for (int row = 0; row < modules; row++) {
            for (int column = 0; column < modules; column++) {
                int i = row * modules + column;
                Role role = plan.role(column, row);
                sign[i] = (byte) (plan.dark(column, row) ? -1 : 1);
                whole[i] = role == Role.FINDER || role == Role.SEPARATOR || role == Role.ALIGNMENT;
                boolean idle = role == Role.REMAINDER || plan.wrong(column, row);
                weight[i] = role.isFunction() ? 1.25f : idle ? 0 : 1;
            }
        }
    }

    /** The first pixel of a module, along either axis. */
    int start(int module) {
        return (QUIET + module) * unit;
    }

    /** Whether a pixel of the plane, by its index, is neither quiet zone nor drawn whole. */
    boolean wovenAt(int index) {
        int module = moduleOf(index % side, index / side);
        return module >= 0 && !whole[module];
    }

    /** Which module a pixel of the plane belongs to, or -1 in the quiet zone. */
    int moduleOf(int x, int y) {
        int column = x / unit - QUIET;
        int row = y / unit - QUIET;
        return column < 0 || row < 0 || column >= modules || row >= modules ? -1 : row * modules + column;
    }

    /** Which module is at a place in module units from the symbol's corner, or -1 outside the symbol. */
    int moduleAt(double column, double row) {
        if (column < 0 || row < 0 || column >= modules || row >= modules) return -1;
        return ((int) row) * modules + (int) column;
    }
}
