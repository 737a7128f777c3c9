package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;

/**
 * The image itself as a reader may see it. Half and quarter size tell most: there the picture's texture is gone and the
 * modules are left.
 */
enum Still {
    FULL("full"),
    HALF("half"),
    HALF_BLURRED("half-blurred"),
    QUARTER("quarter"),
    HALF_GAMMA("half-gamma");

    private static final double BLUR = 1.2;
    private static final double GAMMA = 2.2;

    final String reader;

    Still(String name) {
        reader = "zxing/" + name;
    }

    Plane of(Pyramid image) {
        return switch (this) {
            case FULL -> image.level(0);
            case HALF -> image.level(1);
            case HALF_BLURRED -> Filters.gaussian(image.level(1), BLUR);
            case HALF_GAMMA -> darkened(image.level(1));
            case QUARTER -> image.level(2);
        };
    }

    /** Darker middle tones: a reader's threshold then lies elsewhere among them. */
    private static Plane darkened(Plane in) {
        float[] curve = new float[256];
        for (int i = 0; i < curve.length; i++) curve[i] = (float) (255 * Math.pow(i / 255.0, GAMMA));
        float[] out = new float[in.values().length];
        for (int i = 0; i < out.length; i++) out[i] = curve[Math.max(0, Math.min(255, (int) (in.values()[i] + .5f)))];
        return new Plane(in.width(), in.height(), out);
    }
}
