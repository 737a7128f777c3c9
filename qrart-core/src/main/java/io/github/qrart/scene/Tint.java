package io.github.qrart.scene;

import java.awt.Color;

/**
 * A colour by perceived lightness, chroma and hue (OKLCH, Björn Ottosson, 2020). Readers see little but lightness, so a
 * scene keeps to {@code lightness} under about .48 where modules are dark and over about .80 where they are light, and
 * chooses hues as it likes. Immutable.
 *
 * @param lightness 0 (black) to 1 (white)
 * @param chroma 0 (grey) to about .37 (the most vivid sRGB colours), not negative; what sRGB cannot show is given up when
 *     the colour is used
 * @param hue degrees, any number: 29 red, 70 orange, 110 yellow, 142 green, 195 cyan, 264 blue, 328 magenta
 */
public record Tint(double lightness, double chroma, double hue) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if lightness is not within 0 to 1, chroma is negative, or a number is not finite
     */
    public Tint {
        if (!(lightness >= 0 && lightness <= 1)) {
            throw new IllegalArgumentException("lightness " + lightness + " is not within 0 to 1");
        }
        if (!(chroma >= 0) || Double.isInfinite(chroma)) {
            throw new IllegalArgumentException("chroma " + chroma + " is not 0 or more");
        }
        if (!Double.isFinite(hue)) throw new IllegalArgumentException("hue " + hue + " is not finite");
    }

    /**
     * The tint of an sRGB colour.
     *
     * @param rgb 0xRRGGBB; higher bits are ignored
     * @return the tint
     */
    public static Tint ofRgb(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double light = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double hue = StrictMath.toDegrees(StrictMath.atan2(y, x));
        return new Tint(Math.max(0, Math.min(1, light)), StrictMath.hypot(x, y), hue);
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
    }

    /**
     * The same hue and chroma at another lightness.
     *
     * @param by added to the lightness, which is held to 0 to 1
     * @return the tint
     */
    public Tint lighter(double by) {
        return new Tint(Math.max(0, Math.min(1, lightness + by)), chroma, hue);
    }

    /**
     * A tint between this one and another, along the straight line through OKLab.
     *
     * @param other the other end
     * @param share 0 for this one, 1 for the other; held to that range
     * @return the tint
     */
    public Tint towards(Tint other, double share) {
        double t = Math.max(0, Math.min(1, share));
        double x = mix(chroma * cos(hue), other.chroma * cos(other.hue), t);
        double y = mix(chroma * sin(hue), other.chroma * sin(other.hue), t);
        double angle = StrictMath.toDegrees(StrictMath.atan2(y, x));
        return new Tint(mix(lightness, other.lightness, t), StrictMath.hypot(x, y), angle);
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    private static double sin(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /**
     * The nearest sRGB colour of the same lightness and hue.
     *
     * @return 0xRRGGBB
     */
    public int rgb() {
        return Oklch.rgb(lightness, chroma, hue);
    }

    /**
     * The same, for drawing.
     *
     * @return an opaque colour
     */
    public Color color() {
        return Oklch.color(lightness, chroma, hue);
    }

    /**
     * The same, seen through.
     *
     * @param alpha 0 (nothing) to 1 (opaque); held to that range
     * @return a colour with alpha
     */
    public Color color(double alpha) {
        return Oklch.color(lightness, chroma, hue, alpha);
    }
}
