package io.github.qrart.symbol;

/** The eight masks and the penalty by which an encoder prefers one (ISO/IEC 18004, 7.8). */
final class Masks {
    private Masks() {}

    static boolean inverts(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            case 7 -> ((x + y) % 2 + x * y % 3) % 2 == 0;
            default -> throw new IllegalArgumentException("mask " + mask + " is not one of 0 to 7");
        };
    }

    /** Lower is better. */
    static int penalty(boolean[] dark, int size) {
        int penalty = 0;
        int darkCount = 0;
        for (int i = 0; i < size; i++) {
            penalty += line(dark, i * size, 1, size) + line(dark, i, size, size);
        }
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int i = y * size + x;
                if (dark[i]) darkCount++;
                if (x + 1 < size
                        && y + 1 < size
                        && dark[i] == dark[i + 1]
                        && dark[i] == dark[i + size]
                        && dark[i] == dark[i + size + 1]) penalty += 3;
            }
        }
        // Ten for each whole five per cent by which the dark share differs from one half.
        return penalty + Math.abs(darkCount * 20 - size * size * 10) / (size * size) * 10;
    }

    /** Runs of five or more, and finder-like 1:1:3:1:1 with four light modules on a side, along one line. */
    private static int line(boolean[] dark, int start, int step, int size) {
        int penalty = 0;
        int run = 1;
        int window = 0;
        for (int i = 0; i < size; i++) {
            boolean d = dark[start + i * step];
            if (i > 0) {
                if (d == dark[start + (i - 1) * step]) run++;
                else run = 1;
                if (run == 5) penalty += 3;
                else if (run > 5) penalty++;
            }
            window = (window << 1 | (d ? 1 : 0)) & 0x7ff;
            if (i >= 10 && (window == 0b00001011101 || window == 0b10111010000)) penalty += 40;
        }
        return penalty;
    }
}
