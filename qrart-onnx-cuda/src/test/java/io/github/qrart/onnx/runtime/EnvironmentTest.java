package io.github.qrart.onnx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    /** A program that makes sessions all the time. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] args) {
            while (true) {
                OnnxModel.open(Path.of(args[0]), Device.cpu(1)).close();
                System.out.println("opened");
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatIsEndedWhileItMakesASessionDoesNotCrash(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ErrorFile=" + folder.resolve("crash.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        Path.of("src/test/resources/tiny/unet/model.onnx").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("opened");
            process.destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        } finally {
            process.destroyForcibly();
        }
    }
}
