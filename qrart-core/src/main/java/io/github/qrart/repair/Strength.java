package io.github.qrart.repair;

/**
 * How far mending goes: the contrast in levels of luma that it reaches for around a place where half of the neighbourhood
 * is dark and half light, and in proportion less among like modules.
 *
 * @param finder between the dark and light parts of finder patterns
 * @param quiet between the symbol and its quiet zone
 * @param module between neighbouring modules
 */
record Strength(float finder, float quiet, float module) {
    /** What most images need. */
    static final Strength PLAIN = new Strength(150, 120, 85);
    /** For images that still do not read. */
    static final Strength FIRM = new Strength(180, 150, 120);
}
