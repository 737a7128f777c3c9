package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Folds;
import io.github.qrart.eval.align.statistics.IsotonicFit;
import io.github.qrart.eval.align.statistics.PlattScaling;
import java.util.List;

/** What curves say of scores that had no part in fitting them. */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record HeldOutCurves(double[] platt, double[] isotonic) {
    static HeldOutCurves of(double[] scores, boolean[] truth, List<String> clusters, int folds, long seed) {
        int[] part = Folds.of(clusters, truth, folds, seed);
        double[] platt = new double[scores.length];
        double[] isotonic = new double[scores.length];
        for (int k = 0; k < folds; k++) {
            int size = 0;
            for (int p : part) if (p != k) size++;
            if (size == 0 || size == scores.length) continue;
            double[] x = new double[size];
            boolean[] t = new boolean[size];
            int n = 0;
            for (int i = 0; i < scores.length; i++) {
                if (part[i] == k) continue;
                x[n] = scores[i];
                t[n++] = truth[i];
            }
            PlattScaling curve = PlattScaling.fit(x, t);
            IsotonicFit rising = IsotonicFit.fit(x, values(t));
            for (int i = 0; i < scores.length; i++) {
                if (part[i] != k) continue;
                platt[i] = curve.probability(scores[i]);
                isotonic[i] = rising.at(scores[i]);
            }
        }
        return new HeldOutCurves(platt, isotonic);
    }

    /** 1 for yes and 0 for no. */
    static double[] values(boolean[] truth) {
        double[] values = new double[truth.length];
        for (int i = 0; i < values.length; i++) values[i] = truth[i] ? 1 : 0;
        return values;
    }
}
