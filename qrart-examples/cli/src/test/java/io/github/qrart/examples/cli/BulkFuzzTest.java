package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class BulkFuzzTest {
    /** A line is a request, or refused in words. */
    @FuzzTest(maxDuration = "10m")
    void aLineIsARequestOrRefused(byte[] line) {
        try {
            Order order =
                    BulkLine.parse(new String(line, StandardCharsets.UTF_8), Path.of("here"), new DrawingOptions());
            assertThat(order.payload().length()).isPositive();
        } catch (IllegalArgumentException refused) {
            assertThat(Failures.describe(refused)).isNotBlank().doesNotContain("tools.jackson");
        }
    }
}
