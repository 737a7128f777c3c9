package io.github.qrart.onnx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import io.github.qrart.onnx.model.ModelFolderException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {
    private static final Path VAE = Path.of("src/test/resources/tiny/vae_decoder/model.onnx");

    /** The runtime that the tests have is the one for the processor. */
    @Test
    void withoutTheArtifactForGpusCudaSaysWhichToTake() {
        Assumptions.assumeFalse(OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA));

        assertThatThrownBy(() -> OnnxModel.open(VAE, Device.cuda(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("built without CUDA", "onnxruntime_gpu", "Device.cpu()");
    }

    @Test
    void twoRuntimesOnOneClassPathAreRefused(@TempDir Path folder) throws IOException {
        Path[] roots = {folder.resolve("a"), folder.resolve("b")};
        for (Path root : roots) {
            Files.createDirectories(root.resolve("ai/onnxruntime"));
            Files.writeString(root.resolve("ai/onnxruntime/OrtEnvironment.class"), "");
        }
        URL[] both = {roots[0].toUri().toURL(), roots[1].toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(both, null);
                URLClassLoader one = new URLClassLoader(new URL[] {both[0]}, null)) {
            assertThatThrownBy(() -> RuntimeArtifacts.check(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("either onnxruntime or onnxruntime_gpu");
            assertThatCode(() -> RuntimeArtifacts.check(one)).doesNotThrowAnyException();
        }
    }

    /** Also under the profile {@code cuda}, which takes the other archive. */
    @Test
    void exactlyOneRuntimeIsOnTheClassPath() throws IOException {
        List<URL> found =
                Collections.list(DeviceTest.class.getClassLoader().getResources("ai/onnxruntime/OrtEnvironment.class"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).toString().contains("onnxruntime_gpu"))
                .isEqualTo(System.getProperty("qrart.device", "cpu").equals("cuda"));
    }

    @Test
    void aFileThatIsNoGraphIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "not a graph");

        assertThatThrownBy(() -> OnnxModel.open(file, Device.cpu(1)))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("model.onnx cannot be loaded on cpu");
    }

    @Test
    void knowsOutOfMemoryByWhatTheRuntimeSays() {
        assertThat(OnnxModel.isOutOfMemory(
                        "BFCArena::AllocateRawInternal Failed to allocate memory for requested buffer"
                                + " of size 1073741824"))
                .isTrue();
        assertThat(OnnxModel.isOutOfMemory("Available memory of 100 is smaller than requested bytes of 200"))
                .isTrue();
        assertThat(OnnxModel.isOutOfMemory("std::bad_alloc")).isTrue();
        assertThat(OnnxModel.isOutOfMemory("Got invalid dimensions for input")).isFalse();
    }

    @Test
    void refusesDevicesThatCannotBe() {
        assertThatThrownBy(() -> Device.cpu(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Device.cuda(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Device.cuda(1).id()).isEqualTo("cuda:1");
    }
}
