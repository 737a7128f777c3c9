package io.github.qrart.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.qrart.MissingCandidate;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code result.json} says: the outcome, the best candidate's symbol, every candidate ranked, and whence. */
record ResultJson(
        @Nullable String payload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payloadHex,
        Selection.Status status,
        long elapsedMillis,
        List<String> warnings,
        CandidateJson.@Nullable Symbol symbol,
        @Nullable List<Number> pictureBox,
        String best,
        List<CandidateJson> candidates,
        List<Missing> missing,
        ProvenanceJson provenance) {
    /** A candidate that did not come. */
    record Missing(
            long seed,
            MissingCandidate.Reason reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String failure) {
        static Missing of(MissingCandidate missing) {
            return new Missing(
                    missing.seed(),
                    missing.reason(),
                    missing.failure() == null ? null : missing.failure().toString());
        }
    }

    static ResultJson of(Selection selection, Order order) {
        List<CandidateJson> candidates = new ArrayList<>();
        for (int i = 0; i < selection.ranked().size(); i++) {
            var scored = selection.ranked().get(i);
            String image = OutputFolder.candidate(i + 1, scored.candidate().seed());
            candidates.add(CandidateJson.of(scored, i + 1, image));
        }
        Payload payload = order.payload();
        return new ResultJson(
                Json.text(payload),
                Json.hex(payload),
                selection.status(),
                selection.elapsed().toMillis(),
                selection.warnings(),
                candidates.get(0).symbol(),
                candidates.get(0).pictureBox(),
                OutputFolder.BEST,
                candidates,
                selection.missing().stream().map(Missing::of).toList(),
                ProvenanceJson.of(selection.provenance(), order));
    }

    byte[] bytes() {
        return (Json.pretty().writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
