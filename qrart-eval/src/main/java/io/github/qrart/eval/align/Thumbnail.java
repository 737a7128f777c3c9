package io.github.qrart.eval.align;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A picture small enough to stand in a page. */
final class Thumbnail {
    private static final int SIDE = 320;

    private Thumbnail() {}

    static String dataUri(BufferedImage image) {
        BufferedImage small = image;
        // In halves, so that every pixel of a large picture counts.
        while (small.getWidth() >= 2 * SIDE && small.getHeight() >= 2 * SIDE) {
            small = scaled(small, small.getWidth() / 2, small.getHeight() / 2);
        }
        double scale = Math.min(1, (double) SIDE / Math.max(small.getWidth(), small.getHeight()));
        small = scaled(small, Math.max(1, (int) Math.round(small.getWidth() * scale)), Math.max(1, (int)
                Math.round(small.getHeight() * scale)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a thumbnail cannot be encoded", e);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }
}
