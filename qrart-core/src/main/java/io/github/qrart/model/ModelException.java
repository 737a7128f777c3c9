package io.github.qrart.model;

/**
 * A model file cannot be used: it is no model file, of another format, damaged, or made for other features. The message
 * says what was found, what is expected and what to do.
 */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }

    ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
