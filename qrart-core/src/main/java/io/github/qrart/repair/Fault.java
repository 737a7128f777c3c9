package io.github.qrart.repair;

/** What can be wrong with a code in a picture, in the order in which it is mended least visibly. */
public enum Fault {
    /** The three corner patterns by which readers find a symbol: too faint, or with texture inside. */
    FINDER_PATTERNS,
    /** The light margin around the symbol: dark, or crossed by dark threads that join symbol and surroundings. */
    QUIET_ZONE,
    /** Modules on the wrong side of the local threshold, or too near to it. */
    MODULES,
    /** Dark and light modules too much alike altogether. */
    CONTRAST,
    /** Light modules on a dark ground: many readers do not look for that. */
    POLARITY
}
