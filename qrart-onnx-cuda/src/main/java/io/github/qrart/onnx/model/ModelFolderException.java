package io.github.qrart.onnx.model;

/**
 * A model folder cannot be used: a file is missing, damaged or not what it should be, or a graph has other inputs than
 * expected. The message says what was found, what is expected and what to do.
 */
public final class ModelFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For a reason.
     *
     * @param message the reason
     */
    public ModelFolderException(String message) {
        super(message);
    }

    /**
     * For a reason that has a cause.
     *
     * @param message the reason
     * @param cause the cause
     */
    public ModelFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
