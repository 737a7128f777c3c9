package io.github.qrart.scan;

import io.github.qrart.ScanScorer;
import io.github.qrart.contract.ScanScorerContract;

final class EnsembleScanScorerContractTest extends ScanScorerContract {
    @Override
    protected ScanScorer scorer() {
        return EnsembleScanScorer.ofDefaults();
    }
}
