package io.github.qrart.symbol;

import java.util.BitSet;

/** Bits in the order in which they are written, most significant first. Not thread-safe. */
final class BitBuffer {
    private final BitSet bits = new BitSet();
    private int length;

    int length() {
        return length;
    }

    /** Appends the {@code count} low bits of {@code value}, 0 to 31 of them. */
    void append(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bits.set(length++, (value >>> i & 1) != 0);
        }
    }

    /** The bits as codewords of eight; a last, unfinished codeword is filled with zeros. */
    int[] toCodewords(int count) {
        int[] codewords = new int[count];
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            codewords[i / 8] |= 0x80 >>> i % 8;
        }
        return codewords;
    }
}
