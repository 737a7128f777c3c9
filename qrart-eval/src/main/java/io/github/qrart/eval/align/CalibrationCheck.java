package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.PlattScaling;
import io.github.qrart.eval.align.statistics.Reliability;
import java.util.List;
import java.util.Optional;

/**
 * What scores mean as probabilities.
 *
 * @param raw the scores themselves; empty when some are not within 0 to 1
 * @param platt after a logistic curve that was fitted to the other parts (cross-validated)
 * @param isotonic after a rising curve that was fitted to the other parts (cross-validated)
 * @param fit the logistic curve fitted to everything
 */
public record CalibrationCheck(Optional<Reliability> raw, Reliability platt, Reliability isotonic, PlattScaling fit) {
    static CalibrationCheck of(
            double[] scores, boolean[] truth, List<String> clusters, boolean probability, int folds, long seed) {
        HeldOutCurves heldOut = HeldOutCurves.of(scores, truth, clusters, folds, seed);
        return new CalibrationCheck(
                probability ? Optional.of(Reliability.of(scores, truth)) : Optional.empty(),
                Reliability.of(heldOut.platt(), truth),
                Reliability.of(heldOut.isotonic(), truth),
                PlattScaling.fit(scores, truth));
    }
}
