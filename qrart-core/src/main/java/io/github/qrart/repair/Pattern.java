package io.github.qrart.repair;

import io.github.qrart.symbol.SymbolPlan;

/** A plan laid out flat, row by row, to be compared with many grids. The arrays are not written after construction. */
final class Pattern {
    /** What a module belongs to, as bits of a set. */
    static final int FUNCTION = 1;

    /** What the payload alone decides. */
    static final int DATA = 2;

    static final int PADDING = 4;
    static final int CHECK = 8;
    /** All that carries codewords. */
    static final int CODEWORDS = DATA | PADDING | CHECK;

    final SymbolPlan plan;
    final int modules;
    /** +1 for light, -1 for dark. */
    final byte[] sign;

    final byte[] kind;
    final int[] block;

    Pattern(SymbolPlan plan) {
        this.plan = plan;
        modules = plan.modules();
        sign = new byte[modules * modules];
        kind = new byte[sign.length];
        block = new int[sign.length];
        for (int i = 0; i < sign.length; i++) {
            int x = i % modules;
            int y = i / modules;
            sign[i] = (byte) (plan.dark(x, y) ? -1 : 1);
            block[i] = plan.block(x, y);
            kind[i] = (byte)
                    switch (plan.role(x, y)) {
                        case DATA -> DATA;
                        case PADDING -> PADDING;
                        case ERROR_CORRECTION -> CHECK;
                        case REMAINDER -> 0;
                        default -> FUNCTION;
                    };
        }
    }

    boolean is(int module, int kinds) {
        return (kind[module] & kinds) != 0;
    }

    int count(int kinds) {
        int count = 0;
        for (byte k : kind) if ((k & kinds) != 0) count++;
        return count;
    }
}
