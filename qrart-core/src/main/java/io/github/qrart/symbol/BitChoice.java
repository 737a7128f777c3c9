package io.github.qrart.symbol;

import org.jspecify.annotations.Nullable;

/**
 * Chooses bits so that the modules that matter most get the colour that is wished for.
 *
 * <p>Readers ignore what stands behind the terminator, so those bits are free; each changes itself and error-correction
 * bits of its block. The code is linear over GF(2): Gaussian elimination, modules taken in order of what is wished most,
 * gives as many modules of choice in a block as it has free bits, be they padding or error correction (R. Cox, "QArt
 * Codes", 2012). What is then left to chance is fitted further by single turns. The symbol stays valid with no error at
 * all, unless the wishes allow to spend codewords on top: those are drawn as wished whatever they should be, and what
 * had been granted to them is given to the others.
 *
 * <p>Which modules can be chosen together depends on how much is wished of them but not on the colours, so one
 * elimination serves all masks. Not thread-safe.
 */
final class BitChoice {
    private final Codewords codewords;
    /** The elimination of each block; null where a block has no free bits. */
    private final @Nullable Elimination[] eliminations;

    /**
     * Decides which bits are chosen.
     *
     * @param weights how much is wished of each bit, in the order of placement: 0 or more
     */
    BitChoice(Codewords codewords, float[] weights) {
        this.codewords = codewords;
        Blocks blocks = codewords.blocks();
        eliminations = new Elimination[blocks.count()];
        for (int b = 0; b < eliminations.length; b++) {
            int free = codewords.freeBits(b);
            if (free == 0) continue;
            Elimination elimination = new Elimination(free, blocks.check());
            elimination.settle(Elimination.byWeight(ofBlock(b, weights)));
            eliminations[b] = elimination;
        }
    }

    /**
     * The codewords of the same payload that fit wishes.
     *
     * @param bits what is wished of each bit to be placed, in that order, the remainder included: positive for 1; as
     *     large as the weights
     * @param wishes what may be spent
     */
    Codewords choose(float[] bits, Wishes wishes) {
        Blocks blocks = codewords.blocks();
        int[] values = new int[blocks.codewords()];
        for (int i = 0; i < values.length; i++) values[i] = codewords.value(i);
        int[] drawn = values.clone();
        int budget = wishes.budget(blocks.correctable());
        for (int b = 0; b < eliminations.length; b++) {
            Elimination elimination = eliminations[b];
            if (elimination != null) {
                write(b, fitted(elimination, read(b, values), ofBlock(b, bits)), values);
            }
            int[] spent = new Spending(blocks.members(b), bits).on(values, budget, wishes.least());
            if (elimination != null && spent.length > 0) release(b, elimination, spent, values, bits);
            for (int i : blocks.members(b)) drawn[i] = values[i];
            for (int i : spent) drawn[i] = Spending.asWished(values[i], bits, i);
        }
        return codewords.with(values, drawn, Spending.asWished(0, bits, values.length));
    }

    private static BlockBits fitted(Elimination elimination, boolean[] bits, float[] wishes) {
        BlockBits fitted = new BlockBits(bits, wishes);
        fitted.grant(elimination);
        fitted.refine(elimination);
        return fitted;
    }

    /** Lets the bits of spent codewords go as they come, where that brings more wishes of the others true. */
    private void release(int b, Elimination elimination, int[] spent, int[] values, float[] bits) {
        float[] rest = ofBlock(b, bits);
        float[] weights = new float[rest.length];
        boolean[] idle = new boolean[rest.length];
        int[] members = codewords.blocks().members(b);
        for (int i = 0; i < rest.length; i++) {
            int index = members[(first(b) + i) / 8];
            for (int s : spent) if (s == index) rest[i] = 0;
            idle[i] = rest[i] == 0;
            weights[i] = Math.abs(rest[i]);
        }
        Elimination reopened = elimination.reopened(idle);
        reopened.settle(Elimination.byWeight(weights));
        BlockBits fitted = fitted(reopened, read(b, values), rest);
        if (fitted.unmet() < new BlockBits(read(b, values), rest).unmet()) write(b, fitted, values);
    }

    /** What belongs to the free and error-correction bits of a block; beyond the end there is nothing wished. */
    private float[] ofBlock(int b, float[] placed) {
        int[] members = codewords.blocks().members(b);
        int first = first(b);
        float[] own = new float[8 * members.length - first];
        for (int i = 0; i < own.length; i++) own[i] = placed[8 * members[(first + i) / 8] + (first + i) % 8];
        return own;
    }

    private boolean[] read(int b, int[] values) {
        int[] members = codewords.blocks().members(b);
        int first = first(b);
        boolean[] bits = new boolean[8 * members.length - first];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (values[members[(first + i) / 8]] >>> (7 - (first + i) % 8) & 1) != 0;
        }
        return bits;
    }

    private void write(int b, BlockBits fitted, int[] values) {
        int[] members = codewords.blocks().members(b);
        int first = first(b);
        boolean[] bits = fitted.bits();
        for (int i = 0; i < bits.length; i++) {
            int mask = 0x80 >>> (first + i) % 8;
            int index = members[(first + i) / 8];
            values[index] = bits[i] ? values[index] | mask : values[index] & ~mask;
        }
    }

    /** The first free bit of a block, counted from the block's first data bit. */
    private int first(int b) {
        return 8 * codewords.blocks().dataCodewords(b) - codewords.freeBits(b);
    }
}
