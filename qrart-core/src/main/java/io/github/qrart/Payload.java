package io.github.qrart;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes a reader must return, exactly. Any bytes are allowed, control characters and emoji included; text is
 * written as UTF-8. How many fit depends on the error-correction level: 2953 at most.
 *
 * <p>Immutable; equal when the bytes are.
 */
public final class Payload {
    private final byte[] bytes;

    private Payload(byte[] bytes) {
        if (bytes.length == 0) throw new IllegalArgumentException("payload is empty; expected 1 to 2953 bytes");
        this.bytes = bytes;
    }

    /**
     * A payload of text.
     *
     * @param text not empty
     * @return its UTF-8 bytes
     * @throws IllegalArgumentException if the text is empty, or has half of a surrogate pair
     */
    public static Payload of(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return new Payload(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("payload has half of a surrogate pair, which is no character", e);
        }
    }

    /**
     * A payload of bytes.
     *
     * @param bytes not empty; copied
     * @return the payload
     * @throws IllegalArgumentException if there are none
     */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How many bytes.
     *
     * @return at least 1
     */
    public int length() {
        return bytes.length;
    }

    /**
     * The text, when the bytes are UTF-8, and otherwise their hexadecimal digits after {@code "hex:"}. For people and
     * logs; compare payloads by {@link #equals}.
     */
    @Override
    public String toString() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "hex:" + HexFormat.of().formatHex(bytes);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
