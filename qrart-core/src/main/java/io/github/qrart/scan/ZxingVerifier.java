package io.github.qrart.scan;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.Verifier;
import io.github.qrart.scan.ZxingReader.Threshold;
import java.awt.image.BufferedImage;

/**
 * Reads a finished image with ZXing at several sizes, and takes no chances: one size that gives other bytes spoils the
 * image, whatever the others give.
 *
 * <p>The sizes are the image's own, its longer side at most 2048 pixels, and those of 1024, 768, 512, 384 and 256 pixels
 * that are smaller. Art that reads at one of them reads in a photograph taken from the right distance; how easily, a
 * {@link ZxingScanScorer} says.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ZxingVerifier implements Verifier {
    private static final String NAME = "zxing";
    private static final int LARGEST = 2048;
    private static final int[] SIDES = {1024, 768, 512, 384, 256};

    private ZxingVerifier() {}

    /**
     * A verifier with the sizes above.
     *
     * @return the verifier
     */
    public static ZxingVerifier ofDefaults() {
        return new ZxingVerifier();
    }

    @Override
    public Reading verify(BufferedImage image, Payload payload) throws InterruptedException {
        ZxingReader reader = new ZxingReader(payload);
        int own = Math.max(image.getWidth(), image.getHeight());
        Reading found = read(reader, image, Math.min(own, LARGEST));
        for (int side : SIDES) {
            if (found instanceof Reading.Misread) return found;
            if (side >= own) continue;
            Reading reading = read(reader, image, side);
            if (!(reading instanceof Reading.NotFound)) found = reading;
        }
        return found;
    }

    private static Reading read(ZxingReader reader, BufferedImage image, int side) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted while verifying");
        double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
        return reader.read(NAME, Frame.scaled(image, scale), Threshold.LOCAL);
    }
}
