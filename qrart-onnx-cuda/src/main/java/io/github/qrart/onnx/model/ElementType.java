package io.github.qrart.onnx.model;

/** The type of a tensor's numbers, of those that the graphs use. */
public enum ElementType {
    /** 32-bit floating point. */
    FLOAT,
    /** 16-bit floating point. */
    HALF,
    /** 32-bit integer. */
    INT,
    /** 64-bit integer. */
    LONG,
    /** Anything else. */
    OTHER;

    /**
     * Whether it is one of floating point.
     *
     * @return true for 16 and 32 bits
     */
    public boolean isFloating() {
        return this == FLOAT || this == HALF;
    }
}
