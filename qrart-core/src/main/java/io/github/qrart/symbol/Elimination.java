package io.github.qrart.symbol;

import java.util.Arrays;

/**
 * Which bits of one block are chosen, and how the others follow from them. A block with k free data bits has k bits of
 * choice among its free and error-correction bits; which k it is going to be is decided here, by elimination over
 * GF(2): bits are taken in order, and each that does not follow from those before it becomes one of the chosen.
 *
 * <p>The tableau is the condensed one: only the dependent bits are kept, each as the set of chosen bits whose sum it
 * is, and one step exchanges a chosen bit for a dependent one. No more than all error-correction bits can be exchanged,
 * however many free bits there are.
 *
 * <p>Bits of a block are numbered from its first free data bit on: {@link #size()} of them. What is decided depends on
 * the order alone and not on any colour, so that all masks can share it. Mutable while bits are settled.
 */
final class Elimination {
    private final int free;
    /** The dependent bits: of each, the chosen bits whose sum it is. */
    private final long[][] sets;
    /** The bit that is chosen in each place of those sets. */
    private final int[] chosen;

    private final int[] dependent;
    /** Where each bit stands: a place among the chosen, or the complement of one among the dependent. */
    private final int[] place;
    /** The places whose bit may still be exchanged. */
    private final long[] open;

    /**
     * Starts with the free data bits chosen.
     *
     * @param free how many free data bits the block has, at least 1
     * @param check how many error-correction codewords
     */
    Elimination(int free, int check) {
        this.free = free;
        sets = ParityTable.of(check).sets(free);
        chosen = new int[free];
        dependent = new int[sets.length];
        place = new int[free + sets.length];
        for (int i = 0; i < free; i++) put(i, free - 1 - i);
        for (int i = 0; i < dependent.length; i++) put(~i, free + i);
        open = new long[(free + 63) / 64];
        for (int i = 0; i < free; i++) open[i / 64] |= 1L << i;
    }

    private Elimination(Elimination other) {
        free = other.free;
        sets = new long[other.sets.length][];
        for (int i = 0; i < sets.length; i++) sets[i] = other.sets[i].clone();
        chosen = other.chosen.clone();
        dependent = other.dependent.clone();
        place = other.place.clone();
        open = new long[other.open.length];
    }

    /** The same choice, with those bits open to exchange again that nothing is wished of any more. */
    Elimination reopened(boolean[] idle) {
        Elimination copy = new Elimination(this);
        for (int i = 0; i < free; i++) {
            if (idle[chosen[i]]) copy.open[i / 64] |= 1L << i;
        }
        return copy;
    }

    /** How many bits can be chosen at once. */
    int free() {
        return free;
    }

    /** How many bits there are, chosen or dependent. */
    int size() {
        return place.length;
    }

    /** How many bits follow from the chosen ones: all error-correction bits' number. */
    int dependents() {
        return dependent.length;
    }

    /** The bit in a place among the chosen, 0 to {@code free() - 1}. */
    int chosen(int index) {
        return chosen[index];
    }

    /** The bit in a place among the dependent, 0 to {@code dependents() - 1}. */
    int dependent(int index) {
        return dependent[index];
    }

    /** Of a dependent bit, the places of the chosen ones whose sum it is; not to be written to. */
    long[] set(int index) {
        return sets[index];
    }

    /** Chooses bits in order of {@code bits}, as far as they do not follow from those chosen before. */
    void settle(int[] bits) {
        for (int bit : bits) {
            int at = place[bit];
            if (at < 0) {
                at = commonPlace(sets[~at]);
                if (at < 0) continue;
                exchange(at, ~place[bit]);
            }
            open[at / 64] &= ~(1L << at);
        }
    }

    private int commonPlace(long[] set) {
        for (int i = 0; i < set.length; i++) {
            long common = set[i] & open[i];
            if (common != 0) return 64 * i + Long.numberOfTrailingZeros(common);
        }
        return -1;
    }

    /** Makes a chosen bit dependent and a bit that depends on it chosen, in its place. */
    private void exchange(int out, int in) {
        long[] pivot = sets[in];
        int word = out / 64;
        long bit = 1L << out;
        pivot[word] &= ~bit;
        for (long[] set : sets) {
            // Where the old bit stands in a sum, the new one and all it was summed with come in its stead.
            if ((set[word] & bit) != 0) {
                for (int i = 0; i < set.length; i++) set[i] ^= pivot[i];
            }
        }
        pivot[word] |= bit;
        int old = chosen[out];
        put(out, dependent[in]);
        put(~in, old);
    }

    private void put(int at, int bit) {
        if (at < 0) dependent[~at] = bit;
        else chosen[at] = bit;
        place[bit] = at;
    }

    /** Bits in order of weight, the heaviest first; of equal ones the first. Weights are 0 or more and finite. */
    static int[] byWeight(float[] weights) {
        long[] keys = new long[weights.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(weights[i])) << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) order[i] = (int) keys[i];
        return order;
    }
}
