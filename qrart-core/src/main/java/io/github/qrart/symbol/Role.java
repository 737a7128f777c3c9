package io.github.qrart.symbol;

/** What a module is for. */
public enum Role {
    /** One of the three 7×7 corner patterns by which a reader finds the symbol. */
    FINDER(true),
    /** The light line between a finder pattern and the rest. */
    SEPARATOR(true),
    /** The alternating row and column that give the module raster. */
    TIMING(true),
    /** A 5×5 pattern by which a reader corrects distortion. */
    ALIGNMENT(true),
    /** Error-correction level and mask, and the module that is always dark. */
    FORMAT(true),
    /** The version number, from version 7 on. */
    VERSION(true),
    /** A bit of the payload, its mode and length indicators or its terminator. */
    DATA(false),
    /** A data bit behind the terminator: readers ignore its value. */
    PADDING(false),
    /** A bit of an error-correction codeword. */
    ERROR_CORRECTION(false),
    /** One of the up to seven modules left over behind the last codeword: readers ignore its colour. */
    REMAINDER(false);

    private final boolean function;

    Role(boolean function) {
        this.function = function;
    }

    /**
     * Whether the module belongs to a function pattern, whose colour no payload changes.
     *
     * @return true for finder, separator, timing, alignment, format and version modules
     */
    public boolean isFunction() {
        return function;
    }
}
