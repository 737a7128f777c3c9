package io.github.qrart.scan;

import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * One simulated photograph of an image that lies on a page: from how far, how sharp, from where, in what light, how grainy,
 * and among what. The same capture of the same image gives the same pixels. Start from {@link #plain()}:
 *
 * <pre>{@code
 * BufferedImage seen = Capture.plain().withScale(.4).withNoise(6).with(new Capture.Pose(10, 20, 45)).of(image);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param scale pixels of the photograph for each pixel of the image, before perspective; above 0, up to 4
 * @param defocus standard deviation of the lens blur, in pixels of the photograph; 0 to 50
 * @param pose how the image lies before the camera
 * @param light how it is lit and exposed
 * @param noise standard deviation of the sensor noise, in levels of 255; 0 to 128
 * @param jpegQuality of the file the camera writes, 1 to 99; 100 for no JPEG at all
 * @param surroundings what is around the image
 * @param seed of noise and surroundings
 */
public record Capture(
        double scale,
        double defocus,
        Pose pose,
        Light light,
        double noise,
        int jpegQuality,
        Surroundings surroundings,
        long seed) {
    private static final Capture PLAIN = new Capture(
            1, 0, new Pose(0, 0, 0), new Light(1, 1, 0, 0, 0, Glare.NONE), 0, 100, new Surroundings(255, 0), 0);

    /**
     * How the image lies before the camera, which is 2.2 of its widths away.
     *
     * @param rotation in its own plane, in degrees
     * @param tilt against the sensor, in degrees; -60 to 60
     * @param tiltAxis direction of the axis it is tilted about, in degrees
     */
    public record Pose(double rotation, double tilt, double tiltAxis) {
        /**
         * Checks the angles.
         *
         * @throws IllegalArgumentException if one is not finite or out of range
         */
        public Pose {
            check("rotation", rotation, -1e6, 1e6);
            check("tilt", tilt, -60, 60);
            check("tilt axis", tiltAxis, -1e6, 1e6);
        }
    }

    /**
     * How it is lit and exposed.
     *
     * @param gamma exponent on luma from 0 to 1; .1 to 10
     * @param contrast share of the tonal range that is left, 0 to 1
     * @param lift where that range lies: 0 at the dark end, 1 at the light end
     * @param shade share of the light that is lost from one side to the other, 0 to 1
     * @param shadeAxis direction in which it gets darker, in degrees
     * @param glare a reflection
     */
    public record Light(double gamma, double contrast, double lift, double shade, double shadeAxis, Glare glare) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Light {
            check("gamma", gamma, .1, 10);
            check("contrast", contrast, 0, 1);
            check("lift", lift, 0, 1);
            check("shade", shade, 0, 1);
            check("shade axis", shadeAxis, -1e6, 1e6);
            Objects.requireNonNull(glare, "glare");
        }
    }

    /**
     * A reflection that whitens a round place of the photograph.
     *
     * @param strength how white its middle gets, 0 (none) to 1
     * @param x its middle, as a share of the photograph's width, 0 to 1
     * @param y its middle, as a share of the photograph's height, 0 to 1
     * @param radius where it has fallen to 37 %, as a share of the photograph's width, above 0, up to 2
     */
    public record Glare(double strength, double x, double y, double radius) {
        /** No reflection. */
        public static final Glare NONE = new Glare(0, .5, .5, .1);

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Glare {
            check("glare strength", strength, 0, 1);
            check("glare x", x, 0, 1);
            check("glare y", y, 0, 1);
            check("glare radius", radius, 1e-3, 2);
        }
    }

    /**
     * What is around the image.
     *
     * @param page luma of the page, 0 to 255
     * @param clutter how much stands out from the page, from 0 (an empty page) to 1 (black and white blocks)
     */
    public record Surroundings(double page, double clutter) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Surroundings {
            check("page", page, 0, 255);
            check("clutter", clutter, 0, 1);
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Capture {
        check("scale", scale, 1e-3, 4);
        check("defocus", defocus, 0, 50);
        check("noise", noise, 0, 128);
        check("JPEG quality", jpegQuality, 1, 100);
        Objects.requireNonNull(pose, "pose");
        Objects.requireNonNull(light, "light");
        Objects.requireNonNull(surroundings, "surroundings");
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + least + " to " + most);
        }
    }

    /**
     * The image as it is, in grey, on a white page.
     *
     * @return the capture
     */
    public static Capture plain() {
        return PLAIN;
    }

    /**
     * From nearer or farther.
     *
     * @param pixels of the photograph for each of the image
     * @return a capture
     * @throws IllegalArgumentException if it is out of range, as for every method here
     */
    public Capture withScale(double pixels) {
        return new Capture(pixels, defocus, pose, light, noise, jpegQuality, surroundings, seed);
    }

    /**
     * Sharper or less sharp.
     *
     * @param sigma standard deviation of the lens blur, in pixels of the photograph
     * @return a capture
     */
    public Capture withDefocus(double sigma) {
        return new Capture(scale, sigma, pose, light, noise, jpegQuality, surroundings, seed);
    }

    /**
     * From elsewhere.
     *
     * @param other how the image lies before the camera
     * @return a capture
     */
    public Capture with(Pose other) {
        return new Capture(scale, defocus, other, light, noise, jpegQuality, surroundings, seed);
    }

    /**
     * In another light.
     *
     * @param other how it is lit and exposed
     * @return a capture
     */
    public Capture with(Light other) {
        return new Capture(scale, defocus, pose, other, noise, jpegQuality, surroundings, seed);
    }

    /**
     * With more or less noise.
     *
     * @param deviation in levels of 255
     * @return a capture
     */
    public Capture withNoise(double deviation) {
        return new Capture(scale, defocus, pose, light, deviation, jpegQuality, surroundings, seed);
    }

    /**
     * Compressed more or less.
     *
     * @param quality 1 to 100, 100 for not at all
     * @return a capture
     */
    public Capture withJpegQuality(int quality) {
        return new Capture(scale, defocus, pose, light, noise, quality, surroundings, seed);
    }

    /**
     * Among other things.
     *
     * @param other what is around the image
     * @return a capture
     */
    public Capture with(Surroundings other) {
        return new Capture(scale, defocus, pose, light, noise, jpegQuality, other, seed);
    }

    /**
     * With other chance.
     *
     * @param other seed of noise and surroundings
     * @return a capture
     */
    public Capture withSeed(long other) {
        return new Capture(scale, defocus, pose, light, noise, jpegQuality, surroundings, other);
    }

    /**
     * Takes the photograph.
     *
     * @param image any size and type; not changed. Transparency counts as white
     * @return a grey image, its size as perspective has it and 10 pixels of surroundings on each side
     */
    public BufferedImage of(BufferedImage image) {
        return of(new Pyramid(Luma.scaled(image, 1))).toImage();
    }

    /** The photograph of a plane of luma. Sizes follow the plane: twice the pixels give twice the photograph. */
    Plane of(Pyramid image) {
        return new Photograph(this).of(image);
    }
}
