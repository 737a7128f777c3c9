package io.github.qrart.scene;

import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What is known of a scene before its symbol is chosen. Chance by the same purpose is the same here and on the
 * {@link SceneCanvas}, so a scene can lay out its composition twice: once to wish, once to draw.
 *
 * @param modules per side, 21 to 177
 * @param mood what the scene should feel like
 * @param seed the candidate's seed
 */
public record SceneSketch(int modules, Mood mood, long seed) {
    /** Refuses null. */
    public SceneSketch {
        Objects.requireNonNull(mood, "mood");
    }

    /**
     * Chance for one purpose: the same seed and purpose give the same numbers.
     *
     * @param purpose a name, such as {@code trees}
     * @return a new source of chance
     */
    public SplittableRandom random(String purpose) {
        return SceneCanvas.random(seed, purpose);
    }
}
