package io.github.qrart.onnx.djl;

import ai.djl.Device;
import ai.djl.modality.cv.Image;
import ai.djl.repository.zoo.Criteria;
import ai.djl.translate.Translator;
import io.github.qrart.onnx.model.Manifest;
import io.github.qrart.onnx.model.ModelFolderException;
import io.github.qrart.onnx.runtime.DjlEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with one graph that the export tool made, checked before DJL sees it. */
final class OnnxFolder {
    private static final String GRAPH = "model.onnx";

    private OnnxFolder() {}

    /** Checks the files, and that they are for the task. */
    static Manifest check(Path folder, String task) {
        Manifest manifest = Manifest.open(folder, List.of(GRAPH));
        refuseCode(folder);
        String found = manifest.text("task");
        if (!found.equals(task)) {
            throw new ModelFolderException(folder + " is for the task \"" + found + "\"; expected \"" + task + "\"");
        }
        return manifest;
    }

    /** DJL loads classes from archives and folders beside a model, and runs what they hold. It follows links. */
    private static void refuseCode(Path folder) {
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            Optional<Path> code = files.filter(OnnxFolder::isCode).findFirst();
            if (code.isPresent()) {
                throw new ModelFolderException(
                        code.get() + " is code or settings that DJL would run or follow; expected only graphs: do not"
                                + " use this folder, or remove the file if you know why it is there");
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ModelFolderException(folder + " cannot be searched: " + e.getMessage(), e);
        }
    }

    private static boolean isCode(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jar")
                || name.endsWith(".class")
                || name.endsWith(".java")
                || name.equals("classes")
                || name.equals("libs")
                || name.equals("serving.properties");
    }

    /**
     * Asks for the graph of a folder that was checked. One thread for each call: scorers are called in several threads at
     * once, and threads of the runtime's own would take the processor from them.
     */
    static <O> Criteria<Image, O> criteria(
            Path folder, Class<O> output, Translator<Image, O> translator, Device device) {
        return Criteria.builder()
                .setTypes(Image.class, output)
                .optEngine(DjlEngine.NAME)
                .optModelPath(folder.toAbsolutePath())
                .optModelName(GRAPH)
                .optDevice(device)
                .optTranslator(translator)
                .optOption("intraOpNumThreads", "1")
                .build();
    }
}
