package io.github.qrart.examples.plugin;

import io.github.qrart.ScanScorer;
import io.github.qrart.contract.ScanScorerContract;
import io.github.qrart.embedded.Embedded;

final class SizesScanScorerContractTest extends ScanScorerContract {
    @Override
    protected ScanScorer scorer() {
        return SizesScanScorer.of(Embedded.verifier());
    }
}
