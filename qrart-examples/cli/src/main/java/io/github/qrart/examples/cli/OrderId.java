package io.github.qrart.examples.cli;

import io.github.qrart.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names an order by all that determines its result: the bytes of its picture, the version of the library and the options
 * for files included. A run with a newer version makes every code again, rather than to mix pictures of two.
 */
final class OrderId {
    /** 96 bits: no two of a billion orders meet by chance. */
    private static final int HEX_DIGITS = 24;

    /** As long as a picture's file may be; a device may have no end. */
    private static final long MOST_BYTES = 256 << 20;

    private OrderId() {}

    static String of(Order order, PngOptions png) throws IOException {
        return of(order, png, Provenance.LIBRARY_VERSION);
    }

    static String of(Order order, PngOptions png, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(version);
        out.writeUTF(png.key());
        byte[] payload = order.payload().bytes();
        out.writeInt(payload.length);
        out.write(payload);
        byte[] prompt = order.prompt().getBytes(StandardCharsets.UTF_8);
        out.writeInt(prompt.length);
        out.write(prompt);
        Path picture = order.picture();
        out.writeUTF(picture == null ? "" : digest(picture));
        out.writeUTF(order.preset().name());
        out.writeInt(order.size());
        out.writeLong(order.seed());
        out.writeUTF(order.urlPolicy().name());
        out.writeInt(order.candidates());
        out.writeInt(order.stopAfter());
        out.writeLong(order.deadline().toNanos());
        return hex(sha256().digest(bytes.toByteArray())).substring(0, HEX_DIGITS);
    }

    private static String digest(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; expected a picture file");
        }
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                if (length > MOST_BYTES) {
                    throw new IllegalArgumentException(
                            file + " is longer than " + (MOST_BYTES >> 20) + " MiB; expected a picture file");
                }
                out.write(buffer, 0, n);
            }
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
