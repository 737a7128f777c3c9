package io.github.qrart.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;

/**
 * A picture to stand in the middle of a symbol: a logo, or a letter drawn as a picture. Readers restore what it hides by
 * error correction, so it is drawn only where that carries it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Logo {
    /** The share of a symbol's side that a logo takes when nothing else is said. */
    public static final double DEFAULT_SHARE = .2;
    /** The smallest share of a symbol's side: less is not seen. */
    public static final double MIN_SHARE = .1;
    /** The largest share of a symbol's side: more is never restored. */
    public static final double MAX_SHARE = .4;

    private static final int MIN_SIDE = 16;
    /** Larger ones are made smaller: no symbol shows more of them. */
    private static final int MAX_SIDE = 1024;

    private static final double LONGEST = 3;

    private final BufferedImage image;
    private final double share;

    private Logo(BufferedImage image, double share) {
        this.image = image;
        this.share = share;
    }

    /**
     * A logo whose longer side takes {@value #DEFAULT_SHARE} of the symbol's side.
     *
     * @param image any type; what is transparent stays so, and transparent margins are cut off. Copied
     * @return the logo
     * @throws IllegalArgumentException as for {@link #of(BufferedImage, double)}
     */
    public static Logo of(BufferedImage image) {
        return of(image, DEFAULT_SHARE);
    }

    /**
     * A logo of another size.
     *
     * @param image any type; what is transparent stays so, and transparent margins are cut off. Copied
     * @param share of the symbol's side that the longer side takes with the calm around it, {@value #MIN_SHARE} to
     *     {@value #MAX_SHARE}; rounded to an odd number of modules
     * @return the logo
     * @throws IllegalArgumentException if the share is out of range, nothing of the image is seen, what is seen has a
     *     side under 16 pixels, or is more than three times as long as it is wide
     */
    public static Logo of(BufferedImage image, double share) {
        Objects.requireNonNull(image, "image");
        if (!(share >= MIN_SHARE && share <= MAX_SHARE)) {
            throw new IllegalArgumentException(
                    "a logo of " + share + " of the symbol's side; expected " + MIN_SHARE + " to " + MAX_SHARE);
        }
        return new Logo(seen(image), share);
    }

    private static BufferedImage seen(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = 0;
        int bottom = 0;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                if (row[x] >>> 24 < 8) continue;
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = y + 1;
            }
        }
        int width = right - left;
        int height = bottom - top;
        if (width <= 0) throw new IllegalArgumentException("nothing is seen of the logo: every pixel is transparent");
        if (Math.min(width, height) < MIN_SIDE) {
            throw new IllegalArgumentException("what is seen of the logo is " + width + "×" + height
                    + " px; expected at least " + MIN_SIDE + "×" + MIN_SIDE);
        }
        if (Math.max(width, height) > LONGEST * Math.min(width, height)) {
            throw new IllegalArgumentException("what is seen of the logo is " + width + "×" + height
                    + " px; expected one side at most 3 times the other: use the emblem without the lettering");
        }
        return copy(image.getSubimage(left, top, width, height));
    }

    private static BufferedImage copy(BufferedImage image) {
        double scale = Math.min(1, (double) MAX_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = copy.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return copy;
    }

    /** What is seen of it, with transparency; not to be drawn into. */
    BufferedImage image() {
        return image;
    }

    double share() {
        return share;
    }

    /** Its share, and a hash of its pixels. */
    @Override
    public String toString() {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int hash = 31 * Arrays.hashCode(argb) + image.getWidth();
        return share + " of the side, pixels " + Integer.toHexString(hash);
    }
}
