package io.github.qrart.scan;

import com.google.zxing.ReaderException;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Optional;

/**
 * Finds out which symbol a grid of sampled modules is, when only the payload is known: the one that a decoder restores, if
 * it restores one of that payload, whoever encoded it; else that of the standard encodings, over levels and masks, with
 * which the samples agree best.
 */
final class PlanGuess {
    /** Chance reaches half of the modules, and some six tenths for the best of 32. */
    private static final double CERTAIN = .72;

    private final boolean[] seen;
    private final int modules;
    private final Payload payload;

    PlanGuess(boolean[] seen, int modules, Payload payload) {
        this.seen = seen;
        this.modules = modules;
        this.payload = payload;
    }

    Optional<SymbolPlan> find() {
        Optional<SymbolPlan> restored = restored();
        return restored.isPresent() ? restored : standard();
    }

    /** The symbol that Reed–Solomon makes of the samples. */
    Optional<SymbolPlan> restored() {
        boolean[][] rows = new boolean[modules][modules];
        for (int i = 0; i < seen.length; i++) rows[i / modules][i % modules] = seen[i];
        DecoderResult result;
        try {
            result = new Decoder().decode(rows, ZxingReader.HINTS);
        } catch (ReaderException | RuntimeException e) {
            // Also what ZXing's parser throws at bits that are none of a symbol's.
            return Optional.empty();
        }
        if (!(new ZxingReader(payload).compare("", result) instanceof Reading.Decoded)) return Optional.empty();
        ErrorCorrection level = ErrorCorrection.valueOf(result.getECLevel());
        Best best = new Best();
        for (int mask = 0; mask < 8; mask++) {
            best.offer(SymbolPlan.ofCodewords(payload.bytes(), result.getRawBytes(), version(), level, mask));
        }
        return best.certain();
    }

    private Optional<SymbolPlan> standard() {
        Best best = new Best();
        for (ErrorCorrection level : ErrorCorrection.values()) {
            try {
                for (int mask = 0; mask < 8; mask++) {
                    best.offer(SymbolPlan.builder(payload.bytes())
                            .errorCorrection(level)
                            .versions(version(), version())
                            .mask(mask)
                            .build());
                }
            } catch (PayloadTooLongException e) {
                // Nor do the levels above hold it.
                break;
            }
        }
        return best.certain();
    }

    private int version() {
        return (modules - 17) / 4;
    }

    private final class Best {
        private Optional<SymbolPlan> plan = Optional.empty();
        private double agreement;

        void offer(SymbolPlan other) {
            int count = 0;
            for (int i = 0; i < seen.length; i++) {
                if (seen[i] == other.dark(i % modules, i / modules)) count++;
            }
            double share = (double) count / seen.length;
            if (plan.isEmpty() || share > agreement) {
                plan = Optional.of(other);
                agreement = share;
            }
        }

        Optional<SymbolPlan> certain() {
            return agreement >= CERTAIN ? plan : Optional.empty();
        }
    }
}
