package io.github.qrart.picture;

/**
 * A picture cannot be used. The message says what was found, what is expected and what to do, and may be shown to the
 * person who chose the picture.
 */
public final class PictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PictureException(String message) {
        super(message);
    }

    PictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
