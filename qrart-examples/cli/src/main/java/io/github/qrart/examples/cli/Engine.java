package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScorer;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Generator;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;
import io.github.qrart.embedded.Embedded;
import java.util.concurrent.Executor;

/** What draws and scores for the commands. Asked for its parts only when a command needs them, to start fast. */
interface Engine {
    Generator generator();

    ScanScorer scanScorer();

    Verifier verifier();

    AestheticScorer aestheticScorer();

    default BestOfNSelector.Builder selector(Executor executor) {
        return BestOfNSelector.builder(generator(), scanScorer(), verifier(), aestheticScorer(), executor);
    }

    /** The generators and scorers that need no graphics card, no weights and no network. */
    static Engine embedded() {
        return new Engine() {
            @Override
            public Generator generator() {
                return Embedded.generator();
            }

            @Override
            public ScanScorer scanScorer() {
                return Embedded.scanScorer();
            }

            @Override
            public Verifier verifier() {
                return Embedded.verifier();
            }

            @Override
            public AestheticScorer aestheticScorer() {
                return Embedded.aestheticScorer();
            }
        };
    }
}
