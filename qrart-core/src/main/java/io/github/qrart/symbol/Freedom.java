package io.github.qrart.symbol;

/** Whether the colour of a module can be chosen, and what that costs. */
public enum Freedom {
    /** Part of a function pattern: it cannot be chosen. */
    FIXED,
    /**
     * Can be chosen at no cost, with as many others of its block as that has {@linkplain Block#freeBits() free bits}; the
     * other modules of the block then follow. More of them than that can only be forced. Remainder modules belong to no
     * block, and all of them can be chosen.
     */
    FREE,
    /**
     * Can be chosen only by drawing its codeword wrong. That costs one of the codewords its block can correct, once for
     * all modules of the codeword.
     */
    FORCED;

    /**
     * Whether there is a choice at all.
     *
     * @return false for {@link #FIXED}
     */
    public boolean choosable() {
        return this != FIXED;
    }

    /**
     * How many wrong codewords it costs to set one such module against what the symbol asks for.
     *
     * @return 1 for {@link #FORCED}, 0 for {@link #FREE}, and 0 for {@link #FIXED}, which can be had at no price
     */
    public int wrongCodewords() {
        return this == FORCED ? 1 : 0;
    }
}
