package io.github.qrart.examples.plugin;

import io.github.qrart.AestheticScorer;
import io.github.qrart.contract.AestheticScorerContract;
import java.awt.Color;

final class BrandColourScorerContractTest extends AestheticScorerContract {
    @Override
    protected AestheticScorer scorer() {
        return BrandColourScorer.of(Color.BLUE, Color.WHITE);
    }
}
