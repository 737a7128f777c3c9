package io.github.qrart.eval.telemetry;

import io.github.qrart.Provenance;
import io.github.qrart.eval.trial.SweepListener;
import io.github.qrart.eval.trial.Times;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialKey;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Writes each trial as a trace of its own: a span {@code generate_content}, and under it a span for each of the three
 * scorers. What a scorer said is an event {@code gen_ai.evaluation.result} of the trial's span, as the conventions for
 * generative models have it, and the same attributes on the scorer's span, for tools that show no events.
 *
 * <table>
 * <caption>Attributes of a trial's span</caption>
 * <tr><th>name</th><th>value</th></tr>
 * <tr><td>{@code gen_ai.operation.name}</td><td>{@code generate_content}</td></tr>
 * <tr><td>{@code gen_ai.provider.name}</td><td>{@code qrart}</td></tr>
 * <tr><td>{@code gen_ai.output.type}</td><td>{@code image}</td></tr>
 * <tr><td>{@code gen_ai.request.model}</td><td>the generator's id</td></tr>
 * <tr><td>{@code gen_ai.request.seed}</td><td>the seed</td></tr>
 * <tr><td>{@code gen_ai.response.id}, {@code qrart.trial}</td><td>the trial's id</td></tr>
 * <tr><td>{@code qrart.run}, {@code qrart.pair}, {@code qrart.kind}</td><td>which run, pair and class of prompt</td></tr>
 * <tr><td>{@code qrart.cell.NAME}</td><td>the options that the sweep set, numbers as numbers</td></tr>
 * <tr><td>{@code qrart.preset}, {@code qrart.size}, {@code qrart.revision}</td><td>of the request, and the code</td></tr>
 * <tr><td>{@code qrart.scannable}, {@code qrart.image}</td><td>what came of it, and the file in the store</td></tr>
 * <tr><td>{@code error.type}</td><td>the class of what was thrown, beside the status</td></tr>
 * </table>
 *
 * <p>Prompt and payload are left out, as the conventions ask, unless {@link #withContent}. A span ends when the trial is told
 * of, and starts as much before as its stages took.
 *
 * <p>Immutable; safe for use by several threads. Spans are handed to the SDK of the caller, which decides whether they wait,
 * are dropped or block: a sweep makes four for each trial.
 */
public final class TrialSpans implements SweepListener {
    private final Tracer tracer;
    private final String run;
    private final boolean content;
    private final InstantSource clock;

    private TrialSpans(Tracer tracer, String run, boolean content, InstantSource clock) {
        this.tracer = tracer;
        this.run = run;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Spans without prompts and payloads, at the system's time.
     *
     * @param telemetry the caller's SDK
     * @param run what the run is called, such as its folder
     * @return the listener
     */
    public static TrialSpans of(OpenTelemetry telemetry, String run) {
        Tracer tracer = telemetry
                .tracerBuilder("io.github.qrart.eval")
                .setInstrumentationVersion(Provenance.LIBRARY_VERSION)
                .build();
        return new TrialSpans(tracer, Objects.requireNonNull(run, "run"), false, InstantSource.system());
    }

    /**
     * The same with prompts, as {@code gen_ai.input.messages}, and payloads, as {@code qrart.payload}: for experiments whose
     * prompts are nobody's secret.
     *
     * @return another listener
     */
    public TrialSpans withContent() {
        return new TrialSpans(tracer, run, true, clock);
    }

    /**
     * The same with another clock.
     *
     * @param source the time
     * @return another listener
     */
    public TrialSpans withClock(InstantSource source) {
        return new TrialSpans(tracer, run, content, Objects.requireNonNull(source, "source"));
    }

    @Override
    public void trial(Trial trial, Progress progress) {
        write(trial);
    }

    /**
     * Writes a trial, also one that was read from a store.
     *
     * @param trial the trial
     */
    public void write(Trial trial) {
        Times times = trial.times();
        Instant end = clock.instant();
        Instant start = end.minus(span(times.total()));
        Instant drawn = start.plus(span(times.generate()));
        Instant scanned = drawn.plus(span(times.scan()));
        Instant seen = scanned.plus(span(times.looks()));
        Span span = start(trial, start);
        if (trial.scores() != null) {
            Context inside = Context.root().with(span);
            Evaluation scan = Evaluation.ofScan(trial.scores());
            Evaluation verifier = Evaluation.ofVerifier(trial.scores());
            Evaluation looks = Evaluation.ofLooks(trial.scores());
            // Verifying is timed with scanning.
            scan.write(tracer, inside, span, drawn, scanned);
            verifier.write(tracer, inside, span, scanned, scanned);
            looks.write(tracer, inside, span, scanned, seen);
            span.setAttribute("qrart.scannable", trial.isScannable());
        } else {
            String error = String.valueOf(trial.error());
            int colon = error.indexOf(':');
            span.setAttribute("error.type", colon < 0 ? error : error.substring(0, colon));
            span.setStatus(StatusCode.ERROR, error);
        }
        span.end(end);
    }

    private Span start(Trial trial, Instant at) {
        TrialKey key = trial.key();
        SpanBuilder span = tracer.spanBuilder(
                        "generate_content " + key.generator().id())
                .setNoParent()
                .setSpanKind(SpanKind.INTERNAL)
                .setStartTimestamp(at)
                .setAttribute("gen_ai.operation.name", "generate_content")
                .setAttribute("gen_ai.provider.name", "qrart")
                .setAttribute("gen_ai.output.type", "image")
                .setAttribute("gen_ai.request.model", key.generator().id())
                .setAttribute("gen_ai.request.seed", key.seed())
                .setAttribute("gen_ai.response.id", trial.id())
                .setAttribute("qrart.trial", trial.id())
                .setAttribute("qrart.run", run)
                .setAttribute("qrart.pair", key.pair())
                .setAttribute("qrart.preset", key.preset())
                .setAttribute("qrart.size", (long) key.size());
        key.cell().forEach((name, value) -> set(span, "qrart.cell." + name, value));
        if (!key.kind().isEmpty()) span.setAttribute("qrart.kind", key.kind());
        if (!key.revision().isEmpty()) span.setAttribute("qrart.revision", key.revision());
        if (trial.image() != null)
            span.setAttribute("qrart.image", trial.image().name());
        if (content) {
            span.setAttribute("qrart.payload", key.payload().toString());
            span.setAttribute("gen_ai.input.messages", Messages.ofUser(key.prompt()));
        }
        return span.startSpan();
    }

    private static void set(SpanBuilder span, String name, Object value) {
        if (value instanceof Double || value instanceof Float) {
            span.setAttribute(AttributeKey.doubleKey(name), ((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            span.setAttribute(AttributeKey.longKey(name), number.longValue());
        } else {
            span.setAttribute(name, value.toString());
        }
    }

    private static Duration span(double millis) {
        return Duration.ofNanos(Math.round(millis * 1e6));
    }
}
