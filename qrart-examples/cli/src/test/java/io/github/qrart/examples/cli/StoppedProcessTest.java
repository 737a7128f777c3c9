package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Stops a real process in the midst of its work. */
class StoppedProcessTest {
    private static final int REQUESTS = 40;

    @TempDir
    private Path folder;

    private Path requests() throws IOException {
        List<String> lines = IntStream.range(0, REQUESTS)
                .mapToObj(i -> "{\"payload\":\"https://example.com/" + i + "\"}")
                .toList();
        return Files.write(folder.resolve("requests.jsonl"), lines);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Process start(int hang) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Dhang=" + hang,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainMain.class.getName(),
                        "bulk",
                        requests().toString(),
                        "--out",
                        out().toString(),
                        "--size",
                        "256",
                        "--candidates",
                        "2")
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLines(Process process, int count) throws IOException {
        BufferedReader lines = process.inputReader();
        for (int i = 0; i < count; i++) assertThat(lines.readLine()).isNotNull();
    }

    private Run goOn() throws IOException {
        return Run.of(new PlainEngine(), "bulk", requests(), "--out", out(), "--size", 256, "--candidates", 2);
    }

    private void assertWhole() throws IOException {
        List<String> ids;
        try (Stream<String> lines = Files.lines(out().resolve("results.jsonl"))) {
            ids = lines.map(line -> Json.lines().readTree(line).path("id").asString())
                    .toList();
        }
        assertThat(ids).hasSize(REQUESTS).doesNotHaveDuplicates();
        try (Stream<Path> images = Files.list(out().resolve("images"))) {
            assertThat(images.map(image -> image.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            ids.stream().map(id -> id + ".png").toList());
        }
    }

    @Test
    void afterAKillABulkRunGoesOnWithoutLossOrRepetition() throws Exception {
        for (int lines : new int[] {1, 3}) {
            Process process = start(Integer.MAX_VALUE);
            awaitLines(process, lines);
            process.destroyForcibly().waitFor();
        }

        assertThat(goOn().code()).isZero();

        assertWhole();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to stop there")
    void askedToStopItEndsCleanly() throws Exception {
        Process process = start(5);
        awaitLines(process, 2);

        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        try (Stream<Path> files = Files.walk(out())) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(goOn().code()).isZero();
        assertWhole();
    }
}
