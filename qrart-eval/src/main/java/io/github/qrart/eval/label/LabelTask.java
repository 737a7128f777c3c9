package io.github.qrart.eval.label;

import io.github.qrart.Payload;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Objects;

/** Something to label. */
public sealed interface LabelTask {
    /**
     * The name that its labels get.
     *
     * @return a path with {@code /} between folders
     */
    String image();

    /**
     * An image that is as it is: people say with a key whether it scans.
     *
     * @param image the name that its labels get
     * @param file where it lies
     */
    record Fixed(String image, Path file) implements LabelTask {
        /** Checks the parts. */
        public Fixed {
            if (image.isBlank()) throw new IllegalArgumentException("the image has no name");
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * A code that is drawn for whoever labels it, with a payload of the server's: the phone says whether it scans.
     *
     * @param image the name that its labels get, of a file that is written beside them
     * @param prompt what is drawn
     * @param artist draws it
     */
    record Drawn(String image, String prompt, Artist artist) implements LabelTask {
        /** Checks the parts. */
        public Drawn {
            if (image.isBlank()) throw new IllegalArgumentException("the image has no name");
            Objects.requireNonNull(prompt, "prompt");
            Objects.requireNonNull(artist, "artist");
        }
    }

    /** Draws a code. Safe for use by several threads. */
    @FunctionalInterface
    interface Artist {
        /**
         * Draws.
         *
         * @param payload what the code must say
         * @return a square image
         * @throws InterruptedException if the thread is interrupted
         */
        BufferedImage draw(Payload payload) throws InterruptedException;
    }
}
