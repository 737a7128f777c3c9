package io.github.qrart.examples.cli;

import io.github.qrart.eval.telemetry.TrialSpans;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a sweep's spans go. */
final class TelemetryOptions {
    @Option(
            names = "--otlp",
            required = true,
            paramLabel = "URL",
            description = "Send each trial and its scores as spans to this OTLP endpoint over HTTP, such as"
                    + " http://localhost:4318/v1/traces. Headers that are secret stand in OTEL_EXPORTER_OTLP_HEADERS.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI endpoint;

    @Option(
            names = "--otlp-header",
            paramLabel = "NAME=VALUE",
            description = "A header to send along. May be repeated.")
    private Map<String, String> headers = new LinkedHashMap<>();

    @Option(
            names = "--otlp-resource",
            paramLabel = "KEY=VALUE",
            description = "What is said of this process, such as wandb.project=qrart. May be repeated.")
    private Map<String, String> resource = new LinkedHashMap<>();

    @Option(names = "--otlp-content", description = "Send prompts and payloads too.")
    private boolean content;

    /** Opens the way for a run. */
    static @Nullable SpanExport open(@Nullable TelemetryOptions options) {
        if (options == null) return null;
        return SpanExport.to(address(options.endpoint), options.headers, options.resource);
    }

    TrialSpans spans(OpenTelemetrySdk sdk, String run) {
        TrialSpans spans = TrialSpans.of(sdk, run);
        return content ? spans.withContent() : spans;
    }

    /** A bare host means the usual path, as it does for other programs. */
    private static URI address(URI given) {
        if (!"http".equals(given.getScheme()) && !"https".equals(given.getScheme())) {
            throw new IllegalArgumentException(
                    "--otlp " + given + " is no address; expected http://HOST:PORT/v1/traces or https://…");
        }
        boolean bare = given.getPath().isEmpty() || given.getPath().equals("/");
        return bare ? given.resolve("/v1/traces") : given;
    }
}
