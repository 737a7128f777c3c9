package io.github.qrart.examples.cli;

import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.onnx.DiffusionGenerator;
import io.github.qrart.onnx.DiffusionModel;
import java.util.List;
import java.util.Optional;

/** The models of one command, if it was given any. Closing waits until nothing is drawn with them. */
record Models(Optional<DiffusionModel> model) implements AutoCloseable {
    static Models of(ModelOptions options) {
        return new Models(options.open());
    }

    /** What draws: the models, or the engine itself. */
    Engine engine(Engine engine) {
        return model.<Engine>map(found ->
                        new GeneratorEngine(DiffusionGenerator.builder(found).build(), engine))
                .orElse(engine);
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
