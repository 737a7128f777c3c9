package io.github.qrart.scene;

/** The time of the year of a scene. */
public enum Season {
    /** Blossom and fresh green. */
    SPRING,
    /** Full green. */
    SUMMER,
    /** Red, orange and brown leaves. */
    AUTUMN,
    /** Snow and bare trees. */
    WINTER
}
