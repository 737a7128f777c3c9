package io.github.qrart.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TrialFuzzTest {
    /** A line is a trial that is the same when written and read again, or refused. */
    @FuzzTest(maxDuration = "10m")
    void aLineIsATrialOrRefused(byte[] line) {
        Trial trial;
        try {
            trial = TrialJson.read(line, line.length);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        byte[] written = TrialJson.write(trial);
        assertThat(TrialJson.write(TrialJson.read(written, written.length))).isEqualTo(written);
    }
}
