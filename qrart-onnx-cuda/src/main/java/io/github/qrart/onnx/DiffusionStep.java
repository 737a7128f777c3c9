package io.github.qrart.onnx;

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
 */
public record DiffusionStep(List<Long> seeds, int step, int steps, Duration elapsed, Duration inModel) {
    /** Copies the seeds. */
    public DiffusionStep {
        seeds = List.copyOf(seeds);
    }
}
