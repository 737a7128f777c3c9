package io.github.qrart.scene;

/** The light of a scene. */
public enum TimeOfDay {
    /** Low, cool sun after dawn. */
    MORNING,
    /** Clear daylight. */
    DAY,
    /** Low, warm sun before nightfall. */
    DUSK,
    /** Moonlight. */
    NIGHT
}
