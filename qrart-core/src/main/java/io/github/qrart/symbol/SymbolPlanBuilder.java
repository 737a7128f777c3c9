package io.github.qrart.symbol;

import java.util.Objects;

/** Chooses version and mask for a {@link SymbolPlan}. Mutable, for one thread. */
public final class SymbolPlanBuilder {
    private static final int AUTOMATIC = -1;

    private final byte[] payload;
    private ErrorCorrection level = ErrorCorrection.M;
    private int minVersion = 1;
    private int maxVersion = 40;
    private int mask = AUTOMATIC;

    SymbolPlanBuilder(byte[] payload) {
        if (payload.length == 0) throw new IllegalArgumentException("payload is empty; expected 1 to 2953 bytes");
        this.payload = payload.clone();
    }

    /**
     * The error-correction level; M when not set.
     *
     * @param level the level
     * @return this
     */
    public SymbolPlanBuilder errorCorrection(ErrorCorrection level) {
        this.level = Objects.requireNonNull(level, "level");
        return this;
    }

    /**
     * The versions to choose from; the smallest that holds the payload is taken. 1 to 40 when not set.
     *
     * @param min 1 to 40
     * @param max {@code min} to 40
     * @return this
     * @throws IllegalArgumentException if the range is empty or reaches outside 1 to 40
     */
    public SymbolPlanBuilder versions(int min, int max) {
        if (min < 1 || max > 40 || min > max) {
            throw new IllegalArgumentException("versions " + min + " to " + max + " are not a range within 1 to 40");
        }
        minVersion = min;
        maxVersion = max;
        return this;
    }

    /**
     * The mask, in place of the one with the lowest penalty.
     *
     * @param mask 0 to 7
     * @return this
     * @throws IllegalArgumentException for any other number
     */
    public SymbolPlanBuilder mask(int mask) {
        if (mask < 0 || mask > 7) throw new IllegalArgumentException("mask " + mask + " is not one of 0 to 7");
        this.mask = mask;
        return this;
    }

    /**
     * Makes the plan.
     *
     * @return the plan
     * @throws PayloadTooLongException if no allowed version holds the payload
     */
    public SymbolPlan build() {
        for (int version = minVersion; version <= maxVersion; version++) {
            // 2953 bytes fit at most; a longer payload must not cost time and memory first.
            if (payload.length > 3 * Codewords.dataCapacity(version, level)) continue;
            BitBuffer bits = Segments.encode(payload, version);
            if (Codewords.fits(bits, version, level)) return masked(version, Codewords.of(bits, version, level));
        }
        int lengthBits = 4 + Segments.Mode.BYTE.lengthBits(maxVersion);
        int maxBytes = (8 * Codewords.dataCapacity(maxVersion, level) - lengthBits) / 8;
        throw new PayloadTooLongException(payload.length, maxBytes, maxVersion, level);
    }

    private SymbolPlan masked(int version, Codewords codewords) {
        if (mask != AUTOMATIC) return new SymbolPlan(payload, version, level, mask, codewords);
        SymbolPlan best = new SymbolPlan(payload, version, level, 0, codewords);
        for (int m = 1; m < 8; m++) {
            SymbolPlan plan = new SymbolPlan(payload, version, level, m, codewords);
            if (plan.penalty() < best.penalty()) best = plan;
        }
        return best;
    }
}
