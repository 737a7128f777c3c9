package io.github.qrart.symbol;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** Error-correction level of a symbol, weakest first. The share is how many wrong codewords each level restores. */
public enum ErrorCorrection {
    /** About 7 % of the codewords. */
    L(ErrorCorrectionLevel.L),
    /** About 15 % of the codewords. */
    M(ErrorCorrectionLevel.M),
    /** About 25 % of the codewords. */
    Q(ErrorCorrectionLevel.Q),
    /** About 30 % of the codewords. */
    H(ErrorCorrectionLevel.H);

    private final ErrorCorrectionLevel zxing;

    ErrorCorrection(ErrorCorrectionLevel zxing) {
        this.zxing = zxing;
    }

    ErrorCorrectionLevel zxing() {
        return zxing;
    }

    /** The two bits that stand for this level in the format information (ISO/IEC 18004, table 12). */
    int formatBits() {
        return zxing.getBits();
    }
}
