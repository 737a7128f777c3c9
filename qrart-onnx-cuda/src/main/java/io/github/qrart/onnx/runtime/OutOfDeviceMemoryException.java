package io.github.qrart.onnx.runtime;

/** The device has not enough memory for a run. A smaller batch may do; the model can still be used. */
public final class OutOfDeviceMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For a reason.
     *
     * @param message the reason
     */
    public OutOfDeviceMemoryException(String message) {
        super(message);
    }

    /**
     * For a reason that somebody gave.
     *
     * @param message the reason
     * @param cause what the runtime or Java said
     */
    public OutOfDeviceMemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
