package io.github.qrart.examples.cli;

import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.onnx.DiffusionGenerator;
import io.github.qrart.onnx.DiffusionModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The models of one command, if it was given any. Closing waits until nothing is drawn with them. */
record Models(Optional<DiffusionModel> model) implements AutoCloseable {
    /** What is taken however late it is. */
    private static final int FEWEST_STEPS = 10;

    private static final Duration LONGEST = Duration.ofDays(1);

    static Models of(ModelOptions options) {
        return new Models(options.open());
    }

    /** What draws an order with so many threads: the models, within the order's time, or the engine itself. */
    Engine engine(Engine engine, Order order, int threads) {
        if (model.isEmpty()) return engine;
        DiffusionModel found = model.get();
        Duration limit = timeLimit(order, threads, found.device().batch());
        return new GeneratorEngine(
                DiffusionGenerator.builder(found).timeLimit(limit, FEWEST_STEPS).build(), engine);
    }

    /**
     * Of the time to the deadline, what every batch may take for all of them to be drawn; the rest is for scoring. Numbers that
     * make no sense are the selector's to refuse.
     */
    static Duration timeLimit(Order order, int threads, int batch) {
        int batches = (order.candidates() + batch - 1) / batch;
        int rounds = Math.max(1, (batches + threads - 1) / threads);
        long nanos = (long) (.9 * order.deadline().toNanos() / rounds);
        return Duration.ofNanos(Math.max(1, Math.min(nanos, LONGEST.toNanos())));
    }

    /** What a sweep can name besides what comes with qrart. */
    List<OptionSpace> spaces() {
        return List.of(model.map(DiffusionSpace::of).orElseGet(DiffusionSpace::withoutModels));
    }

    @Override
    public void close() {
        model.ifPresent(DiffusionModel::close);
    }
}
