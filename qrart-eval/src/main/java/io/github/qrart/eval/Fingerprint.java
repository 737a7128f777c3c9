package io.github.qrart.eval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A SHA-256 over named values. Each is preceded by its length, so that no two lists of values are the same bytes. Mutable,
 * for one thread.
 */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /**
     * Starts a fingerprint.
     *
     * @param what the kind of thing, so that a pair and a trial of the same values differ
     * @return the fingerprint
     */
    public static Fingerprint begin(String what) {
        return new Fingerprint().text("", what);
    }

    /**
     * The SHA-256 of some bytes.
     *
     * @param bytes any
     * @return 64 hexadecimal digits
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * Adds a text.
     *
     * @param name what it is
     * @param value the text, taken as UTF-8
     * @return this
     */
    public Fingerprint text(String name, String value) {
        return bytes(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds texts by their names, in the order of the names.
     *
     * @param name what they are
     * @param values the texts
     * @return this
     */
    public Fingerprint texts(String name, Map<String, ?> values) {
        text(name, Integer.toString(values.size()));
        new TreeMap<>(values).forEach((key, value) -> text(key, value.toString()));
        return this;
    }

    /**
     * Adds bytes.
     *
     * @param name what they are
     * @param value the bytes
     * @return this
     */
    public Fingerprint bytes(String name, byte[] value) {
        put(name.getBytes(StandardCharsets.UTF_8));
        put(value);
        return this;
    }

    /**
     * Ends the fingerprint, which is of no use afterwards.
     *
     * @return 64 hexadecimal digits
     */
    public String end() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void put(byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
