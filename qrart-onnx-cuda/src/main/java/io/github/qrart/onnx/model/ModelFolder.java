package io.github.qrart.onnx.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of models, checked: every file that {@code qrart-model.json} lists is there, has the length and the digest that
 * it says, and nothing that is needed is missing. Nothing is loaded or run before.
 *
 * <pre>
 * qrart-model.json
 * text_encoder/model.onnx
 * unet/model.onnx              UNet and ControlNet in one graph, or UNet alone
 * controlnet/model.onnx        ControlNet, if it is apart
 * vae_decoder/model.onnx
 * vae_encoder/model.onnx       may be missing: for second passes
 * tokenizer/vocab.json, tokenizer/merges.txt
 * scheduler/scheduler_config.json
 * </pre>
 *
 * @param path the folder
 * @param source what the models were made of, for provenance
 * @param precision {@code fp32} or {@code fp16}
 * @param textWidth numbers in an embedded token
 * @param vaeScale what latents are divided by before they are decoded
 * @param sizeMultiple what the side of an image must be a multiple of, in pixels: a multiple of 8
 * @param files all files that it lists
 * @param digest SHA-256 over the digests of all files, in hexadecimal
 */
public record ModelFolder(
        Path path,
        String source,
        String precision,
        int textWidth,
        double vaeScale,
        int sizeMultiple,
        Set<String> files,
        String digest) {
    /** The text encoder's graph, within the folder. */
    public static final String TEXT_ENCODER = "text_encoder/model.onnx";
    /** The graph of UNet and ControlNet, within the folder. */
    public static final String UNET = "unet/model.onnx";
    /** The graph of a ControlNet that is apart, within the folder. */
    public static final String CONTROLNET = "controlnet/model.onnx";
    /** The encoder's graph, within the folder. */
    public static final String VAE_ENCODER = "vae_encoder/model.onnx";
    /** The decoder's graph, within the folder. */
    public static final String VAE_DECODER = "vae_decoder/model.onnx";
    /** The scheduler's configuration, within the folder. */
    public static final String SCHEDULER = "scheduler/scheduler_config.json";

    private static final String MANIFEST = "qrart-model.json";
    private static final List<String> NEEDED =
            List.of(TEXT_ENCODER, UNET, VAE_DECODER, SCHEDULER, "tokenizer/vocab.json", "tokenizer/merges.txt");
    private static final String HOW = "; export/export.py makes model folders";
    private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    /** Copies the names. */
    public ModelFolder {
        files = Set.copyOf(files);
    }

    /**
     * Checks a folder. Reads every file once: a few seconds for models of full size.
     *
     * @param path the folder
     * @return the folder
     * @throws ModelFolderException if it cannot be used
     */
    public static ModelFolder open(Path path) {
        JsonNode root = manifest(path);
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
            check(path, file.getKey(), file.getValue());
            digests.put(file.getKey(), file.getValue().path("sha256").asString());
        }
        for (String needed : NEEDED) {
            if (!digests.containsKey(needed)) {
                throw new ModelFolderException(path.resolve(MANIFEST) + " does not list " + needed + HOW);
            }
        }
        if (root.path("latentChannels").asInt(4) != 4) {
            throw new ModelFolderException(path + " has latents of " + root.path("latentChannels")
                    + " channels; expected 4, as Stable Diffusion 1.5 has");
        }
        return new ModelFolder(
                path,
                root.path("source").asString(""),
                root.path("precision").asString(""),
                number(path, root, "textWidth", 1, 8192),
                root.path("vaeScale").asDouble(.18215),
                number(path, root, "sizeMultiple", 8, 512),
                digests.keySet(),
                HexFormat.of().formatHex(sha256().digest(digests.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static int number(Path path, JsonNode root, String name, int least, int most) {
        int value = root.path(name).asInt(0);
        if (value < least || value > most) {
            throw new ModelFolderException(path.resolve(MANIFEST) + " says " + name + " " + root.path(name)
                    + "; expected " + least + " to " + most + HOW);
        }
        return value;
    }

    private static JsonNode manifest(Path path) {
        Path file = path.resolve(MANIFEST);
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
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new ModelFolderException(
                    folder.resolve(MANIFEST) + " lists " + name + ", which is outside the folder");
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
            return java.util.Arrays.equals(in.readNBytes(LFS.length), LFS);
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

    /**
     * A file's text.
     *
     * @param name within the folder
     * @return the text
     */
    public String text(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(path.resolve(name) + " cannot be read", e);
        }
    }
}
