package io.github.qrart.scene;

/** A scene that cannot be written as vectors does something that is no shape. */
final class NotVectorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param what it does, such as "draws text"
     */
    NotVectorException(String what) {
        super(what);
    }
}
