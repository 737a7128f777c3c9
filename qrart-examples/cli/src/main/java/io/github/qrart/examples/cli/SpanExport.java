package io.github.qrart.examples.cli;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Sends spans to an OTLP endpoint, in batches beside the work. What the options do not say, OpenTelemetry's environment
 * variables do: timeouts, certificates, secret headers.
 */
final class SpanExport {
    /** More than a sweep makes while an endpoint has a pause. */
    private static final int QUEUE = 1 << 16;

    private static final int SECONDS_TO_SEND_THE_REST = 30;

    private final URI endpoint;
    private final AtomicLong sent;
    private final OpenTelemetrySdk sdk;

    private SpanExport(URI endpoint, AtomicLong sent, OpenTelemetrySdk sdk) {
        this.endpoint = endpoint;
        this.sent = sent;
        this.sdk = sdk;
    }

    static SpanExport to(URI endpoint, Map<String, String> headers, Map<String, String> resource) {
        AtomicLong sent = new AtomicLong();
        OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> Map.of("otel.service.name", "qrart"))
                .addPropertiesCustomizer(given -> {
                    Map<String, String> set = new HashMap<>();
                    set.put("otel.traces.exporter", "otlp");
                    set.put("otel.metrics.exporter", "none");
                    set.put("otel.logs.exporter", "none");
                    set.put("otel.traces.sampler", "always_on");
                    set.put("otel.exporter.otlp.traces.protocol", "http/protobuf");
                    set.put("otel.exporter.otlp.traces.endpoint", endpoint.toString());
                    set.put("otel.bsp.max.queue.size", Integer.toString(QUEUE));
                    join("otel.exporter.otlp.traces.headers", headers, set);
                    join("otel.resource.attributes", resource, set);
                    return set;
                })
                .addSpanExporterCustomizer((exporter, properties) -> new Counted(exporter, sent))
                .build()
                .getOpenTelemetrySdk();
        return new SpanExport(endpoint, sent, sdk);
    }

    private static void join(String name, Map<String, String> values, Map<String, String> set) {
        if (values.isEmpty()) return;
        set.put(
                name,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining(",")));
    }

    /** As W3C baggage has it, which is how these properties are read. */
    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    OpenTelemetrySdk sdk() {
        return sdk;
    }

    /** Sends the rest, and says what did not arrive of four spans for each trial with scores. */
    void close(PrintWriter err, long expected) {
        sdk.shutdown().join(SECONDS_TO_SEND_THE_REST, TimeUnit.SECONDS);
        long lost = expected - sent.get();
        if (lost > 0) {
            err.println("warning: " + lost + " of " + expected + " spans did not reach " + endpoint
                    + "; the trials are kept all the same");
            err.flush();
        }
    }

    /** Counts what an endpoint has taken. */
    private record Counted(SpanExporter exporter, AtomicLong sent) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            int count = spans.size();
            CompletableResultCode result = exporter.export(spans);
            return result.whenComplete(() -> {
                if (result.isSuccess()) sent.addAndGet(count);
            });
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }
    }
}
