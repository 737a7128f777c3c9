package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScorer;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Generator;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;
import java.util.concurrent.Executor;

/** Draws with another generator, and scores as another engine does. */
record GeneratorEngine(Generator generator, Engine scoring) implements Engine {
    @Override
    public BestOfNSelector.Builder selector(Executor executor) {
        return BestOfNSelector.builder(generator, scanScorer(), verifier(), aestheticScorer(), executor);
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
