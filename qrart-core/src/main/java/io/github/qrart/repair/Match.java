package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.SymbolPlan;

/**
 * A symbol at a place in an image, and how well the image agrees.
 *
 * @param likeness correlation of the modules' luma, taken against their neighbourhood, with the plan's colours, over the
 *     modules that carry data: 1 for a perfect code, 0 for chance, negative where light and dark are exchanged
 */
record Match(Box box, SymbolPlan plan, double likeness) {
    /** Chance reaches half of this: some four standard deviations of the smallest symbol's correlation, over 32 tries. */
    static final double CERTAIN = .3;

    boolean isCertain() {
        return Math.abs(likeness) >= CERTAIN;
    }

    boolean isBetterThan(Match other) {
        return Math.abs(likeness) > Math.abs(other.likeness);
    }

    SymbolPlacement placement() {
        return SymbolPlacement.of(box, plan);
    }
}
