package io.github.qrart;

import java.util.Arrays;
import java.util.HexFormat;

/** What a reader returned for one image. Each kind names the reader. */
public sealed interface Reading {
    /**
     * Who read, and what it was shown, such as {@code zxing/half}.
     *
     * @return the name
     */
    String reader();

    /**
     * Exactly the payload came back.
     *
     * @param reader who read
     */
    record Decoded(String reader) implements Reading {}

    /**
     * Something else came back: the worst that can happen.
     *
     * @param reader who read
     * @param bytes what came back; copied
     */
    record Misread(String reader, byte[] bytes) implements Reading {
        /** Copies the bytes. */
        public Misread {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Misread that && reader.equals(that.reader) && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * reader.hashCode() + Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Misread[reader=" + reader + ", bytes=" + HexFormat.of().formatHex(bytes) + "]";
        }
    }

    /**
     * Nothing came back: no symbol found, or one that does not decode.
     *
     * @param reader who read
     */
    record NotFound(String reader) implements Reading {}
}
