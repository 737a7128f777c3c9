package io.github.qrart.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A QR symbol with what every module is for: the one value that drawings, the weaver and the scorers read.
 *
 * <p>Coordinates are modules, x to the right and y downwards, both from 0 to {@link #modules()}{@code - 1}, the quiet
 * zone not counted. A coordinate outside throws {@link IndexOutOfBoundsException}.
 *
 * <pre>{@code
 * SymbolPlan plan = SymbolPlan.builder(payload).errorCorrection(ErrorCorrection.Q).build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SymbolPlan {
    private final byte[] payload;
    private final int version;
    private final ErrorCorrection level;
    private final int mask;
    private final Layout layout;
    private final Codewords codewords;
    private final boolean[] dark;

    SymbolPlan(byte[] payload, int version, ErrorCorrection level, int mask, Codewords codewords) {
        this(payload, version, level, mask, codewords, new boolean[0]);
    }

    private SymbolPlan(
            byte[] payload, int version, ErrorCorrection level, int mask, Codewords codewords, boolean[] covered) {
        this.payload = payload;
        this.version = version;
        this.level = level;
        this.mask = mask;
        this.codewords = codewords;
        layout = Layout.of(version);
        dark = layout.dark.clone();
        FormatPatterns.draw(dark, version, level, mask);
        for (int k = 0; k < layout.path.length; k++) {
            int i = layout.path[k];
            dark[i] = codewords.bit(k) ^ inverts(i);
        }
        for (int i = 0; i < covered.length; i++) dark[i] &= !covered[i];
    }

    /**
     * The smallest symbol for a payload at a level, with the mask of the lowest penalty.
     *
     * @param payload 1 to 2953 bytes
     * @param level the error-correction level
     * @return the plan
     * @throws IllegalArgumentException if the payload is empty
     * @throws PayloadTooLongException if no version holds it
     */
    public static SymbolPlan of(byte[] payload, ErrorCorrection level) {
        return builder(payload).errorCorrection(level).build();
    }

    /**
     * A symbol that is there already, whoever encoded it, from what a decoder returned of it. Nothing of it is free but
     * the remainder.
     *
     * @param payload 1 byte or more: what the decoder made of the data; copied
     * @param data the data codewords with terminator and padding, after error correction, in their own order
     * @param version 1 to 40
     * @param level the error-correction level
     * @param mask 0 to 7
     * @return the plan
     * @throws IllegalArgumentException if the payload is empty, version or mask is out of range, or the version does not
     *     have as many data codewords at that level
     */
    public static SymbolPlan ofCodewords(byte[] payload, byte[] data, int version, ErrorCorrection level, int mask) {
        if (payload.length == 0) throw new IllegalArgumentException("the payload is empty; expected a byte or more");
        if (version < 1 || version > 40 || mask < 0 || mask > 7) {
            throw new IllegalArgumentException(
                    "version " + version + ", mask " + mask + "; expected versions 1 to 40 and masks 0 to 7");
        }
        int capacity = Codewords.dataCapacity(version, level);
        if (data.length != capacity) {
            throw new IllegalArgumentException(
                    data.length + " data codewords; version " + version + "-" + level + " has " + capacity);
        }
        int[] values = new int[data.length];
        for (int i = 0; i < data.length; i++) values[i] = data[i] & 0xff;
        return new SymbolPlan(payload.clone(), version, level, mask, Codewords.ofData(values, version, level));
    }

    /**
     * Starts a plan with level M, versions 1 to 40 and the mask of the lowest penalty.
     *
     * @param payload 1 to 2953 bytes; copied
     * @return a builder
     * @throws IllegalArgumentException if the payload is empty
     */
    public static SymbolPlanBuilder builder(byte[] payload) {
        return new SymbolPlanBuilder(payload);
    }

    /**
     * The bytes a reader must return.
     *
     * @return a copy
     */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * The version.
     *
     * @return 1 to 40
     */
    public int version() {
        return version;
    }

    /**
     * The error-correction level.
     *
     * @return the level
     */
    public ErrorCorrection errorCorrection() {
        return level;
    }

    /**
     * The mask.
     *
     * @return 0 to 7
     */
    public int mask() {
        return mask;
    }

    /**
     * Modules per side, without quiet zone.
     *
     * @return 21 to 177: 17 + 4 × version
     */
    public int modules() {
        return layout.size;
    }

    /**
     * Whether a module is dark.
     *
     * @param x column
     * @param y row
     * @return true for dark
     */
    public boolean dark(int x, int y) {
        return dark[index(x, y)];
    }

    /**
     * What a module is for.
     *
     * @param x column
     * @param y row
     * @return its role
     */
    public Role role(int x, int y) {
        int i = index(x, y);
        Role function = layout.function[i];
        if (function != null) return function;
        return codewords.role(layout.position[i]);
    }

    /**
     * The codeword that a module carries a bit of.
     *
     * @param x column
     * @param y row
     * @return index in the order of placement, or -1 for function patterns and remainder modules
     */
    public int codeword(int x, int y) {
        return codewordAt(index(x, y));
    }

    /**
     * Which bit of its codeword a module carries.
     *
     * @param x column
     * @param y row
     * @return 7 (most significant) to 0, or -1 for function patterns and remainder modules
     */
    public int bit(int x, int y) {
        int i = index(x, y);
        return codewordAt(i) < 0 ? -1 : 7 - layout.position[i] % 8;
    }

    /**
     * The Reed–Solomon block that a module's codeword belongs to.
     *
     * @param x column
     * @param y row
     * @return block index from 0, or -1 for function patterns and remainder modules
     */
    public int block(int x, int y) {
        int codeword = codewordAt(index(x, y));
        return codeword < 0 ? -1 : codewords.blocks().block(codeword);
    }

    /**
     * Whether a module's colour can be chosen, and at what cost.
     *
     * @param x column
     * @param y row
     * @return {@link Freedom#FREE} for the remainder and for padding and error correction of blocks with free bits
     */
    public Freedom freedom(int x, int y) {
        Role role = role(x, y);
        if (role.isFunction()) return Freedom.FIXED;
        if (role == Role.REMAINDER) return Freedom.FREE;
        return role != Role.DATA && codewords.freeBits(block(x, y)) > 0 ? Freedom.FREE : Freedom.FORCED;
    }

    /**
     * Whether a module belongs to a codeword that is drawn wrong. What a reader makes of its modules does not matter: the
     * codeword is restored in any case, and spent.
     *
     * @param x column
     * @param y row
     * @return true for the modules of such a codeword, false for all else
     */
    public boolean wrong(int x, int y) {
        int codeword = codewordAt(index(x, y));
        return codeword >= 0 && codewords.wrong(codeword);
    }

    /**
     * The Reed–Solomon blocks: what each holds, what of it is free, and what has been spent.
     *
     * @return one for each block, by index
     */
    public List<Block> blocks() {
        Blocks blocks = codewords.blocks();
        List<Block> all = new ArrayList<>();
        for (int b = 0; b < blocks.count(); b++) {
            all.add(new Block(
                    blocks.dataCodewords(b),
                    blocks.check(),
                    codewords.freeBits(b),
                    blocks.correctable(),
                    codewords.wrongCodewords(b)));
        }
        return List.copyOf(all);
    }

    /**
     * How many codewords are drawn wrong, over all blocks.
     *
     * @return 0 unless wishes were allowed to spend some, or modules are {@linkplain #covering covered}
     */
    public int wrongCodewords() {
        int wrong = 0;
        for (Block block : blocks()) wrong += block.wrongCodewords();
        return wrong;
    }

    /**
     * The same symbol fitted to wishes, with nothing spent: {@code wishing(Wishes.of(wishes))}.
     *
     * @param wishes one for each module, row by row: positive wishes for dark, negative for light, its size says how
     *     much; finite
     * @return the plan
     * @throws IllegalArgumentException if there is not one wish for each module, or one is not finite
     */
    public SymbolPlan wishing(float[] wishes) {
        return wishing(Wishes.of(wishes));
    }

    /**
     * The same symbol with free bits chosen so that modules get the colours wished for, the strongest wishes first.
     * Padding, error-correction and remainder modules change; payload, version, level and mask stay, and the symbol is
     * as valid as before. As many wishes of a block come true as it has free bits, and of the others somewhat more than
     * half. If the wishes may spend error correction, codewords that would still differ most are then drawn as wished.
     *
     * <p>What an earlier call spent is taken back; what it chose may stay only where nothing is wished now. For several
     * masks, {@link #wishingWithEveryMask} is faster.
     *
     * @param wishes one for each module
     * @return the plan
     * @throws IllegalArgumentException if there is not one wish for each module
     */
    public SymbolPlan wishing(Wishes wishes) {
        return wishing(wishes, choice(wishes), mask);
    }

    /**
     * The same symbol with each mask in turn, fitted to wishes as by {@link #wishing(Wishes)}. Which modules can be
     * chosen together does not depend on the mask, so this costs little more than one.
     *
     * @param wishes one for each module
     * @return eight plans, by mask
     * @throws IllegalArgumentException if there is not one wish for each module
     */
    public List<SymbolPlan> wishingWithEveryMask(Wishes wishes) {
        BitChoice choice = choice(wishes);
        List<SymbolPlan> plans = new ArrayList<>();
        for (int m = 0; m < 8; m++) plans.add(wishing(wishes, choice, m));
        return List.copyOf(plans);
    }

    private BitChoice choice(Wishes wishes) {
        if (wishes.count() != dark.length) {
            throw new IllegalArgumentException(
                    wishes.count() + " wishes; expected one for each module: " + dark.length);
        }
        float[] weights = new float[layout.path.length];
        for (int k = 0; k < weights.length; k++) weights[k] = Math.abs(wishes.of(layout.path[k]));
        return new BitChoice(codewords, weights);
    }

    private SymbolPlan wishing(Wishes wishes, BitChoice choice, int otherMask) {
        float[] bits = new float[layout.path.length];
        for (int k = 0; k < bits.length; k++) {
            int i = layout.path[k];
            boolean inverts = Masks.inverts(otherMask, i % layout.size, i / layout.size);
            bits[k] = inverts ? -wishes.of(i) : wishes.of(i);
        }
        return new SymbolPlan(payload, version, level, otherMask, choice.choose(bits, wishes));
    }

    /**
     * The same symbol with all modules of a rectangle light, as under something that is laid over them. Codewords that
     * would have dark modules there are drawn wrong and must be restored by readers; whether they are few enough is for
     * the caller to say, by {@link #blocks()}. One rectangle is covered: of an earlier one, only what it did to codewords stays;
     * and plans with other wishes are not covered, so wish first.
     *
     * @param x first column
     * @param y first row
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @return the plan
     * @throws IllegalArgumentException if the rectangle is empty, reaches outside, or lies over a function pattern that
     *     is no alignment pattern, as readers need those
     */
    public SymbolPlan covering(int x, int y, int width, int height) {
        int n = layout.size;
        if (width < 1 || height < 1 || x < 0 || y < 0 || width > n - x || height > n - y) {
            throw new IllegalArgumentException("columns " + x + " to " + (x + width - 1L) + ", rows " + y + " to "
                    + (y + height - 1L) + " are no rectangle within 0 to " + (n - 1));
        }
        boolean[] covered = new boolean[n * n];
        int[] drawn = codewords.drawn();
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                Role role = role(column, row);
                if (role.isFunction() && role != Role.ALIGNMENT) {
                    throw new IllegalArgumentException("module (" + column + ", " + row + ") is of a "
                            + role.name().toLowerCase(Locale.ROOT)
                            + " pattern, which readers need; expected a rectangle"
                            + " over none but alignment patterns");
                }
                int i = row * n + column;
                covered[i] = true;
                if (codewordAt(i) < 0) continue;
                int bit = 0x80 >>> layout.position[i] % 8;
                drawn[codewordAt(i)] = inverts(i) ? drawn[codewordAt(i)] | bit : drawn[codewordAt(i)] & ~bit;
            }
        }
        return new SymbolPlan(payload, version, level, mask, codewords.drawing(drawn), covered);
    }

    int penalty() {
        return Masks.penalty(dark, layout.size);
    }

    private int codewordAt(int module) {
        int codeword = Math.floorDiv(layout.position[module], 8);
        return codeword < codewords.blocks().codewords() ? codeword : -1;
    }

    private int index(int x, int y) {
        int n = layout.size;
        if (x < 0 || y < 0 || x >= n || y >= n) {
            throw new IndexOutOfBoundsException("module (" + x + ", " + y + ") is not within 0 to " + (n - 1));
        }
        return y * n + x;
    }

    private boolean inverts(int module) {
        return Masks.inverts(mask, module % layout.size, module / layout.size);
    }

    /** Version, level and mask, as in "4-M mask 2". */
    @Override
    public String toString() {
        return version + "-" + level + " mask " + mask;
    }
}
