package io.github.qrart.symbol;

import java.util.Arrays;
import java.util.Comparator;

/** Picks the codewords of one block that are worth drawing wrong. Immutable. */
final class Spending {
    private final int[] members;
    private final float[] wishes;

    /**
     * Looks at a block.
     *
     * @param members its codewords, as indices in the order of placement
     * @param wishes what is wished of each bit in the order of placement: positive for 1
     */
    Spending(int[] members, float[] wishes) {
        this.members = members;
        this.wishes = wishes;
    }

    /**
     * The codewords with the most that is wished in vain, the worst first.
     *
     * @param values the codewords as they should be, in the order of placement
     * @param budget how many at most
     * @param least what each must bring at least
     */
    int[] on(int[] values, int budget, double least) {
        if (budget == 0) return new int[0];
        return Arrays.stream(members)
                .filter(index -> unmet(values[index], index) > 0 && unmet(values[index], index) >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -unmet(values[index], index)))
                .limit(budget)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double unmet(int value, int index) {
        int turned = value ^ asWished(value, wishes, index);
        double sum = 0;
        for (int bit = 0; bit < 8; bit++) {
            if ((turned >>> (7 - bit) & 1) != 0) sum += Math.abs(wishes[8 * index + bit]);
        }
        return sum;
    }

    /** A codeword with each bit as it is wished; where nothing is wished, as it was. */
    static int asWished(int value, float[] wishes, int index) {
        int wished = value;
        for (int bit = 0; bit < 8 && 8 * index + bit < wishes.length; bit++) {
            float wish = wishes[8 * index + bit];
            int mask = 0x80 >>> bit;
            if (wish > 0) wished |= mask;
            else if (wish < 0) wished &= ~mask;
        }
        return wished;
    }
}
