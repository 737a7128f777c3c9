package io.github.qrart.eval.telemetry;

import io.github.qrart.eval.trial.Scores;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one scorer said.
 *
 * @param name of the scorer
 * @param result the attributes of {@code gen_ai.evaluation.result}
 * @param parts what else it said
 */
record Evaluation(String name, Attributes result, Attributes parts) {
    static Evaluation ofScan(Scores scores) {
        AttributesBuilder parts = Attributes.builder().put("qrart.scan.exact", scores.exact());
        scores.readings().forEach((reader, outcome) -> parts.put("qrart.reading." + reader, outcome));
        List<String> readers = scores.readings().entrySet().stream()
                .filter(reading -> reading.getValue().equals("decoded"))
                .map(Map.Entry::getKey)
                .toList();
        String why = readers.isEmpty() ? "no reader read it" : "read by " + String.join(", ", readers);
        return of(
                "scan",
                scores.probability(),
                scores.scannable() ? "pass" : "fail",
                why + "; " + readers.size() + " of " + scores.readings().size(),
                parts.build());
    }

    static Evaluation ofVerifier(Scores scores) {
        boolean read = scores.verified().equals("decoded");
        String why = switch (scores.verified()) {
            case "decoded" -> "read exactly the payload";
            case "misread" -> "read something else";
            default -> "read nothing";
        };
        return of("verifier", read ? 1 : 0, read ? "pass" : "fail", why, Attributes.empty());
    }

    /** Looks have no label: from where on they are good is a matter of taste. */
    static Evaluation ofLooks(Scores scores) {
        AttributesBuilder parts = Attributes.builder();
        scores.parts().forEach((part, value) -> parts.put("qrart.looks." + part, value));
        return of("looks", scores.looks(), "", "", parts.build());
    }

    private static Evaluation of(String name, double value, String label, String explanation, Attributes parts) {
        AttributesBuilder result =
                Attributes.builder().put("gen_ai.evaluation.name", name).put("gen_ai.evaluation.score.value", value);
        if (!label.isEmpty()) result.put("gen_ai.evaluation.score.label", label);
        if (!explanation.isEmpty()) result.put("gen_ai.evaluation.explanation", explanation);
        return new Evaluation(name, result.build(), parts);
    }

    /** Writes it as an event of the trial, and as a span inside it. */
    void write(Tracer tracer, Context inside, Span trial, Instant start, Instant end) {
        trial.addEvent("gen_ai.evaluation.result", result, end);
        tracer.spanBuilder("evaluate " + name)
                .setParent(inside)
                .setStartTimestamp(start)
                .setAllAttributes(result)
                .setAllAttributes(parts)
                .startSpan()
                .end(end);
    }
}
