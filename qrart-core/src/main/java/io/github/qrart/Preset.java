package io.github.qrart;

/** What a generator gives up first when looks and scanning pull apart. */
public enum Preset {
    /** Closest to the picture; reads in good light. */
    LOOKS,
    /** Between looks and robust: the default. */
    BALANCED,
    /** Reads nearly like a plain code. */
    ROBUST,
    /** Small modules and the faintest marks: nearest to the picture from afar, for large prints in good light. */
    FINE
}
