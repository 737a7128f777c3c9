package io.github.qrart.scene;

import io.github.qrart.ArtRequest;
import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;

/**
 * The symbol for a scene. Fewer modules leave room for larger things and are read from farther away, so a long payload
 * gives up error correction before it takes many modules; correction that costs no module is taken as well.
 */
final class SymbolChoice {
    /** Beyond this version, a step down in error correction is tried first. */
    private static final int LARGEST_WITH_MUCH_CORRECTION = 5;

    private SymbolChoice() {}

    static SymbolPlan of(ArtRequest request) {
        byte[] payload = request.payload().bytes();
        ErrorCorrection level = level(request.preset());
        SymbolPlan plan = atMost(payload, level, request.preset() == Preset.FINE ? 7 : 1);
        boolean large = plan.version() > LARGEST_WITH_MUCH_CORRECTION;
        if (large && request.preset() == Preset.BALANCED) plan = atMost(payload, ErrorCorrection.M, 1);
        return strengthened(payload, plan);
    }

    private static ErrorCorrection level(Preset preset) {
        return switch (preset) {
            case ROBUST, FINE -> ErrorCorrection.H;
            case BALANCED -> ErrorCorrection.Q;
            case LOOKS -> ErrorCorrection.M;
        };
    }

    /** The smallest symbol at a level, or at the next lower one that holds the payload at all. */
    private static SymbolPlan atMost(byte[] payload, ErrorCorrection level, int smallestVersion) {
        try {
            return build(payload, level, smallestVersion, 40);
        } catch (PayloadTooLongException e) {
            if (level == ErrorCorrection.L) throw e;
            return atMost(payload, ErrorCorrection.values()[level.ordinal() - 1], smallestVersion);
        }
    }

    /** The highest level that the plan's version holds the payload at. */
    private static SymbolPlan strengthened(byte[] payload, SymbolPlan plan) {
        if (plan.errorCorrection() == ErrorCorrection.H) return plan;
        try {
            ErrorCorrection stronger =
                    ErrorCorrection.values()[plan.errorCorrection().ordinal() + 1];
            return strengthened(payload, build(payload, stronger, plan.version(), plan.version()));
        } catch (PayloadTooLongException e) {
            return plan;
        }
    }

    private static SymbolPlan build(byte[] payload, ErrorCorrection level, int from, int to) {
        return SymbolPlan.builder(payload)
                .errorCorrection(level)
                .versions(from, to)
                .build();
    }
}
