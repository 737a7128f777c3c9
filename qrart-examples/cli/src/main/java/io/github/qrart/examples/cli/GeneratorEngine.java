package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScorer;
import io.github.qrart.Generator;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;

/** Draws with another generator, and scores as another engine does. */
record GeneratorEngine(Generator generator, Engine scoring) implements Engine {
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
