package io.github.qrart.symbol;

import io.github.qrart.symbol.Segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Chooses version, mask and segments for a {@link SymbolPlan}. Mutable, for one thread. */
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
        return buildEquivalents(1).get(0);
    }

    /**
     * Makes the plan, and others that readers give back as the same bytes: of the same version and level, but with the
     * payload cut otherwise into numeric, alphanumeric and byte segments. Their data modules differ, so one may agree
     * better with a picture than the others do; each has a few free bits less than those before it.
     *
     * @param count how many plans at most, at least 1; there may be fewer, and there are none besides the first where
     *     all of the payload is above ASCII or the version is full
     * @return the plans, that of {@link #build()} first, then by how many bits the payload takes
     * @throws IllegalArgumentException if {@code count} is less than 1
     * @throws PayloadTooLongException if no allowed version holds the payload
     */
    public List<SymbolPlan> buildEquivalents(int count) {
        if (count < 1) throw new IllegalArgumentException("count " + count + " is less than 1");
        for (int version = minVersion; version <= maxVersion; version++) {
            int capacity = Codewords.dataCapacity(version, level);
            // 2953 bytes fit at most; a longer payload must not cost time and memory first.
            if (payload.length > 3 * capacity) continue;
            List<Segment> shortest = Segments.shortest(payload, version);
            if (Segments.bits(shortest, version) > 8 * capacity) continue;
            List<SymbolPlan> plans = new ArrayList<>();
            for (List<Segment> segments : Segmentations.of(payload, shortest, version, 8 * capacity, count)) {
                BitBuffer bits = Segments.encode(payload, segments, version);
                plans.add(masked(version, Codewords.of(bits, version, level)));
            }
            return List.copyOf(plans);
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
