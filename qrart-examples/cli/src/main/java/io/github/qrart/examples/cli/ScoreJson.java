package io.github.qrart.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.qrart.AestheticScore;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The line that {@code score} prints for an image. */
record ScoreJson(
        String image,
        @Nullable String payload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payloadHex,
        boolean scannable,
        double probability,
        double low,
        double high,
        Map<String, Double> parts,
        List<String> reasons,
        boolean exact,
        List<CandidateJson.ReadingJson> readings,
        CandidateJson.ReadingJson verification,
        double aesthetic,
        Map<String, Double> aestheticParts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> versions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode metadata) {
    static ScoreJson of(
            Path file,
            Payload payload,
            boolean scannable,
            ScanScore score,
            Reading verification,
            AestheticScore looks,
            Map<String, String> versions,
            @Nullable JsonNode metadata) {
        CandidateJson.Scan scan = CandidateJson.Scan.of(score);
        return new ScoreJson(
                file.toString(),
                Json.text(payload),
                Json.hex(payload),
                scannable,
                scan.probability(),
                scan.low(),
                scan.high(),
                scan.parts(),
                scan.reasons(),
                scan.exact(),
                scan.readings(),
                CandidateJson.ReadingJson.of(verification),
                Json.round(looks.value()),
                Json.round(looks.parts()),
                versions,
                metadata);
    }
}
