package io.github.qrart;

/** What a generator gives up first when looks and scanning pull apart. */
public enum Preset {
    /** Closest to the picture; reads in good light. */
    LOOKS,
    /** Between looks and robust: the default. */
    BALANCED,
    /** Reads nearly like a plain code. */
    ROBUST,
    /** Small modules: the prettiest from afar, for large prints. */
    FINE
}
