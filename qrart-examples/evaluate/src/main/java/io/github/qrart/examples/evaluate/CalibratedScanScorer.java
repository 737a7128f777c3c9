package io.github.qrart.examples.evaluate;

import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.model.LinearModel;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another scorer's score with a probability that labels gave it.
 *
 * @param scorer who looks at the image
 * @param curve a model of one feature, the other's probability
 */
record CalibratedScanScorer(ScanScorer scorer, LinearModel curve) implements ScanScorer {
    @Override
    public ScanScore score(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol)
            throws InterruptedException {
        ScanScore score = scorer.score(image, payload, symbol);
        double probability = curve.predict(Map.of(curve.features().get(0), score.probability()));
        return new ScanScore(probability, score.exact(), score.readings());
    }
}
