package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the tiny random models: what they draw is noise, the way is the real one. */
class ModelsTest {
    private static final Path TINY = Path.of("../../qrart-onnx-cuda/src/test/resources/tiny");

    @TempDir
    private Path folder;

    private static Run run(Object... args) {
        return Run.of(new PlainEngine(), args);
    }

    @Test
    void makeDrawsWithModels() throws IOException {
        Run run = run(
                "make",
                "HTTPS://EX.AMPLE",
                "--prompt",
                "a hill town",
                "--models",
                TINY,
                "--size",
                192,
                "--candidates",
                2,
                "--preset",
                "robust",
                "--deadline",
                "5m",
                "--threads",
                1,
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("result.json")))
                .contains("diffusion+repair", "dpmpp-2m-karras 20 steps", "PT2M15S, at least 10 steps");
        assertThat(ImageIO.read(folder.resolve("best.png").toFile()).getWidth()).isEqualTo(192);
    }

    @Test
    void batchesShareTheTimeToTheDeadline() {
        DrawingOptions options = new DrawingOptions();
        Order order = Order.of(Payload.of("a"), "", null, options); // 8 candidates, 20 s

        assertThat(Models.timeLimit(order, 1, 1)).isEqualTo(Duration.ofMillis(2250));
        assertThat(Models.timeLimit(order, 3, 1)).isEqualTo(Duration.ofSeconds(6));
        assertThat(Models.timeLimit(order, 1, 8)).isEqualTo(Duration.ofSeconds(18));
        assertWrong(run("make", "a", "--models", TINY, "--candidates", 0), "candidates");
        assertWrong(run("make", "a", "--models", TINY, "--deadline", "0s"), "time budget PT0S");
    }

    @Test
    void aSweepCanTryTheRescue() throws IOException {
        Path spec = Files.writeString(folder.resolve("sweep.yaml"), """
                generator: diffusion
                dataset: {make: 1}
                fixed: {size: 192, steps: 2, rescueStrength: 2.5}
                axes: {rescue: [0, 0.5]}
                """);
        Path out = folder.resolve("out");

        Run sweep = run("sweep", spec, "--models", TINY, "--out", out);

        assertThat(sweep.outLines())
                .as(sweep.err())
                .containsExactly("2 made, 0 made before, 0 failed, 0 skipped, of 2");
        try (Stream<Path> files = Files.list(out.resolve("trials"))) {
            assertThat(files.map(ModelsTest::text).reduce("", String::concat))
                    .contains("rescue 0.0 at strength 2.5", "rescue 0.5 at strength 2.5");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSweepOverStrengthAndDurationMakesAToastPlot() throws IOException {
        Path spec = Files.writeString(folder.resolve("sweep.yaml"), """
                generator: diffusion
                dataset: {make: 2}
                fixed: {size: 192, steps: 2}
                axes: {strength: [0.5, 2], duration: {from: 0.25, to: 0.75, steps: 2}}
                """);
        Path out = folder.resolve("out");

        Run sweep = run("sweep", spec, "--models", TINY, "--out", out);
        assertThat(sweep.outLines())
                .as(sweep.err())
                .containsExactly("8 made, 0 made before, 0 failed, 0 skipped, of 8");
        Run report = run("report", out);

        assertThat(report.code()).as(report.err()).isZero();
        assertThat(ImageIO.read(out.resolve("toast.png").toFile()).getWidth()).isGreaterThan(100);
        assertThat(Files.readString(out.resolve("report.html"))).contains("strength", "duration");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsDrawn() {
        assertWrong(run("make", "a", "--models", folder), "qrart-model.json is missing; export/export.py");
        assertWrong(run("make", "a", "--models", TINY, "--device", "tpu"), "expected cpu, cuda:0");
        assertWrong(run("make", "a", "--models", TINY, "--device", "cuda:0"), "onnxruntime_gpu");
        assertWrong(run("make", "a", "--models", TINY, "--picture", "cat.jpg"), "leave one of the two out");
    }

    private static void assertWrong(Run run, String words) {
        assertThat(run.err()).contains(words);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void withoutTheRuntimeItIsSaidWhatToFetch() {
        assertThatThrownBy(() -> ModelOptions.checkRuntime(ClassLoader.getPlatformClassLoader(), TINY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("com.microsoft.onnxruntime:onnxruntime on Maven Central", "beside qrart.jar");
    }
}
