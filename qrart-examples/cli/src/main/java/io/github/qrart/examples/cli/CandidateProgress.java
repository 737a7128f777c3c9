package io.github.qrart.examples.cli;

import io.github.qrart.MissingCandidate;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.SelectionListener;

/** Shows candidates as they come in. Called by one thread at a time. */
final class CandidateProgress implements SelectionListener {
    private final Progress progress;
    private int done;

    CandidateProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onScored(ScoredCandidate scored) {
        progress.show(
                ++done,
                "seed " + scored.candidate().seed() + ": probability "
                        + ResultTable.decimal(scored.scan().probability()) + ", looks "
                        + ResultTable.decimal(scored.aesthetic().value()) + ", "
                        + scored.timings().total().toMillis() + " ms");
    }

    @Override
    public void onMissing(MissingCandidate missing) {
        if (missing.reason() == MissingCandidate.Reason.FAILED)
            progress.show(++done, "seed " + missing.seed() + ": failed");
    }
}
