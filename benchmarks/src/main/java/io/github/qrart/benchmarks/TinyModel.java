package io.github.qrart.benchmarks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The model folder that is in this archive: the structure of Stable Diffusion 1.5, tiny, with random weights. */
final class TinyModel {
    /** What a parameter says to have it. */
    static final String NAME = "tiny";

    private static final List<String> FILES = List.of(
            "qrart-model.json",
            "scheduler/scheduler_config.json",
            "text_encoder/model.onnx",
            "tokenizer/merges.txt",
            "tokenizer/vocab.json",
            "unet/model.onnx",
            "vae_decoder/model.onnx",
            "vae_encoder/model.onnx");

    private TinyModel() {}

    /**
     * The folder that a parameter names.
     *
     * @param model {@value #NAME} for the one in this archive, which is unpacked into a temporary folder, or a folder
     */
    static Path folder(String model) throws IOException {
        if (!model.equals(NAME)) return Path.of(model);
        Path folder = Files.createTempDirectory("qrart-tiny");
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(folder.resolve(name).resolve("..").normalize());
            Files.write(file, bytes(name));
            file.toFile().deleteOnExit();
        }
        return folder;
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = TinyModel.class.getResourceAsStream("/tiny/" + name)) {
            if (in == null)
                throw new FileNotFoundException("tiny/" + name + " is not in this archive; build it with Maven");
            return in.readAllBytes();
        }
    }
}
