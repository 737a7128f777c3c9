package io.github.qrart.examples.plugin;

import io.github.qrart.ArtRequest;
import io.github.qrart.Generator;
import io.github.qrart.Payload;
import io.github.qrart.contract.GeneratorContract;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class RemoteGeneratorContractTest extends GeneratorContract {
    private static StandIn server;

    @BeforeAll
    static void start() throws IOException {
        server = StandIn.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Generator generator() {
        return RemoteGenerator.of(server.address(), "tint", Duration.ofSeconds(20), 3);
    }

    @Override
    protected ArtRequest request() {
        return ArtRequest.builder(Payload.of("https://example.org/remote"))
                .prompt("blue")
                .size(256)
                .build();
    }
}
