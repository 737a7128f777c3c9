package io.github.qrart;

/** The image is too small for the symbol's modules. Ask for {@link #smallest()} pixels, or shorten the payload. */
public final class SizeTooSmallException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Pixels per side. */
    private final int smallest;

    /**
     * A size that cannot be reached.
     *
     * @param size the pixels asked for
     * @param modules modules per side, without quiet zone
     * @param smallest the fewest pixels that will do
     */
    public SizeTooSmallException(int size, int modules, int smallest) {
        super("size " + size + " px is too small for " + modules + " modules with their quiet zone; the smallest is "
                + smallest + " px (or shorten the payload)");
        this.smallest = smallest;
    }

    /**
     * The fewest pixels that will do.
     *
     * @return pixels per side
     */
    public int smallest() {
        return smallest;
    }
}
