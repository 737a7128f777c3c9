package io.github.qrart.eval.sweep;

import io.github.qrart.ArtRequest;
import io.github.qrart.Generator;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a cell makes: a generator, and what it sets in every request. Immutable.
 *
 * @param generator draws
 * @param request sets what the cell has to say of a request, such as size and preset; called by several threads
 */
public record Subject(Generator generator, Consumer<ArtRequest.Builder> request) {
    /** Refuses null. */
    public Subject {
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(request, "request");
    }

    /**
     * A generator that is asked for nothing in particular.
     *
     * @param generator draws
     * @return the subject
     */
    public static Subject of(Generator generator) {
        return new Subject(generator, request -> {});
    }
}
