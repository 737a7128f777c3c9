package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Folds;
import io.github.qrart.eval.align.statistics.IsotonicFit;
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
        int[] part = Folds.of(clusters, truth, folds, seed);
        double[] platt = new double[scores.length];
        double[] isotonic = new double[scores.length];
        for (int k = 0; k < folds; k++) {
            int size = 0;
            for (int p : part) if (p != k) size++;
            if (size == 0 || size == scores.length) continue;
            double[] x = new double[size];
            boolean[] t = new boolean[size];
            double[] y = new double[size];
            int n = 0;
            for (int i = 0; i < scores.length; i++) {
                if (part[i] == k) continue;
                x[n] = scores[i];
                t[n] = truth[i];
                y[n++] = truth[i] ? 1 : 0;
            }
            PlattScaling curve = PlattScaling.fit(x, t);
            IsotonicFit rising = IsotonicFit.fit(x, y);
            for (int i = 0; i < scores.length; i++) {
                if (part[i] != k) continue;
                platt[i] = curve.probability(scores[i]);
                isotonic[i] = rising.at(scores[i]);
            }
        }
        return new CalibrationCheck(
                probability ? Optional.of(Reliability.of(scores, truth)) : Optional.empty(),
                Reliability.of(platt, truth),
                Reliability.of(isotonic, truth),
                PlattScaling.fit(scores, truth));
    }
}
