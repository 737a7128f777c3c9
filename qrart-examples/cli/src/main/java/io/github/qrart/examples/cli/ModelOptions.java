package io.github.qrart.examples.cli;

import io.github.qrart.onnx.DiffusionModel;
import io.github.qrart.onnx.model.ModelFolderException;
import io.github.qrart.onnx.runtime.Device;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which models to draw with, and where. Filled in by picocli. */
final class ModelOptions {
    private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Draw with Stable Diffusion from this folder of models. Needs onnxruntime.jar, or for a GPU"
                    + " onnxruntime_gpu.jar, beside qrart.jar.")
    private @Nullable Path models;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "Where the models run: cpu, or cuda:0 and so on. Default: cpu.")
    private String device = "cpu";

    /** Whether models were asked for. */
    boolean given() {
        return models != null;
    }

    /**
     * Loads the models, if any were asked for.
     *
     * @throws IllegalArgumentException if they cannot be had, with what to do
     */
    Optional<DiffusionModel> open() {
        if (models == null) {
            if (device.equals("cpu")) return Optional.empty();
            throw new IllegalArgumentException(
                    "--device " + device + " says where models run; expected --models DIR too");
        }
        checkRuntime(ModelOptions.class.getClassLoader(), models);
        try {
            return Optional.of(DiffusionModel.open(models, device()));
        } catch (ModelFolderException | IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Device device() {
        if (device.equals("cpu")) return Device.cpu();
        Matcher cuda = CUDA.matcher(device);
        if (!cuda.matches()) {
            throw new IllegalArgumentException(
                    "device \"" + device + "\" is not known; expected cpu, cuda:0 and so on");
        }
        return Device.cuda(Integer.parseInt(Optional.ofNullable(cuda.group(1)).orElse("0")));
    }

    /** The runtime is 54 MB, and 642 MB for GPUs: not in the archive, which finds it when it lies beside. */
    static void checkRuntime(@Nullable ClassLoader loader, Path models) {
        try {
            Class.forName("ai.onnxruntime.OrtEnvironment", false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "--models " + models + " needs ONNX Runtime, which is missing: put onnxruntime.jar"
                            + " (com.microsoft.onnxruntime:onnxruntime on Maven Central), or onnxruntime_gpu.jar for an"
                            + " NVIDIA GPU, under this name beside qrart.jar, or on the class path; it is not inside"
                            + " because of its size",
                    e);
        }
    }
}
