package io.github.qrart;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely a phone is to read an image. Safe for use by several threads; the same arguments give the same score.
 * An image that cannot be read gets a score, not an exception.
 */
@FunctionalInterface
public interface ScanScorer {
    /**
     * Scores an image.
     *
     * @param image any size and type; not changed
     * @param payload what must come back
     * @param symbol where the symbol lies, or null when that is not known
     * @return the score
     * @throws InterruptedException if the thread is interrupted
     */
    ScanScore score(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol) throws InterruptedException;

    /**
     * Names the scores: what is fitted to scores of one name is good for those of the same name only.
     *
     * @return one line, another one whenever the same image would get another score; empty when the scorer does not say
     */
    default String version() {
        return "";
    }
}
