package io.github.qrart.eval.dataset;

import io.github.qrart.Payload;
import io.github.qrart.eval.Fingerprint;
import java.util.Objects;

/**
 * A prompt and a payload: what one picture of an experiment shows and says. Immutable.
 *
 * @param prompt what to draw, in words; may be empty
 * @param payload what a reader must return
 * @param kind the class of the prompt, such as {@code style}, by which reports group; empty for none
 * @param picture the file of a picture to weave the payload into; empty for none. A relative one starts from the folder
 *     of the dataset's file
 */
public record Pair(String prompt, Payload payload, String kind, String picture) {
    /** Refuses null. */
    public Pair {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(picture, "picture");
    }

    /**
     * A prompt and a payload without more.
     *
     * @param prompt what to draw
     * @param payload what a reader must return
     * @return the pair
     */
    public static Pair of(String prompt, Payload payload) {
        return new Pair(prompt, payload, "", "");
    }

    /**
     * The same pair with a picture to weave into.
     *
     * @param picture the file
     * @return the pair
     */
    public Pair withPicture(String picture) {
        return new Pair(prompt, payload, kind, picture);
    }

    /**
     * Names the pair by what it says: equal prompts, payloads and pictures have one name, whatever file they stand in. The
     * kind is no part of it.
     *
     * @return 16 hexadecimal digits, the beginning of a SHA-256
     */
    public String id() {
        return Fingerprint.begin("pair")
                .text("prompt", prompt)
                .bytes("payload", payload.bytes())
                .text("picture", picture)
                .end()
                .substring(0, 16);
    }
}
