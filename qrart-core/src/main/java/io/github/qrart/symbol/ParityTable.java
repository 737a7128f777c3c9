package io.github.qrart.symbol;

import java.util.Arrays;

/**
 * How the error-correction bits of a block follow from its data bits: the code is linear over GF(2), so each of them is
 * the sum of a fixed set of data bits. Data bits are counted from the block's last one, error-correction bits from the
 * first. The sets then depend only on how many error-correction codewords the block has, so there is one table for each
 * such number, made once and shared.
 *
 * <p>Codewords are elements of GF(256) modulo x⁸ + x⁴ + x³ + x² + 1, the generator polynomial has the roots 2⁰, 2¹, …
 * (ISO/IEC 18004, 7.5.2).
 */
final class ParityTable {
    /** The most data codewords that a block of any version has, in 27-L (ISO/IEC 18004, table 9). */
    private static final int MAX_DATA = 123;

    private static final ParityTable[] CACHE = new ParityTable[31];

    /** For each error-correction bit the data bits it is the sum of, lowest index in the lowest bit of the first word. */
    private final long[][] sets;

    private ParityTable(int check) {
        sets = new long[8 * check][(8 * MAX_DATA + 63) / 64];
        int[] generator = generator(check);
        int[] parity = generator.clone();
        for (int behind = 0; behind < MAX_DATA; behind++) {
            for (int i = 0; i < check; i++) {
                for (int bit = 0; bit < 8; bit++) enter(8 * behind + bit, i, times(parity[i], 1 << bit));
            }
            // One codeword earlier is one power of x more, reduced by the generator.
            int lead = parity[0];
            for (int i = 0; i < check; i++) {
                parity[i] = (i + 1 < check ? parity[i + 1] : 0) ^ times(lead, generator[i]);
            }
        }
    }

    /**
     * The table for blocks of {@code check} error-correction codewords.
     *
     * @param check 1 to 30
     */
    static synchronized ParityTable of(int check) {
        if (CACHE[check] == null) CACHE[check] = new ParityTable(check);
        return CACHE[check];
    }

    /**
     * For each error-correction bit, which of the last data bits it is the sum of.
     *
     * @param free how many data bits to look at, at least 1
     * @return a copy: sets of {@code free} bits
     */
    long[][] sets(int free) {
        int words = (free + 63) / 64;
        long[][] copy = new long[sets.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Arrays.copyOf(sets[i], words);
            copy[i][words - 1] &= -1L >>> (64 * words - free);
        }
        return copy;
    }

    private void enter(int dataBit, int codeword, int value) {
        for (int bit = 0; bit < 8; bit++) {
            if ((value >>> (7 - bit) & 1) != 0) sets[8 * codeword + bit][dataBit / 64] |= 1L << dataBit;
        }
    }

    /** The coefficients of the generator polynomial, highest power first, without the leading 1. */
    private static int[] generator(int check) {
        int[] product = new int[check + 1];
        product[0] = 1;
        int root = 1;
        for (int n = 0; n < check; n++) {
            for (int i = n + 1; i > 0; i--) product[i] ^= times(product[i - 1], root);
            root = times(root, 2);
        }
        return Arrays.copyOfRange(product, 1, check + 1);
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >>> 7) * 0x11d;
            if ((b >>> bit & 1) != 0) product ^= a;
        }
        return product;
    }
}
