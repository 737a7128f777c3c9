package io.github.qrart.examples.cli;

import io.github.qrart.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payloads as they come to a command. */
final class Payloads {
    /** More than any symbol holds, so that a film given by mistake is not read into memory. */
    private static final int MOST_BYTES = 1 << 16;

    private Payloads() {}

    /** A payload that was typed. */
    static Payload typed(String text) {
        checkTyped("payload", text, ", or put the payload in a file and use --payload-file");
        return Payload.of(text);
    }

    /**
     * Refuses a text that was spoilt on its way from the terminal.
     *
     * @param what which text it is
     * @param text what was typed
     * @param otherwise what else can be done
     */
    static void checkTyped(String what, String text, String otherwise) {
        if (text.indexOf('\ufffd') >= 0) {
            throw new IllegalArgumentException("the " + what + " has U+FFFD in it, the sign of a character that this"
                    + " terminal's encoding (" + System.getProperty("sun.jnu.encoding")
                    + ") cannot carry; set LC_ALL=C.UTF-8" + otherwise);
        }
    }

    /** A payload of a file's bytes, whatever they are. */
    static Payload file(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "payload file " + file + " has over " + MOST_BYTES + " bytes; no symbol holds more than 2953");
            }
            return Payload.of(bytes);
        } catch (IOException e) {
            throw Failures.unreadable("payload file", file, e);
        }
    }
}
