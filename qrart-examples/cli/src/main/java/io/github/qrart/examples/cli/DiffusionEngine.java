package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScorer;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;
import io.github.qrart.onnx.DiffusionGenerator;
import io.github.qrart.onnx.DiffusionModel;
import java.util.concurrent.Executor;

/** Draws with models, and scores as another engine does. */
record DiffusionEngine(DiffusionModel model, Engine scoring) implements Engine {
    @Override
    public BestOfNSelector.Builder selector(Executor executor) {
        return BestOfNSelector.builder(
                DiffusionGenerator.builder(model).build(), scanScorer(), verifier(), aestheticScorer(), executor);
    }

    @Override
    public ScanScorer scanScorer() {
        return scoring.scanScorer();
    }

    @Override
    public Verifier verifier() {
        return scoring.verifier();
    }

    @Override
    public AestheticScorer aestheticScorer() {
        return scoring.aestheticScorer();
    }
}
