package io.github.qrart;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One generated image.
 *
 * <p>Immutable, as long as nobody draws into the image.
 *
 * @param seed the seed that made it
 * @param image sRGB, square, without transparency
 * @param symbol where the symbol lies, or null when the generator does not know
 * @param pictureBox where the whole of the request's picture lies, possibly reaching outside the image, or null when
 *     there is none
 * @param notes what the generator wishes to say of this candidate, such as the scene it chose; in order
 */
public record Candidate(
        long seed,
        BufferedImage image,
        @Nullable SymbolPlacement symbol,
        @Nullable Box pictureBox,
        Map<String, String> notes) {
    /**
     * Copies the notes.
     *
     * @throws IllegalArgumentException if the symbol does not lie within the image
     */
    public Candidate {
        Objects.requireNonNull(image, "image");
        if (symbol != null) symbol.checkWithin(image.getWidth(), image.getHeight());
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /**
     * An image of which nothing else is known.
     *
     * @param seed the seed that made it
     * @param image the image
     */
    public Candidate(long seed, BufferedImage image) {
        this(seed, image, null, null, Map.of());
    }
}
