package io.github.qrart;

import java.awt.image.BufferedImage;

/**
 * Reads a finished image once more before it is handed out. The reader takes no part in making the image. Safe for use
 * by several threads.
 */
@FunctionalInterface
public interface Verifier {
    /**
     * Reads an image.
     *
     * @param image the image; not changed
     * @param payload what must come back, byte for byte
     * @return what came back
     * @throws InterruptedException if the thread is interrupted
     */
    Reading verify(BufferedImage image, Payload payload) throws InterruptedException;
}
