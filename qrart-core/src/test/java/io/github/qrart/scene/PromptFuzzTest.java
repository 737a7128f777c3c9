package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

class PromptFuzzTest {
    private static final List<Scene> SCENES =
            List.of(new HillTown(), new SnowVillage(), new PaperCut(), new CoralReef());

    /** There is no wrong prompt. */
    @FuzzTest(maxDuration = "10m")
    void anyPromptIsUnderstoodSomehow(byte[] input) {
        String prompt = new String(input, StandardCharsets.UTF_8);
        PromptReading reading = PromptReading.of(prompt, SCENES);
        assertThat(reading.unknown()).doesNotContain("");
        assertThat(PromptReading.of(prompt, SCENES)).isEqualTo(reading);
    }
}
