package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

class UrlCheckFuzzTest {
    /** Whatever a payload is, looking at it ends, and what was found is said in a line. */
    @FuzzTest(maxDuration = "10m")
    void anyPayloadCanBeLookedAt(byte[] payload) {
        if (payload.length == 0) return;
        List<String> findings = UrlCheck.findings(Payload.of(payload));
        assertThat(findings).doesNotContain("");
        String text = Payload.of(payload).toString().strip();
        if (!text.regionMatches(true, 0, "http", 0, 4)
                && text.indexOf('\t') + text.indexOf('\n') + text.indexOf('\r') == -3) {
            assertThat(findings).isEmpty();
        }
    }
}
