package io.github.qrart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Where a selection comes from: with it, and the seed of a candidate, the same pixels can be made again.
 *
 * @param libraryVersion the version of qrart
 * @param javaVersion the version of Java that ran it: drawing differs by a few levels between Java's own releases
 * @param generator who drew
 * @param request what was asked for
 */
public record Provenance(String libraryVersion, String javaVersion, GeneratorInfo generator, ArtRequest request) {
    /** The version of qrart that is running. */
    public static final String LIBRARY_VERSION = readVersion();

    static Provenance of(Generator generator, ArtRequest request) {
        return new Provenance(LIBRARY_VERSION, Runtime.version().toString(), generator.info(request), request);
    }

    private static String readVersion() {
        try (InputStream in = Provenance.class.getResourceAsStream("version.properties")) {
            if (in == null) throw new IllegalStateException("version.properties is missing beside the classes");
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
