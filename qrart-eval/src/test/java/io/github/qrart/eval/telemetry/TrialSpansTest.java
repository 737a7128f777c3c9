package io.github.qrart.eval.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Subject;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.Fakes;
import io.github.qrart.eval.trial.SweepListener;
import io.github.qrart.eval.trial.SweepRun;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialStore;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialSpansTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    /** Runs a sweep whose every stage takes 3 ms, and gives what arrived at the other end. */
    private List<Span> sent(Sweep sweep, UnaryOperator<TrialSpans> with) throws Exception {
        AtomicLong nanos = new AtomicLong();
        try (OtlpReceiver receiver = OtlpReceiver.start()) {
            OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                    .setEndpoint(receiver.address())
                    .setCompression("gzip")
                    .addHeader("wandb-api-key", "secret")
                    .build();
            try (SdkTracerProvider provider = SdkTracerProvider.builder()
                    .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                            .setMaxQueueSize(4096)
                            .build())
                    .build()) {
                OpenTelemetrySdk sdk =
                        OpenTelemetrySdk.builder().setTracerProvider(provider).build();
                TrialSpans spans = with.apply(TrialSpans.of(sdk, "first try").withClock(InstantSource.fixed(NOON)));
                SweepRun.builder(sweep, Fakes.scorers(), folder, Runnable::run)
                        .workers(1)
                        .clock(() -> nanos.addAndGet(3_000_000))
                        .listener(SweepListener.all(List.of(spans, new SweepListener() {})))
                        .build()
                        .run();
                assertThat(provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
                        .isTrue();
            }
            assertThat(receiver.keys()).isNotEmpty().containsOnly("secret");
            return receiver.spans();
        }
    }

    private Map<String, Trial> stored() throws Exception {
        Map<String, Trial> trials = new HashMap<>();
        TrialStore.of(folder).read(trial -> trials.put(trial.id(), trial));
        return trials;
    }

    private static Map<String, Object> values(Span span) {
        return OtlpReceiver.values(span.getAttributesList());
    }

    private static List<Span> trials(List<Span> spans) {
        return spans.stream().filter(span -> span.getParentSpanId().isEmpty()).toList();
    }

    @Test
    void everyTrialArrivesOnceWithItsOptionsAndWhatThreeScorersSaid() throws Exception {
        List<Span> spans = sent(Fakes.sweep(3, 2), listener -> listener);
        Map<String, Trial> stored = stored();

        List<Span> trials = trials(spans);
        assertThat(trials).hasSize(36).extracting(Span::getTraceId).doesNotHaveDuplicates();
        assertThat(spans).hasSize(4 * 36);
        for (Span span : trials) {
            Map<String, Object> values = values(span);
            Trial trial = java.util.Objects.requireNonNull(stored.get(values.get("qrart.trial")));
            assertThat(span.getName()).isEqualTo("generate_content painter");
            assertThat(values)
                    .containsEntry("gen_ai.operation.name", "generate_content")
                    .containsEntry("gen_ai.output.type", "image")
                    .containsEntry("gen_ai.request.model", "painter")
                    .containsEntry("gen_ai.request.seed", trial.key().seed())
                    .containsEntry("gen_ai.response.id", trial.id())
                    .containsEntry("qrart.cell.strength", trial.key().cell().get("strength"))
                    .containsEntry("qrart.run", "first try")
                    .containsEntry("qrart.scannable", trial.isScannable())
                    .doesNotContainKeys("gen_ai.input.messages", "qrart.payload");
            assertEvaluations(trial, span, spans);
        }
    }

    private static void assertEvaluations(Trial trial, Span span, List<Span> all) {
        var scores = java.util.Objects.requireNonNull(trial.scores());
        Map<String, Double> expected = Map.of("scan", scores.probability(), "verifier", 1.0, "looks", scores.looks());
        assertThat(span.getEventsList())
                .hasSize(3)
                .allMatch(event -> event.getName().equals("gen_ai.evaluation.result"))
                .allSatisfy(event -> {
                    Map<String, Object> values = OtlpReceiver.values(event.getAttributesList());
                    assertThat(expected).containsEntry(String.valueOf(values.get("gen_ai.evaluation.name")), (Double)
                            values.get("gen_ai.evaluation.score.value"));
                });
        List<Span> inside = all.stream()
                .filter(other -> other.getParentSpanId().equals(span.getSpanId()))
                .toList();
        assertThat(inside)
                .extracting(Span::getName)
                .containsOnly("evaluate scan", "evaluate verifier", "evaluate looks");
        Map<String, Map<String, Object>> byName =
                inside.stream().collect(Collectors.toMap(Span::getName, TrialSpansTest::values));
        assertThat(byName.get("evaluate scan"))
                .containsEntry("gen_ai.evaluation.score.label", trial.isScannable() ? "pass" : "fail")
                .containsEntry("qrart.reading.fake", scores.readings().get("fake"))
                .containsKey("gen_ai.evaluation.explanation");
        assertThat(byName.get("evaluate looks")).containsEntry("qrart.looks.paleness", scores.looks());
    }

    @Test
    void spansLastAsLongAsTheStagesAndEndWhenTold() throws Exception {
        List<Span> spans = sent(Fakes.sweep(1, 1), listener -> listener);

        long noon = NOON.getEpochSecond() * 1_000_000_000L;
        assertThat(trials(spans))
                .allMatch(span -> span.getEndTimeUnixNano() == noon)
                .allMatch(span -> span.getStartTimeUnixNano() == noon - 12_000_000);
        assertThat(spans)
                .filteredOn(span -> span.getName().equals("evaluate looks"))
                .hasSize(6)
                .allMatch(span -> span.getEndTimeUnixNano() - span.getStartTimeUnixNano() == 3_000_000);
    }

    @Test
    void promptsAndPayloadsAreToldWhenAskedFor() throws Exception {
        List<Span> spans = sent(Fakes.sweep(1, 1), TrialSpans::withContent);

        assertThat(trials(spans))
                .extracting(TrialSpansTest::values)
                .allSatisfy(values -> assertThat(values)
                        .containsEntry("qrart.payload", "https://example.com/0")
                        .containsEntry(
                                "gen_ai.input.messages",
                                "[{\"parts\":[{\"content\":\"prompt 0\",\"type\":\"text\"}],\"role\":\"user\"}]"));
    }

    @Test
    void aTrialThatFailedIsAnErrorWithoutScores() throws Exception {
        OptionSpace broken = OptionSpace.of(
                "broken",
                List.of(),
                cell -> Subject.of(new Fakes.Painter(1) {
                    @Override
                    public Candidate generate(ArtRequest request, long seed) {
                        throw new IllegalStateException("out of paint");
                    }
                }));
        List<Span> spans = sent(
                Sweep.builder(broken, List.of(Cell.empty()), Fakes.pairs(1)).build(), listener -> listener);

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
            assertThat(span.getStatus().getMessage()).contains("out of paint");
            assertThat(values(span)).containsEntry("error.type", "java.lang.IllegalStateException");
            assertThat(span.getEventsList()).isEmpty();
        });
    }

    @Test
    void trialsOfAnOldRunCanBeToldLater() throws Exception {
        Fakes.run(Fakes.sweep(1, 2), folder).build().run();
        List<Trial> trials = new ArrayList<>(stored().values());
        try (OtlpReceiver receiver = OtlpReceiver.start()) {
            try (SdkTracerProvider provider = SdkTracerProvider.builder()
                    .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                    .setEndpoint(receiver.address())
                                    .build())
                            .build())
                    .build()) {
                TrialSpans spans = TrialSpans.of(
                        OpenTelemetrySdk.builder().setTracerProvider(provider).build(), "old");
                trials.forEach(spans::write);
            }
            assertThat(trials(receiver.spans())).hasSize(12);
        }
    }
}
