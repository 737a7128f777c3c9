package io.github.qrart.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.qrart.Provenance;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a result comes from: with it, the same pixels can be made again. */
record ProvenanceJson(String qrart, String java, String generator, Map<String, String> settings, Request request) {
    /** What was asked for, besides the payload. */
    record Request(
            String prompt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String picture,

            String preset,
            int size,
            long seed,
            int candidates,
            long deadlineMillis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer stopAfter,

            String urlPolicy) {}

    static ProvenanceJson of(Provenance provenance, Order order) {
        Path picture = order.picture();
        Request request = new Request(
                order.prompt(),
                picture == null ? null : picture.toString(),
                lower(order.preset()),
                order.size(),
                order.seed(),
                order.candidates(),
                order.deadline().toMillis(),
                order.stopAfter() < order.candidates() ? order.stopAfter() : null,
                lower(order.urlPolicy()));
        return new ProvenanceJson(
                provenance.libraryVersion(),
                provenance.javaVersion(),
                provenance.generator().id(),
                provenance.generator().settings(),
                request);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
