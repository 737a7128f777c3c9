package io.github.qrart.scan;

import io.github.qrart.symbol.Block;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.util.List;

/** What each module of a symbol should be, in the form that is measured against. Indexed row by row. Immutable. */
final class Truth {
    /** Side of a finder pattern with its separator. */
    static final int FINDER = 8;

    final int modules;
    final boolean[] dark;
    /** The finder pattern that a module belongs to, its separator included: 0 top left, 1 top right, 2 bottom left; or -1. */
    final int[] finder;
    /** Whether it is timing, alignment, format or version. */
    final boolean[] guide;

    private final int[] codeword;
    private final int[] block;
    private final int[] correctable;
    /** Codewords of each block that are drawn wrong, and which modules they have. */
    private final int[] spent;

    private final boolean[] wrong;

    Truth(SymbolPlan plan) {
        modules = plan.modules();
        int count = modules * modules;
        dark = new boolean[count];
        finder = new int[count];
        guide = new boolean[count];
        codeword = new int[count];
        block = new int[count];
        wrong = new boolean[count];
        for (int i = 0; i < count; i++) {
            int x = i % modules;
            int y = i / modules;
            Role role = plan.role(x, y);
            dark[i] = plan.dark(x, y);
            finder[i] = role == Role.FINDER || role == Role.SEPARATOR ? corner(x, y) : -1;
            guide[i] = role.isFunction() && finder[i] < 0;
            codeword[i] = plan.codeword(x, y);
            block[i] = plan.block(x, y);
            wrong[i] = plan.wrong(x, y);
        }
        List<Block> blocks = plan.blocks();
        correctable = blocks.stream().mapToInt(Block::correctable).toArray();
        spent = blocks.stream().mapToInt(Block::wrongCodewords).toArray();
    }

    private int corner(int x, int y) {
        return x >= FINDER ? 1 : y >= FINDER ? 2 : 0;
    }

    /**
     * What Reed–Solomon would have to restore: wrong codewords of the worst block, as a share of what can be restored.
     * Above 1, no decoder accepts the symbol.
     */
    double load(boolean[] seen) {
        boolean[] counted = new boolean[seen.length];
        int[] count = spent.clone();
        for (int i = 0; i < seen.length; i++) {
            int c = codeword[i];
            if (c < 0 || wrong[i] || seen[i] == dark[i] || counted[c]) continue;
            counted[c] = true;
            count[block[i]]++;
        }
        double worst = 0;
        for (int b = 0; b < count.length; b++) worst = Math.max(worst, (double) count[b] / Math.max(1, correctable[b]));
        return worst;
    }
}
