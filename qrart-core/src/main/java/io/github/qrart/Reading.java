package io.github.qrart;

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
     * @param found what came back
     */
    record Misread(String reader, Payload found) implements Reading {}

    /**
     * Nothing came back: no symbol found, or one that does not decode or is empty.
     *
     * @param reader who read
     */
    record NotFound(String reader) implements Reading {}
}
