package io.github.qrart.symbol;

/**
 * The payload does not fit any allowed version at the asked error-correction level. Shorten it to {@link #maxBytes()}
 * bytes, or allow a higher version or a lower level.
 */
public final class PayloadTooLongException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Bytes that would fit. */
    private final int maxBytes;

    PayloadTooLongException(int bytes, int maxBytes, int version, ErrorCorrection level) {
        super("payload of " + bytes + " bytes does not fit version " + version + "-" + level + ", which holds "
                + maxBytes + " bytes; shorten it" + (version < 40 ? ", or allow a higher version" : "")
                + (level == ErrorCorrection.L ? "" : ", or take a lower error-correction level"));
        this.maxBytes = maxBytes;
    }

    /**
     * How long a payload of arbitrary bytes may be under the same limits.
     *
     * @return bytes, at least 1
     */
    public int maxBytes() {
        return maxBytes;
    }
}
