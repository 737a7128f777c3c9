package io.github.qrart.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a payload into numeric, alphanumeric and byte segments of the smallest total length (ISO/IEC 18004, 7.4), by
 * dynamic programming over the payload's bytes. No ECI header is written: readers take UTF-8 as it is.
 */
final class Segments {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int NEVER = Integer.MAX_VALUE / 2;

    enum Mode {
        // Costs are in sixths of a bit, so that 10 bits for 3 digits and 11 for 2 characters stay whole numbers.
        NUMERIC(1, 20, 10, 12, 14),
        ALPHANUMERIC(2, 33, 9, 11, 13),
        BYTE(4, 48, 8, 16, 16);

        final int indicator;
        final int sixths;
        private final int small;
        private final int medium;
        private final int large;

        Mode(int indicator, int sixths, int small, int medium, int large) {
            this.indicator = indicator;
            this.sixths = sixths;
            this.small = small;
            this.medium = medium;
            this.large = large;
        }

        /** Bits of the length field: the versions fall into three classes. */
        int lengthBits(int version) {
            return version < 10 ? small : version < 27 ? medium : large;
        }

        boolean holds(byte b) {
            return switch (this) {
                case NUMERIC -> b >= '0' && b <= '9';
                case ALPHANUMERIC -> b > 0 && Segments.ALPHANUMERIC.indexOf(b) >= 0;
                case BYTE -> true;
            };
        }
    }

    /**
     * A run of bytes written in one mode.
     *
     * @param from the first byte
     * @param to the first byte behind it
     */
    record Segment(Mode mode, int from, int to) {
        int length() {
            return to - from;
        }

        /** Bits of the segment with its mode and length, or {@link #NEVER} if the length does not fit its field. */
        int bits(int version) {
            int field = mode.lengthBits(version);
            if (length() >= 1 << field) return NEVER;
            return 4 + field + (length() * mode.sixths + 5) / 6;
        }
    }

    private Segments() {}

    /** The shortest segments of a payload, with the length fields of {@code version}. */
    static List<Segment> shortest(byte[] payload, int version) {
        return cut(modes(payload, version));
    }

    /** How many bits segments take, without terminator. */
    static int bits(List<Segment> segments, int version) {
        int bits = 0;
        for (Segment s : segments) bits = Math.min(NEVER, bits + s.bits(version));
        return bits;
    }

    /** Segments as bits, without terminator and padding. */
    static BitBuffer encode(byte[] payload, List<Segment> segments, int version) {
        BitBuffer bits = new BitBuffer();
        for (Segment s : segments) {
            bits.append(s.mode.indicator, 4);
            bits.append(s.length(), s.mode.lengthBits(version));
            switch (s.mode) {
                case NUMERIC -> appendDigits(bits, payload, s.from, s.to);
                case ALPHANUMERIC -> appendCharacters(bits, payload, s.from, s.to);
                case BYTE -> {
                    for (int i = s.from; i < s.to; i++) bits.append(payload[i] & 0xff, 8);
                }
            }
        }
        return bits;
    }

    private static Mode[] modes(byte[] payload, int version) {
        Mode[] all = Mode.values();
        int[] head = new int[all.length];
        for (Mode m : all) head[m.ordinal()] = (4 + m.lengthBits(version)) * 6;
        int[] cost = head.clone();
        // from[i][m]: the mode of byte i when what follows it is written in mode m.
        Mode[][] from = new Mode[payload.length][all.length];
        for (int i = 0; i < payload.length; i++) {
            int[] next = new int[all.length];
            Arrays.fill(next, NEVER);
            for (Mode m : all) {
                if (m.holds(payload[i]) && cost[m.ordinal()] < NEVER) {
                    next[m.ordinal()] = cost[m.ordinal()] + m.sixths;
                    from[i][m.ordinal()] = m;
                }
            }
            int[] switched = next.clone();
            for (Mode to : all) {
                for (Mode m : all) {
                    // A segment ends on a whole bit, so its sixths are rounded up before the next head.
                    int c = (next[m.ordinal()] + 5) / 6 * 6 + head[to.ordinal()];
                    if (next[m.ordinal()] < NEVER && c < switched[to.ordinal()]) {
                        switched[to.ordinal()] = c;
                        from[i][to.ordinal()] = m;
                    }
                }
            }
            cost = switched;
        }
        Mode[] modes = new Mode[payload.length];
        Mode best = Mode.BYTE;
        for (Mode m : all) if (cost[m.ordinal()] < cost[best.ordinal()]) best = m;
        for (int i = payload.length - 1; i >= 0; i--) {
            best = from[i][best.ordinal()];
            modes[i] = best;
        }
        return modes;
    }

    private static List<Segment> cut(Mode[] modes) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= modes.length; i++) {
            if (i == modes.length || modes[i] != modes[from]) {
                segments.add(new Segment(modes[from], from, i));
                from = i;
            }
        }
        return segments;
    }

    private static void appendDigits(BitBuffer bits, byte[] payload, int from, int to) {
        for (int i = from; i < to; i += 3) {
            int n = Math.min(3, to - i);
            int value = 0;
            for (int j = 0; j < n; j++) value = value * 10 + payload[i + j] - '0';
            bits.append(value, n * 3 + 1);
        }
    }

    private static void appendCharacters(BitBuffer bits, byte[] payload, int from, int to) {
        for (int i = from; i < to; i += 2) {
            int first = ALPHANUMERIC.indexOf(payload[i]);
            if (i + 1 < to) bits.append(first * 45 + ALPHANUMERIC.indexOf(payload[i + 1]), 11);
            else bits.append(first, 6);
        }
    }
}
