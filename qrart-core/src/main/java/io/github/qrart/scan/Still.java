package io.github.qrart.scan;

import io.github.qrart.image.Filters;

/**
 * The image itself as a reader may see it. Smaller sizes tell most: there the picture's texture is gone and the modules are
 * left.
 */
enum Still {
    HALF("half"),
    THIRD("third"),
    QUARTER("quarter"),
    FULL("full"),
    HALF_BLURRED("half-blurred"),
    THIRD_BLURRED("third-blurred"),
    HALF_DARK("half-dark"),
    HALF_LIGHT("half-light"),
    HALF_INVERTED("half-inverted");

    private static final double BLUR = 1.2;

    /** Darker, lighter and inverted middle tones: a reader's threshold then lies elsewhere among them. */
    private static final byte[] DARK = curve(2.2);

    private static final byte[] LIGHT = curve(.5);
    private static final byte[] NEGATIVE = negative();

    final String key;

    Still(String key) {
        this.key = key;
    }

    String reader() {
        return "zxing/" + key;
    }

    Sight of(Sights sights) {
        return switch (this) {
            case FULL -> new Sight(sights.image().level(0));
            case HALF -> new Sight(sights.image().level(1));
            case QUARTER -> new Sight(sights.image().level(2));
            case THIRD -> new Sight(sights.third());
            case HALF_BLURRED -> new Sight(Filters.gaussian(sights.image().level(1), BLUR));
            case THIRD_BLURRED -> new Sight(Filters.gaussian(sights.third(), BLUR));
            case HALF_DARK -> sights.of(HALF).through(DARK);
            case HALF_LIGHT -> sights.of(HALF).through(LIGHT);
            case HALF_INVERTED -> sights.of(HALF).through(NEGATIVE);
        };
    }

    private static byte[] curve(double gamma) {
        byte[] curve = new byte[256];
        for (int i = 0; i < curve.length; i++) curve[i] = (byte) Math.round(255 * Math.pow(i / 255.0, gamma));
        return curve;
    }

    private static byte[] negative() {
        byte[] curve = new byte[256];
        for (int i = 0; i < curve.length; i++) curve[i] = (byte) (255 - i);
        return curve;
    }
}
