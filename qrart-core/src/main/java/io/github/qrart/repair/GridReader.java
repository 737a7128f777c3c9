package io.github.qrart.repair;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.QRCodeDecoderMetaData;
import io.github.qrart.Payload;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes modules, with error correction, and says what they carry. Immutable. */
final class GridReader {
    /** One character for each byte, where the symbol names no character set. */
    static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name(), DecodeHintType.TRY_HARDER, true);

    private final Payload payload;

    GridReader(Payload payload) {
        this.payload = payload;
    }

    /**
     * What modules carry.
     *
     * @param payload the one that was asked for, or another
     * @param plan the symbol, when it is the one that was asked for
     */
    record Read(Payload payload, @Nullable SymbolPlan plan) {}

    /** Reads modules, dark ones set; null if they are no valid symbol, or one in a mirror. */
    @Nullable Read read(boolean[][] dark) {
        DecoderResult result;
        try {
            result = new Decoder().decode(dark, HINTS);
        } catch (ReaderException | RuntimeException e) {
            // ZXing's parser leaves its arrays on bits that are none of a symbol's.
            return null;
        }
        if (result.getText().isEmpty() || result.getOther() instanceof QRCodeDecoderMetaData) return null;
        Payload found = payload(result);
        return new Read(found, found.equals(payload) ? plan(result, dark) : null);
    }

    /** The same for what a detector has found. */
    @Nullable Read read(BitMatrix bits) {
        boolean[][] dark = new boolean[bits.getHeight()][bits.getWidth()];
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark[y].length; x++) dark[y][x] = bits.get(x, y);
        }
        return read(dark);
    }

    /** Bytes, unless the symbol says that they are characters, or has some that are no bytes. */
    private Payload payload(DecoderResult result) {
        String text = result.getText();
        Payload characters = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        if (text.chars().anyMatch(c -> c > 0xff)) return characters;
        Payload bytes = Payload.of(text.getBytes(StandardCharsets.ISO_8859_1));
        // ]Q2, ]Q4 and ]Q6 have an ECI in force (ISO/IEC 15424).
        int modifier = result.getSymbologyModifier();
        boolean named = modifier == 2 || modifier == 4 || modifier == 6;
        return named && !bytes.equals(payload) ? characters : bytes;
    }

    private SymbolPlan plan(DecoderResult result, boolean[][] dark) {
        int version = (dark.length - 17) / 4;
        ErrorCorrection level = ErrorCorrection.valueOf(result.getECLevel());
        SymbolPlan best = null;
        int most = -1;
        for (int mask = 0; mask < 8; mask++) {
            SymbolPlan plan = SymbolPlan.ofCodewords(payload.bytes(), result.getRawBytes(), version, level, mask);
            int agree = agreement(plan, dark);
            if (agree > most) {
                most = agree;
                best = plan;
            }
        }
        if (best == null) throw new IllegalStateException("there are eight masks");
        return best;
    }

    private static int agreement(SymbolPlan plan, boolean[][] dark) {
        int agree = 0;
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) if (plan.dark(x, y) == dark[y][x]) agree++;
        }
        return agree;
    }
}
