package io.github.qrart.symbol;

/** The modules that tell a reader level, mask and version. */
final class FormatPatterns {
    private FormatPatterns() {}

    /** Draws them into the modules of a symbol, row by row. */
    static void draw(boolean[] dark, int version, ErrorCorrection level, int mask) {
        drawFormat(dark, 17 + 4 * version, level, mask);
        if (version >= 7) drawVersion(dark, 17 + 4 * version, version);
    }

    /** Both copies of the 15 format bits: BCH(15,5) with generator 0x537, xor 0x5412 (ISO/IEC 18004, 7.9). */
    private static void drawFormat(boolean[] dark, int n, ErrorCorrection level, int mask) {
        int data = level.formatBits() << 3 | mask;
        int bits = (data << 10 | remainder(data << 10, 0x537)) ^ 0x5412;
        for (int i = 0; i < 15; i++) {
            boolean d = (bits >>> i & 1) != 0;
            int near = i < 6 ? i : i < 8 ? i + 1 : -1;
            if (near >= 0) dark[near * n + 8] = d;
            else dark[8 * n + (i == 8 ? 7 : 14 - i)] = d;
            if (i < 8) dark[8 * n + n - 1 - i] = d;
            else dark[(n - 15 + i) * n + 8] = d;
        }
    }

    /** Both copies of the 18 version bits: BCH(18,6) with generator 0x1f25 (ISO/IEC 18004, 7.10). */
    private static void drawVersion(boolean[] dark, int n, int version) {
        int bits = version << 12 | remainder(version << 12, 0x1f25);
        for (int i = 0; i < 18; i++) {
            boolean d = (bits >>> i & 1) != 0;
            dark[i / 3 * n + n - 11 + i % 3] = d;
            dark[(n - 11 + i % 3) * n + i / 3] = d;
        }
    }

    private static int remainder(int value, int generator) {
        int degree = 31 - Integer.numberOfLeadingZeros(generator);
        for (int i = 31 - Integer.numberOfLeadingZeros(value); i >= degree; i--) {
            if ((value >>> i & 1) != 0) value ^= generator << (i - degree);
        }
        return value;
    }
}
