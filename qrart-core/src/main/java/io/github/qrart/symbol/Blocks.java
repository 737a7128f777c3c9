package io.github.qrart.symbol;

import com.google.zxing.qrcode.decoder.Version;

/**
 * How the codewords of a version and level are cut into Reed–Solomon blocks and interleaved (ISO/IEC 18004, 7.5.1 and
 * 7.6). Immutable.
 */
final class Blocks {
    /** Of each block, its codewords in their own order, data first: as indices in the order of placement. */
    private final int[][] members;
    /** Of each codeword in the order of placement, its block. */
    private final int[] block;
    /** Of each codeword in the order of placement, where it stands in the data; -1 for error correction. */
    private final int[] data;

    private final int check;
    private final int correctable;
    private final int dataCount;

    Blocks(int version, ErrorCorrection level) {
        Version v = Version.getVersionForNumber(version);
        Version.ECBlocks layout = v.getECBlocksForLevel(level.zxing());
        check = layout.getECCodewordsPerBlock();
        correctable = (check - reserved(version, level)) / 2;
        dataCount = v.getTotalCodewords() - layout.getTotalECCodewords();
        block = new int[v.getTotalCodewords()];
        data = new int[v.getTotalCodewords()];
        members = new int[layout.getNumBlocks()][];
        int n = 0;
        for (Version.ECB group : layout.getECBlocks()) {
            for (int i = 0; i < group.getCount(); i++) members[n++] = new int[group.getDataCodewords() + check];
        }
        interleave();
    }

    private void interleave() {
        int[] start = new int[members.length];
        for (int b = 1; b < start.length; b++) start[b] = start[b - 1] + dataCodewords(b - 1);
        int longest = dataCodewords(members.length - 1);
        int k = 0;
        for (int i = 0; i < longest; i++) {
            for (int b = 0; b < members.length; b++) {
                if (i < dataCodewords(b)) k = put(k, b, i, start[b] + i);
            }
        }
        for (int i = 0; i < check; i++) {
            for (int b = 0; b < members.length; b++) k = put(k, b, dataCodewords(b) + i, -1);
        }
    }

    private int put(int index, int b, int inBlock, int inData) {
        members[b][inBlock] = index;
        block[index] = b;
        data[index] = inData;
        return index + 1;
    }

    /** Codewords that the smallest symbols spend on noticing misreadings (ISO/IEC 18004, table 9, and 7.5.1). */
    private static int reserved(int version, ErrorCorrection level) {
        return switch (version) {
            case 1 -> level == ErrorCorrection.L ? 3 : level == ErrorCorrection.M ? 2 : 1;
            case 2 -> level == ErrorCorrection.L ? 2 : 0;
            case 3 -> level == ErrorCorrection.L ? 1 : 0;
            default -> 0;
        };
    }

    int count() {
        return members.length;
    }

    /** Codewords in all. */
    int codewords() {
        return block.length;
    }

    /** Data codewords in all. */
    int dataCodewords() {
        return dataCount;
    }

    int dataCodewords(int b) {
        return members[b].length - check;
    }

    /** Error-correction codewords of each block. */
    int check() {
        return check;
    }

    /** How many wrong codewords of a block readers restore. */
    int correctable() {
        return correctable;
    }

    /** The codewords of a block in their own order, data first, as indices in the order of placement; not to be written to. */
    int[] members(int b) {
        return members[b];
    }

    /** The block of a codeword. */
    int block(int index) {
        return block[index];
    }

    /** Where a codeword stands in the data, or -1 for error correction. */
    int data(int index) {
        return data[index];
    }
}
