package io.github.qrart.symbol;

/**
 * The free and error-correction bits of one block while they are fitted to wishes. A wish is positive for 1 and
 * negative for 0, its size says how much. Bits are numbered as in {@link Elimination}. Mutable, for one thread.
 */
final class BlockBits {
    /** A turn must save this share of all that is wished, so that rounding cannot turn bits to and fro. */
    private static final double LEAST = 1e-6;

    private final boolean[] bits;
    private final float[] wishes;

    /**
     * Bits to fit.
     *
     * @param bits as they are, those of a valid block; changed in place
     * @param wishes one for each
     */
    BlockBits(boolean[] bits, float[] wishes) {
        this.bits = bits;
        this.wishes = wishes;
    }

    /** Gives every chosen bit what is wished of it, and the dependent ones what follows. */
    void grant(Elimination elimination) {
        long[] turned = new long[(elimination.free() + 63) / 64];
        for (int i = 0; i < elimination.free(); i++) {
            int bit = elimination.chosen(i);
            if (wishes[bit] == 0 || bits[bit] == wishes[bit] > 0) continue;
            bits[bit] = !bits[bit];
            turned[i / 64] |= 1L << i;
        }
        for (int j = 0; j < elimination.dependents(); j++) {
            if (oddlyMany(elimination.set(j), turned)) {
                int bit = elimination.dependent(j);
                bits[bit] = !bits[bit];
            }
        }
    }

    /**
     * Turns single chosen bits, with all that depends on them, as long as that brings more wishes true than it costs,
     * the best turn first. Granting the strongest wishes leaves the dependent bits to chance; a weak wish given up can
     * bring several of theirs true (the first order of M. Fossorier and S. Lin, "Soft-decision decoding of linear block
     * codes based on ordered statistics", 1995).
     */
    void refine(Elimination elimination) {
        double[] gain = new double[elimination.free()];
        for (int i = 0; i < gain.length; i++) gain[i] = -met(elimination.chosen(i));
        double all = 0;
        for (float wish : wishes) all += Math.abs(wish);
        for (int j = 0; j < elimination.dependents(); j++) {
            add(gain, elimination.set(j), -met(elimination.dependent(j)));
        }
        // Each turn saves something; the bound only keeps the time of odd cases in hand.
        for (int turn = 0; turn < gain.length; turn++) {
            int best = 0;
            for (int i = 1; i < gain.length; i++) if (gain[i] > gain[best]) best = i;
            if (!(gain[best] > LEAST * all)) return;
            turn(elimination, best, gain);
        }
    }

    private void turn(Elimination elimination, int index, double[] gain) {
        int bit = elimination.chosen(index);
        gain[index] += 2 * met(bit);
        bits[bit] = !bits[bit];
        for (int j = 0; j < elimination.dependents(); j++) {
            long[] set = elimination.set(j);
            if ((set[index / 64] >>> index & 1) == 0) continue;
            int other = elimination.dependent(j);
            add(gain, set, 2 * met(other));
            bits[other] = !bits[other];
        }
    }

    /** How much is wished of a bit, negative where the wish has not come true. */
    private double met(int bit) {
        return bits[bit] ? wishes[bit] : -wishes[bit];
    }

    /** The sum of all wishes that have not come true. */
    double unmet() {
        double sum = 0;
        for (int i = 0; i < bits.length; i++) sum += Math.max(0, -met(i));
        return sum;
    }

    boolean[] bits() {
        return bits;
    }

    private static void add(double[] sums, long[] set, double value) {
        if (value == 0) return;
        for (int word = 0; word < set.length; word++) {
            for (long rest = set[word]; rest != 0; rest &= rest - 1) {
                sums[64 * word + Long.numberOfTrailingZeros(rest)] += value;
            }
        }
    }

    private static boolean oddlyMany(long[] a, long[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) sum ^= a[i] & b[i];
        return (Long.bitCount(sum) & 1) != 0;
    }
}
