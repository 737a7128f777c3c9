package io.github.qrart.examples.web;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The request cannot be met: what was found, what was expected, what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final String found;
    private final String expected;
    private final String todo;
    private final long retryAfter;

    private Refusal(HttpStatus status, String kind, String found, String expected, String todo, long retryAfter) {
        super(found + "; expected " + expected + ": " + todo);
        this.status = status;
        this.kind = kind;
        this.found = found;
        this.expected = expected;
        this.todo = todo;
        this.retryAfter = retryAfter;
    }

    static Refusal of(HttpStatus status, String kind, String found, String expected, String todo) {
        return new Refusal(status, kind, found, expected, todo, 0);
    }

    /** A field that is not as it should be. */
    static Refusal field(String name, String found, String expected) {
        return of(HttpStatus.BAD_REQUEST, "field", name + " is " + found, expected, "change " + name);
    }

    static Refusal busy(HttpStatus status, String kind, String found, String expected, long seconds) {
        return new Refusal(status, kind, found, expected, "try again in " + seconds + " s", seconds);
    }

    HttpStatus status() {
        return status;
    }

    /** Seconds, or 0 when trying again does not help. */
    long retryAfter() {
        return retryAfter;
    }

    ProblemDetail problem() {
        return problem(status, kind, Objects.requireNonNull(getMessage()), found, expected, todo);
    }

    static ProblemDetail problem(
            HttpStatus status,
            String kind,
            String detail,
            @Nullable String found,
            @Nullable String expected,
            @Nullable String todo) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:qrart:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        if (found != null) problem.setProperty("found", found);
        if (expected != null) problem.setProperty("expected", expected);
        if (todo != null) problem.setProperty("todo", todo);
        return problem;
    }
}
