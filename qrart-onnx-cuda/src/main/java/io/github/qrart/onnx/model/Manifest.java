package io.github.qrart.onnx.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder's {@code qrart-model.json}, and every file that it lists checked: it is there, and has the length and the digest
 * that are written down. Immutable.
 */
public final class Manifest {
    private static final String NAME = "qrart-model.json";
    private static final String HOW = "; export/export.py makes model folders";
    private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    private final JsonNode root;
    private final Map<String, String> digests;

    private Manifest(Path path, JsonNode root, Map<String, String> digests) {
        this.path = path;
        this.root = root;
        this.digests = Collections.unmodifiableMap(digests);
    }

    /**
     * Reads and checks a folder. Reads every file once: a few seconds for models of full size.
     *
     * @param path the folder
     * @param needed files that must be listed
     * @return what was found
     * @throws ModelFolderException if something is missing, damaged or not what it should be
     */
    public static Manifest open(Path path, List<String> needed) {
        JsonNode root = read(path);
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
            check(path, file.getKey(), file.getValue());
            digests.put(file.getKey(), file.getValue().path("sha256").asString());
        }
        for (String name : needed) {
            if (!digests.containsKey(name)) {
                throw new ModelFolderException(path.resolve(NAME) + " does not list " + name + HOW);
            }
        }
        return new Manifest(path, root, digests);
    }

    /** What is written there. */
    JsonNode root() {
        return root;
    }

    /**
     * The files that are listed.
     *
     * @return SHA-256 of each, in hexadecimal, by its name; in the order of the names
     */
    public Map<String, String> digests() {
        return digests;
    }

    /**
     * A text.
     *
     * @param name its name
     * @return the text; empty if it is missing
     */
    public String text(String name) {
        return root.path(name).asString("");
    }

    /**
     * A whole number that must be there.
     *
     * @param name its name
     * @param least the smallest it may be
     * @param most the largest it may be
     * @return the number
     * @throws ModelFolderException if it is missing or another
     */
    public int number(String name, int least, int most) {
        int value = root.path(name).asInt(0);
        if (value < least || value > most) {
            throw new ModelFolderException(path.resolve(NAME) + " says " + name + " " + root.path(name) + "; expected "
                    + least + " to " + most + HOW);
        }
        return value;
    }

    /**
     * One digest for all files.
     *
     * @return SHA-256 over their digests, in hexadecimal
     */
    public String digest() {
        return HexFormat.of().formatHex(sha256().digest(digests.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode read(Path path) {
        Path file = path.resolve(NAME);
        if (!Files.isDirectory(path)) throw new ModelFolderException(path + " is not a folder" + HOW);
        if (!Files.isRegularFile(file)) throw new ModelFolderException(file + " is missing" + HOW);
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            int format = root.path("format").asInt(0);
            if (format == 1) return root;
            throw new ModelFolderException(file + " is of format " + root.path("format")
                    + "; expected 1: take an export tool of this version");
        } catch (JacksonException e) {
            throw new ModelFolderException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ModelFolderException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void check(Path folder, String name, JsonNode expected) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root)) {
            throw new ModelFolderException(folder.resolve(NAME) + " lists " + name + ", which is outside the folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new ModelFolderException(file + " is missing; copy the whole folder");
        }
        try {
            if (isPointer(file)) {
                throw new ModelFolderException(
                        file + " is the text of a Git LFS pointer, not a model; run git lfs pull where it came from");
            }
            long bytes = Files.size(file);
            if (bytes != expected.path("bytes").asLong(-1)) {
                throw new ModelFolderException(
                        file + " has " + bytes + " bytes; expected " + expected.path("bytes") + ": copy it again");
            }
            String digest = digest(file);
            if (!digest.equals(expected.path("sha256").asString(""))) {
                throw new ModelFolderException(file + " has the digest " + digest + "; expected "
                        + expected.path("sha256").asString("")
                        + ": it was changed or damaged; copy or export it again");
            }
        } catch (IOException e) {
            throw new ModelFolderException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isPointer(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(LFS.length), LFS);
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] block = new byte[1 << 16];
            while (in.read(block) >= 0) {
                if (Thread.currentThread().isInterrupted()) throw new IOException("interrupted");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
