package io.github.qrart;

/** The payload is a web address that may mislead, and the request's {@link UrlPolicy} refuses those. */
public final class UnsafePayloadException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnsafePayloadException(String finding) {
        super(finding + "; use another address, or a policy that warns");
    }
}
