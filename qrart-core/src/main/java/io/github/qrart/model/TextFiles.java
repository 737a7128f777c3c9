package io.github.qrart.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads and writes the texts of this package, and says of a failure which file it was and what is wrong with it. */
final class TextFiles {
    private static final int DIGITS = 12;

    private TextFiles() {}

    /** What a text means. */
    @FunctionalInterface
    interface Parser<T> {
        /** Reads it; throws an IllegalArgumentException if it means nothing. */
        T parse(Reader reader) throws IOException;
    }

    static <T> T read(Path file, String what, Parser<T> parser) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in, file.toString(), what, parser);
        } catch (NoSuchFileException e) {
            throw new ModelException("no " + what + " file " + file + "; give the path of one", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the " + what + " file " + file, e);
        }
    }

    static <T> T parse(InputStream in, String where, String what, Parser<T> parser) throws IOException {
        Reader reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return parser.parse(reader);
        } catch (CharacterCodingException e) {
            throw new ModelException(where + " is not UTF-8; expected a " + what + " file", e);
        } catch (IllegalArgumentException e) {
            throw new ModelException(where + " is no " + what + " file that can be used: " + e.getMessage(), e);
        }
    }

    static void write(String text, Path file, String what) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the " + what + " file " + file, e);
        }
    }

    static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
