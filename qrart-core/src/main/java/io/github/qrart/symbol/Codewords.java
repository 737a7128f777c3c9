package io.github.qrart.symbol;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import com.google.zxing.qrcode.decoder.Version;

/** A payload's codewords in the order in which they are placed, and what each is for (ISO/IEC 18004, 7.4.10 to 7.6). */
final class Codewords {
    private final int[] values;
    private final Role[] roles;
    private final int[] blocks;

    private Codewords(int count) {
        values = new int[count];
        roles = new Role[count];
        blocks = new int[count];
    }

    int count() {
        return values.length;
    }

    /** The codeword, 0 to 255. */
    int value(int index) {
        return values[index];
    }

    Role role(int index) {
        return roles[index];
    }

    /** The block that the codeword belongs to, from 0. */
    int block(int index) {
        return blocks[index];
    }

    /** The same places with other codewords in them. */
    Codewords with(int[] otherValues) {
        Codewords out = new Codewords(values.length);
        for (int i = 0; i < values.length; i++) out.put(i, otherValues[i], roles[i], blocks[i]);
        return out;
    }

    /** How many data codewords a symbol holds. */
    static int dataCapacity(int version, ErrorCorrection level) {
        Version v = Version.getVersionForNumber(version);
        return v.getTotalCodewords() - v.getECBlocksForLevel(level.zxing()).getTotalECCodewords();
    }

    /** Whether {@code bits} fit, with or without room for a whole terminator. */
    static boolean fits(BitBuffer bits, int version, ErrorCorrection level) {
        return bits.length() <= 8 * dataCapacity(version, level);
    }

    static Codewords of(BitBuffer bits, int version, ErrorCorrection level) {
        int capacity = dataCapacity(version, level);
        int used = Math.min(capacity, (bits.length() + 4 + 7) / 8);
        int[] data = bits.toCodewords(capacity);
        for (int i = used; i < capacity; i++) data[i] = (i - used) % 2 == 0 ? 0xec : 0x11;
        return interleave(data, used, version, level);
    }

    private static Codewords interleave(int[] data, int used, int version, ErrorCorrection level) {
        Version v = Version.getVersionForNumber(version);
        Version.ECBlocks layout = v.getECBlocksForLevel(level.zxing());
        int blockCount = layout.getNumBlocks();
        int ecCount = layout.getECCodewordsPerBlock();
        int[][] block = new int[blockCount][];
        int[] start = new int[blockCount];
        int longest = 0;
        int b = 0;
        int at = 0;
        ReedSolomonEncoder encoder = new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256);
        for (Version.ECB group : layout.getECBlocks()) {
            for (int i = 0; i < group.getCount(); i++, b++) {
                int n = group.getDataCodewords();
                block[b] = new int[n + ecCount];
                start[b] = at;
                System.arraycopy(data, at, block[b], 0, n);
                encoder.encode(block[b], ecCount);
                at += n;
                longest = Math.max(longest, n);
            }
        }
        Codewords out = new Codewords(v.getTotalCodewords());
        int k = 0;
        for (int i = 0; i < longest; i++) {
            for (b = 0; b < blockCount; b++) {
                if (i < block[b].length - ecCount) {
                    out.put(k++, block[b][i], start[b] + i < used ? Role.DATA : Role.PADDING, b);
                }
            }
        }
        for (int i = 0; i < ecCount; i++) {
            for (b = 0; b < blockCount; b++) {
                out.put(k++, block[b][block[b].length - ecCount + i], Role.ERROR_CORRECTION, b);
            }
        }
        return out;
    }

    private void put(int index, int value, Role role, int block) {
        values[index] = value;
        roles[index] = role;
        blocks[index] = block;
    }
}
