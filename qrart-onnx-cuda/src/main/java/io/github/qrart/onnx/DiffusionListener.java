package io.github.qrart.onnx;

/** Is told how drawing goes on, in the thread that draws: it should return soon. What it throws ends the drawing. */
@FunctionalInterface
public interface DiffusionListener {
    /**
     * A step is done.
     *
     * @param step which
     */
    void stepDone(DiffusionStep step);
}
