package io.github.qrart.repair;

import io.github.qrart.SymbolPlacement;
import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * What became of an image.
 *
 * @param image the mended image, or the very image that was given when there was nothing to mend
 * @param symbol where the symbol lies, with its plan
 * @param before what was wrong
 * @param after what is wrong now; the same as {@code before} when nothing was touched
 */
public record Repair(BufferedImage image, SymbolPlacement symbol, Diagnosis before, Diagnosis after) {
    /** Checks that nothing is missing. */
    public Repair {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Whether the image was mended.
     *
     * @return false when the image is the one that was given
     */
    public boolean isTouched() {
        return !after.equals(before);
    }

    /** How likely the outcome is read, 0 when no reader was asked. */
    double probability() {
        return after.probability().orElse(0);
    }
}
