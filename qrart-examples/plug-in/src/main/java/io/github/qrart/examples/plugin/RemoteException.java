package io.github.qrart.examples.plugin;

/** The server could not be reached, is not ready, refused, took too long, or answered what the protocol does not allow. */
public final class RemoteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RemoteException(String message) {
        super(message);
    }

    RemoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
