package io.github.qrart.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

class ModelFuzzTest {
    /** A text is a model that means the same when written and read again, or refused. */
    @FuzzTest(maxDuration = "10m")
    void aTextIsAModelOrRefused(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        LinearModel model;
        try {
            model = ModelText.read(new StringReader(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        assertThat(ModelText.read(new StringReader(ModelText.of(model)))).isEqualTo(model);
    }
}
