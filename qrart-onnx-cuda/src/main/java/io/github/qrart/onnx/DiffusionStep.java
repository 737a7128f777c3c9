package io.github.qrart.onnx;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;

/**
 * A step that is done.
 *
 * @param seeds of the candidates that are drawn together
 * @param step which step, from 1
 * @param steps how many there are
 * @param elapsed since the first of them began
 * @param inModel how much of that the models took
 * @param previews what the images look like so far, an eighth of the side and roughly; one for each seed, or none if they
 *     were not asked for
 */
public record DiffusionStep(
        List<Long> seeds, int step, int steps, Duration elapsed, Duration inModel, List<BufferedImage> previews) {
    /** Copies the lists. */
    public DiffusionStep {
        seeds = List.copyOf(seeds);
        previews = List.copyOf(previews);
    }
}
