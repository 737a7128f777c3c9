package io.github.qrart.weave;

/** One part of what the {@link Refinement} makes small. May keep buffers: not thread-safe. */
interface Term {
    /**
     * Adds the slope of this term at every pixel of a plane.
     *
     * @param plane luma on the weaving plane; not changed
     * @param slope what is added to
     */
    void addSlope(float[] plane, float[] slope);
}
