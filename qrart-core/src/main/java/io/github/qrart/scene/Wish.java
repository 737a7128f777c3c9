package io.github.qrart.scene;

/**
 * Where a scene would like dark and where light. A symbol leaves some of its modules open; they are set as wished, the
 * strongest wishes first, and the symbol stays as valid as before. Implementations keep no state.
 */
@FunctionalInterface
public interface Wish {
    /** Wishes nothing. */
    Wish NONE = (x, y) -> 0;

    /**
     * The wish for a place.
     *
     * @param x modules from the symbol's left edge
     * @param y modules from its top edge
     * @return positive for dark, negative for light, 0 for no matter; its size says how much; finite
     */
    double at(double x, double y);
}
