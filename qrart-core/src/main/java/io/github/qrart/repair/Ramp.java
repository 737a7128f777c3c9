package io.github.qrart.repair;

/** A smooth step. */
final class Ramp {
    private Ramp() {}

    /** 0 up to {@code from}, 1 from {@code to} on, without a kink at either. */
    static float of(float value, float from, float to) {
        float t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
