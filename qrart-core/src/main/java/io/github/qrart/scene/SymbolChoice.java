package io.github.qrart.scene;

import io.github.qrart.ArtRequest;
import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;

/** The symbol for a scene: as few modules as the preset's error-correction level allows. */
final class SymbolChoice {
    private SymbolChoice() {}

    static SymbolPlan of(ArtRequest request) {
        byte[] payload = request.payload().bytes();
        ErrorCorrection level = level(request.preset());
        int atLeast = request.preset() == Preset.FINE ? 7 : 1;
        while (true) {
            try {
                return SymbolPlan.builder(payload)
                        .errorCorrection(level)
                        .versions(atLeast, 40)
                        .build();
            } catch (PayloadTooLongException e) {
                if (level == ErrorCorrection.L) throw e;
                level = ErrorCorrection.values()[level.ordinal() - 1];
            }
        }
    }

    private static ErrorCorrection level(Preset preset) {
        return switch (preset) {
            case ROBUST, FINE -> ErrorCorrection.H;
            case BALANCED -> ErrorCorrection.Q;
            case LOOKS -> ErrorCorrection.M;
        };
    }
}
