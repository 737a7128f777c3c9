package io.github.qrart.scene;

import io.github.qrart.symbol.Block;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.util.BitSet;
import java.util.List;

/**
 * The modules in the middle of a symbol that a logo stands on.
 *
 * @param column first column
 * @param row first row
 * @param width columns, odd
 * @param height rows, odd
 */
record LogoArea(int column, int row, int width, int height) {
    /** Between the logo and the edge of its modules, in modules. */
    static final double CALM = .55;

    /** Of what a block can restore, the share that a logo may take; the other half is for the way to the reader. */
    private static final int RESERVE = 2;

    /** The area of a logo in a symbol of so many modules, when its longer side takes a share of it. */
    static LogoArea of(Logo logo, double share, int modules) {
        double w = logo.image().getWidth();
        double h = logo.image().getHeight();
        int longer = odd(share * modules);
        int shorter = odd((longer - 2 * CALM) * Math.min(w, h) / Math.max(w, h) + 2 * CALM);
        int width = w < h ? shorter : longer;
        int height = w < h ? longer : shorter;
        return new LogoArea((modules - width) / 2, (modules - height) / 2, width, height);
    }

    private static int odd(double modules) {
        return Math.max(3, 2 * (int) Math.floor(modules / 2) + 1);
    }

    boolean contains(double x, double y) {
        return x >= column && x < column + width && y >= row && y < row + height;
    }

    /** The block that loses the largest part of what it can restore. */
    Loss loss(SymbolPlan plan) {
        BitSet hidden = new BitSet();
        List<Block> blocks = plan.blocks();
        int[] counts = new int[blocks.size()];
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                int codeword = plan.codeword(x, y);
                if (codeword < 0 || hidden.get(codeword)) continue;
                hidden.set(codeword);
                counts[plan.block(x, y)]++;
            }
        }
        Loss worst = new Loss(0, blocks.get(0).correctable());
        for (int b = 0; b < counts.length; b++) {
            Loss loss = new Loss(counts[b], blocks.get(b).correctable());
            if (loss.hidden() * worst.correctable() > worst.hidden() * loss.correctable()) worst = loss;
        }
        return worst;
    }

    /** Whether error correction carries it, and no pattern that readers need lies below. */
    boolean fits(SymbolPlan plan) {
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                Role role = plan.role(x, y);
                if (role.isFunction() && role != Role.ALIGNMENT) return false;
            }
        }
        return loss(plan).isBearable();
    }

    /**
     * What a block loses.
     *
     * @param hidden codewords of which a module is hidden
     * @param correctable codewords that readers restore
     */
    record Loss(int hidden, int correctable) {
        boolean isBearable() {
            return RESERVE * hidden <= correctable;
        }

        int allowed() {
            return correctable / RESERVE;
        }
    }
}
