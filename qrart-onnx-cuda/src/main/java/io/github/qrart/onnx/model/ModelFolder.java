package io.github.qrart.onnx.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

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

    private static final List<String> NEEDED =
            List.of(TEXT_ENCODER, UNET, VAE_DECODER, SCHEDULER, "tokenizer/vocab.json", "tokenizer/merges.txt");

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
        Manifest manifest = Manifest.open(path, NEEDED);
        JsonNode root = manifest.root();
        if (root.path("latentChannels").asInt(4) != 4) {
            throw new ModelFolderException(path + " has latents of " + root.path("latentChannels")
                    + " channels; expected 4, as Stable Diffusion 1.5 has");
        }
        return new ModelFolder(
                path,
                manifest.text("source"),
                manifest.text("precision"),
                manifest.number("textWidth", 1, 8192),
                root.path("vaeScale").asDouble(.18215),
                manifest.number("sizeMultiple", 8, 512),
                manifest.digests().keySet(),
                manifest.digest());
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
