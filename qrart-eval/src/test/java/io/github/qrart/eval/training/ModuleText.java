package io.github.qrart.eval.training;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.math.BigInteger;

/** The modules of a symbol as text, and back. */
final class ModuleText {
    private ModuleText() {}

    /** Row by row as a hexadecimal number, dark modules as ones, behind a leading one. */
    static String of(SymbolPlan plan) {
        BigInteger bits = BigInteger.ONE;
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                bits = bits.shiftLeft(1);
                if (plan.dark(x, y)) bits = bits.setBit(0);
            }
        }
        return bits.toString(16);
    }

    /**
     * The plan of a symbol. What of it was padding counts as data.
     *
     * @throws IllegalArgumentException if no decoder takes it
     */
    static SymbolPlan read(String text, int modules, byte[] payload) {
        BigInteger bits = new BigInteger(text, 16);
        boolean[][] dark = new boolean[modules][modules];
        for (int i = 0; i < modules * modules; i++) {
            dark[i / modules][i % modules] = bits.testBit(modules * modules - 1 - i);
        }
        try {
            DecoderResult result = new Decoder().decode(copy(dark));
            ErrorCorrection level = ErrorCorrection.valueOf(result.getECLevel());
            return withMask(dark, payload, result.getRawBytes(), level);
        } catch (ChecksumException | FormatException e) {
            throw new IllegalArgumentException("no decoder takes these modules; draw the set again", e);
        }
    }

    private static SymbolPlan withMask(boolean[][] dark, byte[] payload, byte[] data, ErrorCorrection level) {
        SymbolPlan best = null;
        int most = -1;
        for (int mask = 0; mask < 8; mask++) {
            SymbolPlan plan = SymbolPlan.ofCodewords(payload, data, (dark.length - 17) / 4, level, mask);
            int same = 0;
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark.length; x++) if (plan.dark(x, y) == dark[y][x]) same++;
            }
            if (same > most) {
                most = same;
                best = plan;
            }
        }
        if (best == null) throw new IllegalStateException("there are eight masks");
        return best;
    }

    private static boolean[][] copy(boolean[][] rows) {
        boolean[][] out = new boolean[rows.length][];
        for (int i = 0; i < rows.length; i++) out[i] = rows[i].clone();
        return out;
    }
}
