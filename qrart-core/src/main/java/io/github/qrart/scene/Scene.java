package io.github.qrart.scene;

import java.util.List;
import java.util.Set;

/**
 * A way of drawing a symbol as a picture.
 *
 * <p>A scene paints the whole canvas, surroundings included, so that things which are dark stand where modules are dark.
 * {@link SceneCanvas#objects()} merges dark modules into blocks, rows, columns and singles to be drawn as something each,
 * and {@link SceneCanvas#landmarks()} lists the finder and alignment patterns, which want calm, solid drawings. Small
 * mistakes are forgiven: after the scene, every module's middle is held to its side. A scene that relies on that looks
 * smudged.
 *
 * <p>Implementations keep no state: chance comes from {@link SceneCanvas#random}, so that the same request and seed give
 * the same pixels, and one scene may serve several threads.
 */
public interface Scene {
    /**
     * A short name in plain words, such as {@code snow village}.
     *
     * @return the name, unique among the scenes of a generator
     */
    String id();

    /**
     * Words of a prompt that ask for this scene, in any language: lower case, singular, without accents ("a" for "ä").
     * Several scenes may share a word; the scene with most words in the prompt is drawn.
     *
     * @return the words
     */
    Set<String> words();

    /**
     * The lights this scene can be drawn in. When the prompt names none of them, the seed picks one.
     *
     * @return at least one; all of them unless overridden
     */
    default List<TimeOfDay> times() {
        return List.of(TimeOfDay.values());
    }

    /**
     * The seasons this scene can be drawn in. When the prompt names none of them, the seed picks one.
     *
     * @return at least one; all of them unless overridden
     */
    default List<Season> seasons() {
        return List.of(Season.values());
    }

    /**
     * The weather this scene can be seen in. It is clear unless the prompt says otherwise; rain, snow and mist are laid
     * over what the scene has drawn.
     *
     * @return at least {@link Weather#CLEAR}; all of them unless overridden
     */
    default List<Weather> weathers() {
        return List.of(Weather.values());
    }

    /**
     * Where the scene would like dark and light modules, as far as the symbol leaves a choice: open water, a sky, a
     * street. Called before the symbol is chosen.
     *
     * @param sketch what is known by then
     * @return the wish; {@link Wish#NONE} unless overridden
     */
    default Wish wish(SceneSketch sketch) {
        return Wish.NONE;
    }

    /**
     * Draws the scene.
     *
     * @param canvas what to draw on, and what to draw
     * @throws InterruptedException if the thread is interrupted; a scene calls {@link SceneCanvas#checkInterrupted()}
     *     between its steps
     */
    void draw(SceneCanvas canvas) throws InterruptedException;
}
