package io.github.qrart.eval.trial;

/** A store that cannot be used: another run is writing to it, or its disk is full. What was reported done is kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
