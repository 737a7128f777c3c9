package io.github.qrart.examples.quickstart;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.picture.PngWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A payload and a prompt in, the best of eight pictures out: {@code QuickStart [FILE]}. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Draws {@code qr.png}.
     *
     * @param args the file to write, if not {@code qr.png}
     * @throws Exception if nothing could be drawn or written
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args.length > 0 ? args[0] : "qr.png");
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            ArtRequest request = ArtRequest.builder(Payload.of("https://example.com"))
                    .prompt("a snow village at dusk")
                    .build();
            Selection selection = Embedded.selector(executor).build().select(request);
            Files.write(file, PngWriter.ofDefaults().encode(selection));
            System.out.println(selection.status() + ": " + file);
        } finally {
            executor.shutdown();
        }
    }
}
