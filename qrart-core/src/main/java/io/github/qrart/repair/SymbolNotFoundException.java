package io.github.qrart.repair;

/** No symbol of the payload was found in the image. Say where it lies, or check the payload. */
public final class SymbolNotFoundException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SymbolNotFoundException(String message) {
        super(message);
    }
}
