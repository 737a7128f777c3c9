package io.github.qrart.aesthetic;

import io.github.qrart.AestheticScorer;
import io.github.qrart.contract.AestheticScorerContract;

final class VisualAestheticScorerContractTest extends AestheticScorerContract {
    @Override
    protected AestheticScorer scorer() {
        return VisualAestheticScorer.ofDefaults();
    }
}
