package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.SelectionListener;
import io.github.qrart.UrlPolicy;
import io.github.qrart.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What to make, with the picture still in its file. */
record Order(
        Payload payload,
        String prompt,
        @Nullable Path picture,
        Preset preset,
        int size,
        long seed,
        UrlPolicy urlPolicy,
        int candidates,
        int stopAfter,
        Duration deadline) {
    /** Refuses a prompt beside a picture: what is woven follows the picture alone. */
    Order {
        if (picture != null && !prompt.isBlank()) {
            throw new IllegalArgumentException(
                    "there is a prompt and a picture; expected one of the two: a code is woven"
                            + " into the picture as it is, and a prompt would have no say");
        }
    }

    /** An order by the command line's options. */
    static Order of(Payload payload, String prompt, @Nullable Path picture, DrawingOptions options) {
        return new Order(
                payload,
                prompt,
                picture,
                options.preset,
                options.size,
                options.seed,
                options.urlPolicy,
                options.candidates,
                options.stopAfter,
                options.deadline);
    }

    /** Reads the picture. */
    ArtRequest request() throws IOException {
        ArtRequest.Builder request = ArtRequest.builder(payload)
                .prompt(prompt)
                .preset(preset)
                .size(size)
                .seed(seed)
                .urlPolicy(urlPolicy);
        if (picture != null) request.picture(PictureReader.ofDefaults().read(picture));
        return request.build();
    }

    /** Refuses numbers that are out of range, before a picture is read for them. */
    BestOfNSelector selector(Engine engine, Executor executor, SelectionListener listener) {
        return engine.selector(executor)
                .candidates(candidates)
                .stopAfter(stopAfter)
                .timeBudget(deadline)
                .listener(listener)
                .build();
    }
}
