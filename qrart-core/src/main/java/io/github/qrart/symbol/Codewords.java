package io.github.qrart.symbol;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import com.google.zxing.qrcode.decoder.Version;

/**
 * A payload's codewords in the order in which they are placed, and what each bit is for (ISO/IEC 18004, 7.4.10 to 7.6).
 * Immutable.
 */
final class Codewords {
    private static final int TERMINATOR = 4;

    private final Blocks blocks;
    /** Where in the data the bits begin that readers ignore. */
    private final int end;
    /** What readers restore. */
    private final int[] values;
    /** What is drawn: the same but for codewords that are wrong on purpose. */
    private final int[] drawn;
    /** The up to seven bits behind the last codeword, as they would stand in one more. */
    private final int remainder;

    private Codewords(Blocks blocks, int end, int[] values, int[] drawn, int remainder) {
        this.blocks = blocks;
        this.end = end;
        this.values = values;
        this.drawn = drawn;
        this.remainder = remainder;
    }

    Blocks blocks() {
        return blocks;
    }

    /** The codeword that readers restore, 0 to 255. */
    int value(int index) {
        return values[index];
    }

    /** Whether the codeword is drawn otherwise than readers are to restore it. */
    boolean wrong(int index) {
        return drawn[index] != values[index];
    }

    /** A bit to draw, counted in the order of placement; those behind the last codeword are the remainder. */
    boolean bit(int position) {
        int codeword = position / 8 < drawn.length ? drawn[position / 8] : remainder;
        return (codeword >>> (7 - position % 8) & 1) != 0;
    }

    /** What a bit is for, counted in the order of placement. */
    Role role(int position) {
        if (position / 8 >= values.length) return Role.REMAINDER;
        int data = blocks.data(position / 8);
        if (data < 0) return Role.ERROR_CORRECTION;
        return 8 * data + position % 8 < end ? Role.DATA : Role.PADDING;
    }

    /** How many data bits of a block readers ignore: its last ones. */
    int freeBits(int block) {
        int data = blocks.dataCodewords(block);
        int last = blocks.data(blocks.members(block)[data - 1]);
        return Math.max(0, Math.min(8 * data, 8 * (last + 1) - end));
    }

    /** How many codewords of a block are wrong. */
    int wrongCodewords(int block) {
        int wrong = 0;
        for (int i : blocks.members(block)) if (wrong(i)) wrong++;
        return wrong;
    }

    /** The same payload with other bits where readers do not look, and other codewords drawn. */
    Codewords with(int[] otherValues, int[] otherDrawn, int otherRemainder) {
        return new Codewords(blocks, end, otherValues, otherDrawn, otherRemainder);
    }

    /** What is drawn; a copy. */
    int[] drawn() {
        return drawn.clone();
    }

    /** The same codewords, drawn otherwise. */
    Codewords drawing(int[] otherDrawn) {
        return new Codewords(blocks, end, values, otherDrawn, remainder);
    }

    /** How many data codewords a symbol holds. */
    static int dataCapacity(int version, ErrorCorrection level) {
        Version v = Version.getVersionForNumber(version);
        return v.getTotalCodewords() - v.getECBlocksForLevel(level.zxing()).getTotalECCodewords();
    }

    /** Codewords with the usual padding. {@code bits} must fit, with or without room for a whole terminator. */
    static Codewords of(BitBuffer bits, int version, ErrorCorrection level) {
        Blocks blocks = new Blocks(version, level);
        int capacity = blocks.dataCodewords();
        // A terminator that is cut short by the end of the data leaves nothing behind it: some readers look at what is
        // left of it, and take anything but zeros for a mode.
        int end = Math.min(8 * capacity, bits.length() + TERMINATOR);
        int used = (end + 7) / 8;
        int[] data = bits.toCodewords(capacity);
        for (int i = used; i < capacity; i++) data[i] = (i - used) % 2 == 0 ? 0xec : 0x11;
        return of(data, end, blocks);
    }

    /** Codewords of data that is there already, every bit of which counts. */
    static Codewords ofData(int[] data, int version, ErrorCorrection level) {
        return of(data, 8 * data.length, new Blocks(version, level));
    }

    private static Codewords of(int[] data, int end, Blocks blocks) {
        int[] values = new int[blocks.codewords()];
        ReedSolomonEncoder encoder = new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256);
        int at = 0;
        for (int b = 0; b < blocks.count(); b++) {
            int[] members = blocks.members(b);
            int[] word = new int[members.length];
            System.arraycopy(data, at, word, 0, blocks.dataCodewords(b));
            at += blocks.dataCodewords(b);
            encoder.encode(word, blocks.check());
            for (int i = 0; i < word.length; i++) values[members[i]] = word[i];
        }
        return new Codewords(blocks, end, values, values, 0);
    }
}
