package io.github.qrart.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.qrart.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of {@code results.jsonl}: the request's best candidate. */
record BulkResultJson(
        String id,
        int line,
        @Nullable String payload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payloadHex,
        Selection.Status status,
        long elapsedMillis,
        List<String> warnings,
        @JsonUnwrapped CandidateJson best,
        List<ResultJson.Missing> missing,
        ProvenanceJson provenance) {
    static BulkResultJson of(String id, int line, Order order, Selection selection, String image) {
        return new BulkResultJson(
                id,
                line,
                Json.text(order.payload()),
                Json.hex(order.payload()),
                selection.status(),
                selection.elapsed().toMillis(),
                selection.warnings(),
                CandidateJson.of(selection.best(), 1, image),
                selection.missing().stream().map(ResultJson.Missing::of).toList(),
                ProvenanceJson.of(selection.provenance(), order));
    }
}
