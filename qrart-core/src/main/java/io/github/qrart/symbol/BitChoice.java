package io.github.qrart.symbol;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses padding bits so that the modules that matter most get the colour that is wished for.
 *
 * <p>Readers ignore what stands behind the terminator, so padding bits are free; each changes itself and
 * error-correction bits of its block. The code is linear over GF(2): the codewords that one padding bit adds are a row,
 * and Gaussian elimination over the rows of a block, modules taken in order of what is wished most, gives as many
 * modules of choice as there are padding bits, padding or error correction (R. Cox, "QArt Codes", 2012). The symbol
 * stays valid with no error at all.
 */
final class BitChoice {
    private final Codewords codewords;
    /** Wished bit of each placed bit before masking, signed: positive for 1; its size says how much. */
    private final float[] wishes;

    private BitChoice(Codewords codewords, float[] wishes) {
        this.codewords = codewords;
        this.wishes = wishes;
    }

    /** Codewords of the same payload, with padding chosen. */
    static Codewords choose(Codewords codewords, float[] wishes) {
        return new BitChoice(codewords, wishes).choose();
    }

    private Codewords choose() {
        int[] values = new int[codewords.count()];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = codewords.value(i);
            blocks = Math.max(blocks, codewords.block(i) + 1);
        }
        for (int block = 0; block < blocks; block++) chooseBlock(block, values);
        return codewords.with(values);
    }

    private void chooseBlock(int block, int[] values) {
        int[] members = members(block);
        List<long[]> rows = rows(members);
        long[] state = new long[rowLength(members.length)];
        for (int i = 0; i < members.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((values[members[i]] >>> (7 - bit) & 1) != 0) flip(state, 8 * i + bit);
            }
        }
        for (int position : byWish(members)) {
            int pivot = pivot(rows, position);
            if (pivot < 0) continue;
            long[] row = rows.remove(pivot);
            for (long[] other : rows) {
                if (has(other, position)) add(other, row);
            }
            if (has(state, position) != wish(members, position) > 0) add(state, row);
            if (rows.isEmpty()) break;
        }
        for (int i = 0; i < members.length; i++) values[members[i]] = byteAt(state, i);
    }

    /** The codewords of a block, in the block's own order: data first. */
    private int[] members(int block) {
        int[] members = new int[codewords.count()];
        int n = 0;
        for (int i = 0; i < members.length; i++) {
            if (codewords.block(i) == block) members[n++] = i;
        }
        return Arrays.copyOf(members, n);
    }

    /** One row for each padding bit: what flipping it flips in its block. */
    private List<long[]> rows(int[] members) {
        int check = 0;
        for (int i : members) {
            if (codewords.role(i) == Role.ERROR_CORRECTION) check++;
        }
        ReedSolomonEncoder encoder = new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256);
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            if (codewords.role(members[i]) != Role.PADDING) continue;
            for (int bit = 0; bit < 8; bit++) {
                int[] word = new int[members.length];
                word[i] = 0x80 >>> bit;
                encoder.encode(word, check);
                long[] row = new long[rowLength(members.length)];
                for (int j = 0; j < word.length; j++) row[j / 8] |= (long) word[j] << 56 - 8 * (j % 8);
                rows.add(row);
            }
        }
        return rows;
    }

    /** Bit positions of a block that padding can change, what is wished most first. */
    private List<Integer> byWish(int[] members) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            if (codewords.role(members[i]) == Role.DATA) continue;
            for (int bit = 0; bit < 8; bit++) positions.add(8 * i + bit);
        }
        positions.sort(Comparator.comparingDouble(position -> -Math.abs(wish(members, position))));
        return positions;
    }

    private float wish(int[] members, int position) {
        return wishes[8 * members[position / 8] + position % 8];
    }

    private static int pivot(List<long[]> rows, int position) {
        for (int i = 0; i < rows.size(); i++) {
            if (has(rows.get(i), position)) return i;
        }
        return -1;
    }

    private static int rowLength(int codewords) {
        return (codewords + 7) / 8;
    }

    private static boolean has(long[] row, int position) {
        return (row[position / 64] >>> (63 - position % 64) & 1) != 0;
    }

    private static void flip(long[] row, int position) {
        row[position / 64] ^= 1L << (63 - position % 64);
    }

    private static void add(long[] to, long[] row) {
        for (int i = 0; i < to.length; i++) to[i] ^= row[i];
    }

    private static int byteAt(long[] row, int index) {
        return (int) (row[index / 8] >>> 56 - 8 * (index % 8)) & 0xff;
    }
}
