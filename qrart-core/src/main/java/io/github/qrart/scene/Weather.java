package io.github.qrart.scene;

/** What the air of a scene is full of. */
public enum Weather {
    /** Nothing. */
    CLEAR,
    /** Slanting rain. */
    RAIN,
    /** Falling snow. */
    SNOW,
    /** Banks of mist. */
    MIST
}
