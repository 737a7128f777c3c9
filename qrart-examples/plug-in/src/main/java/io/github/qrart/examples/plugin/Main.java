package io.github.qrart.examples.plugin;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.picture.PngWriter;
import java.awt.Color;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A generator and two scorers of one's own in a selector. */
public final class Main {
    private Main() {}

    /**
     * Draws a code.
     *
     * @param args the file to write, and, for a server other than the stand-in, its address and model
     * @throws Exception if that fails
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args.length > 0 ? args[0] : "qr.png");
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (StandIn standIn = StandIn.start()) {
            boolean own = args.length > 2;
            URI server = own ? URI.create(args[1]) : standIn.address();
            RemoteGenerator generator = RemoteGenerator.of(server, own ? args[2] : "tint", Duration.ofSeconds(30), 4);
            generator.requireReady();
            BestOfNSelector selector = BestOfNSelector.builder(
                            generator,
                            SizesScanScorer.of(Embedded.verifier()),
                            Embedded.verifier(),
                            BrandColourScorer.of(new Color(0x1f4e79), Color.WHITE),
                            executor)
                    .build();
            ArtRequest request = ArtRequest.builder(Payload.of("https://example.com"))
                    .prompt("a hill town by the sea")
                    .size(512)
                    .build();
            Selection selection = selector.select(request);
            Files.write(file, PngWriter.ofDefaults().encode(selection));
            System.out.println(selection.status() + ": " + file);
        } finally {
            executor.shutdownNow();
        }
    }
}
