package io.github.qrart.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Path tiny = Path.of("src/test/resources/tiny");
        try (Stream<Path> files = Files.walk(tiny)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(tiny.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void refused(String... words) {
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void acceptsWhatTheExportToolMade() {
        ModelFolder opened = ModelFolder.open(folder);

        assertThat(opened.textWidth()).isEqualTo(8);
        assertThat(opened.vaeScale()).isEqualTo(.18215);
        assertThat(opened.precision()).isEqualTo("fp32");
        assertThat(opened.digest())
                .hasSize(64)
                .isEqualTo(ModelFolder.open(folder).digest());
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("unet/model.onnx"));
        refused("unet/model.onnx is missing");
        Files.delete(folder.resolve("qrart-model.json"));
        refused("qrart-model.json is missing", "export/export.py");
        folder = folder.resolve("nowhere");
        refused("not a folder");
    }

    @Test
    void noticesAByteThatChanged() throws IOException {
        Path file = folder.resolve("vae_decoder/model.onnx");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        refused("vae_decoder/model.onnx has the digest", "changed or damaged");
        Files.write(file, new byte[10]);
        refused("has 10 bytes", "copy it again");
    }

    @Test
    void knowsThePointersOfGitLfs() throws IOException {
        Files.writeString(
                folder.resolve("unet/model.onnx"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1719\n");
        refused("unet/model.onnx is the text of a Git LFS pointer", "git lfs pull");
    }

    @Test
    void refusesManifestsThatAreNone() throws IOException {
        Path manifest = folder.resolve("qrart-model.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"format\": 1", "\"format\": 2"));
        refused("format 2", "expected 1");
        Files.writeString(manifest, text.replace("tokenizer/vocab.json", "../vocab.json"));
        refused("outside the folder");
        Files.writeString(manifest, text.replace("\"textWidth\": 8", "\"textWidth\": 0"));
        refused("textWidth 0");
        Files.writeString(manifest, "{\"format\": 1, \"files\": {}}");
        refused("does not list text_encoder/model.onnx");
        Files.writeString(manifest, "{");
        refused("is no JSON");
    }
}
