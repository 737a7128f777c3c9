package io.github.qrart.symbol;

import java.util.Arrays;

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
    private final int[] placed;

    SymbolPlan(byte[] payload, int version, ErrorCorrection level, int mask, Codewords codewords) {
        this.payload = payload;
        this.version = version;
        this.level = level;
        this.mask = mask;
        this.codewords = codewords;
        layout = Layout.of(version);
        dark = layout.dark.clone();
        placed = new int[dark.length];
        Arrays.fill(placed, -1);
        drawFormat();
        if (version >= 7) drawVersion();
        place();
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
        return placed[i] < 0 ? Role.REMAINDER : codewords.role(placed[i] / 8);
    }

    /**
     * The codeword that a module carries a bit of.
     *
     * @param x column
     * @param y row
     * @return index in the order of placement, or -1 for function patterns and remainder modules
     */
    public int codeword(int x, int y) {
        int p = placed[index(x, y)];
        return p < 0 ? -1 : p / 8;
    }

    /**
     * Which bit of its codeword a module carries.
     *
     * @param x column
     * @param y row
     * @return 7 (most significant) to 0, or -1 for function patterns and remainder modules
     */
    public int bit(int x, int y) {
        int p = placed[index(x, y)];
        return p < 0 ? -1 : 7 - p % 8;
    }

    /**
     * The Reed–Solomon block that a module's codeword belongs to.
     *
     * @param x column
     * @param y row
     * @return block index from 0, or -1 for function patterns and remainder modules
     */
    public int block(int x, int y) {
        int p = placed[index(x, y)];
        return p < 0 ? -1 : codewords.block(p / 8);
    }

    /**
     * The same symbol with padding bits chosen so that modules get the colours wished for, the strongest wishes first.
     * Padding and error-correction modules change; payload, version, level and mask stay, and the symbol is as valid as
     * before. How many wishes come true depends on how much padding there is: one for each padding bit.
     *
     * @param wishes one for each module, row by row: positive wishes for dark, negative for light, its size says how
     *     much; finite
     * @return the plan
     * @throws IllegalArgumentException if there is not one wish for each module
     */
    public SymbolPlan wishing(float[] wishes) {
        if (wishes.length != dark.length) {
            throw new IllegalArgumentException(wishes.length + " wishes; expected one for each module: " + dark.length);
        }
        float[] bits = new float[8 * codewords.count()];
        for (int i = 0; i < wishes.length; i++) {
            if (placed[i] < 0) continue;
            boolean inverts = Masks.inverts(mask, i % layout.size, i / layout.size);
            bits[placed[i]] = inverts ? -wishes[i] : wishes[i];
        }
        return new SymbolPlan(payload, version, level, mask, BitChoice.choose(codewords, bits));
    }

    int penalty() {
        return Masks.penalty(dark, layout.size);
    }

    private int index(int x, int y) {
        int n = layout.size;
        if (x < 0 || y < 0 || x >= n || y >= n) {
            throw new IndexOutOfBoundsException("module (" + x + ", " + y + ") is not within 0 to " + (n - 1));
        }
        return y * n + x;
    }

    private void place() {
        int bits = codewords.count() * 8;
        for (int k = 0; k < layout.path.length; k++) {
            int i = layout.path[k];
            boolean bit = false;
            if (k < bits) {
                placed[i] = k;
                bit = (codewords.value(k / 8) >>> (7 - k % 8) & 1) != 0;
            }
            dark[i] = bit ^ Masks.inverts(mask, i % layout.size, i / layout.size);
        }
    }

    /** Both copies of the 15 format bits: BCH(15,5) with generator 0x537, xor 0x5412 (ISO/IEC 18004, 7.9). */
    private void drawFormat() {
        int data = level.formatBits() << 3 | mask;
        int bits = (data << 10 | remainder(data << 10, 0x537)) ^ 0x5412;
        int n = layout.size;
        for (int i = 0; i < 15; i++) {
            boolean d = (bits >>> i & 1) != 0;
            int near = i < 6 ? i : i < 8 ? i + 1 : -1;
            if (near >= 0) set(8, near, d);
            else set(i == 8 ? 7 : 14 - i, 8, d);
            if (i < 8) set(n - 1 - i, 8, d);
            else set(8, n - 15 + i, d);
        }
    }

    /** Both copies of the 18 version bits: BCH(18,6) with generator 0x1f25 (ISO/IEC 18004, 7.10). */
    private void drawVersion() {
        int bits = version << 12 | remainder(version << 12, 0x1f25);
        int n = layout.size;
        for (int i = 0; i < 18; i++) {
            boolean d = (bits >>> i & 1) != 0;
            set(n - 11 + i % 3, i / 3, d);
            set(i / 3, n - 11 + i % 3, d);
        }
    }

    private void set(int x, int y, boolean d) {
        dark[y * layout.size + x] = d;
    }

    private static int remainder(int value, int generator) {
        int degree = 31 - Integer.numberOfLeadingZeros(generator);
        for (int i = 31 - Integer.numberOfLeadingZeros(value); i >= degree; i--) {
            if ((value >>> i & 1) != 0) value ^= generator << (i - degree);
        }
        return value;
    }

    /** Version, level and mask, as in "4-M mask 2". */
    @Override
    public String toString() {
        return version + "-" + level + " mask " + mask;
    }
}
