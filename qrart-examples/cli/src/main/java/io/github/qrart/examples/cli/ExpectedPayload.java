package io.github.qrart.examples.cli;

import io.github.qrart.Payload;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What images that are there already should say, typed or in a file. Filled in by picocli, as a group of one. */
final class ExpectedPayload {
    @Option(names = "--payload", paramLabel = "TEXT", description = "What a phone is to read.")
    private @Nullable String payload;

    @Option(
            names = "--payload-file",
            paramLabel = "FILE",
            description = "Takes the payload from a file, byte for byte.")
    private @Nullable Path payloadFile;

    Payload payload() {
        if (payloadFile != null) return Payloads.file(payloadFile);
        return Payloads.typed(payload == null ? "" : payload);
    }
}
