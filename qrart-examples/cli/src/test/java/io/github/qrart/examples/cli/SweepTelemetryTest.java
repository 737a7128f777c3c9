package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTelemetryTest {
    @TempDir
    private Path folder;

    private final List<ExportTraceServiceRequest> requests = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();

    private synchronized void take(HttpExchange exchange) throws IOException {
        requests.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
        headers.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Wandb-Api-Key"));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private Run sweep(String url) throws IOException {
        Path spec = Files.writeString(
                folder.resolve("sweep.yaml"),
                "generator: scene\ndataset: {make: 1}\nfixed: {size: 192}\naxes: {preset: [looks, robust]}\n");
        return Run.of(
                new PlainEngine(),
                "sweep",
                spec,
                "--out",
                folder.resolve("run one"),
                "--otlp",
                url,
                "--otlp-header",
                "wandb-api-key=a b,c=d",
                "--otlp-resource",
                "wandb.project=qr art",
                "--otlp-content");
    }

    @Test
    void aSweepSendsEveryTrialToTheEndpointWithHeadersAndResource() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        Run run;
        try {
            run = sweep("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("warning");
        assertThat(headers).isNotEmpty().containsOnly("/v1/traces a b,c=d");
        assertThat(requests.stream()
                        .flatMap(request -> request.getResourceSpansList().stream())
                        .flatMap(spans -> spans.getResource().getAttributesList().stream())
                        .map(SweepTelemetryTest::words))
                .contains("wandb.project qr art", "service.name qrart");
        List<Span> spans = requests.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
        assertThat(spans).hasSize(8);
        assertThat(spans.stream()
                        .flatMap(span -> span.getAttributesList().stream())
                        .map(SweepTelemetryTest::words))
                .contains("qrart.run run one", "qrart.cell.preset robust")
                .anyMatch(words -> words.startsWith("qrart.payload "));
    }

    private static String words(KeyValue attribute) {
        return attribute.getKey() + " " + attribute.getValue().getStringValue();
    }

    @Test
    void anEndpointThatIsNotThereCostsSpansAndNoTrial() throws Exception {
        int closed;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        Run run = sweep("http://localhost:" + closed + "/v1/traces");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("2 made");
        assertThat(run.err()).contains("8 of 8 spans did not reach http://localhost");
    }
}
