package io.github.qrart.scan;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.Verifier;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;

/**
 * Reads a finished image with ZXing at several sizes, and takes no chances: one size that gives other bytes spoils the
 * image, whatever the others give.
 *
 * <p>The sizes are the image's own, its longer side at most 2048 pixels, and those of 1024, 768, 512, 384 and 256 pixels
 * that are smaller. Art that reads at one of them reads in a photograph taken from the right distance; how easily, a
 * {@link EnsembleScanScorer} says.
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
        int largest = Math.min(own, LARGEST);
        Pyramid pyramid = new Pyramid(Luma.scaled(image, (double) largest / own));
        Reading found = read(reader, pyramid.level(0));
        for (int side : SIDES) {
            if (found instanceof Reading.Misread) return found;
            if (side >= largest) continue;
            Reading reading = read(reader, pyramid.scaled((double) side / largest));
            if (!(reading instanceof Reading.NotFound)) found = reading;
        }
        return found;
    }

    private static Reading read(ZxingReader reader, Plane luma) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted while verifying");
        return reader.read(NAME, luma);
    }
}
