package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.ClusterBootstrap;
import io.github.qrart.eval.align.statistics.Folds;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.Logistic;
import io.github.qrart.eval.align.statistics.Reliability;
import io.github.qrart.eval.align.statistics.ScoreOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images that have all features. */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record Examples(double[][] features, boolean[] truth, List<String> clusters) {
    private static final int FOLDS = 10;
    /** Refits for the standard errors of the weights. */
    private static final int REFITS = 200;

    static Examples of(Cases cases, double[][] columns) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> answers = new ArrayList<>();
        List<String> clusters = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            double[] row = new double[columns.length];
            boolean whole = true;
            for (int j = 0; j < row.length; j++) {
                row[j] = columns[j][i];
                whole &= Double.isFinite(row[j]);
            }
            if (!whole) continue;
            rows.add(row);
            answers.add(cases.truth()[i]);
            clusters.add(cases.clusters().get(i));
        }
        boolean[] truth = new boolean[answers.size()];
        for (int i = 0; i < truth.length; i++) truth[i] = answers.get(i);
        return new Examples(rows.toArray(double[][]::new), truth, Cases.apart(clusters));
    }

    double[] heldOut(double penalty) {
        int[] part = Folds.of(clusters, truth, FOLDS, 1);
        double[] said = new double[truth.length];
        for (int k = 0; k < FOLDS; k++) {
            List<double[]> rows = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            for (int i = 0; i < truth.length; i++) {
                if (part[i] == k) continue;
                rows.add(features[i]);
                answers.add(truth[i]);
            }
            if (rows.isEmpty()) continue;
            Logistic fit = fit(rows, answers, penalty);
            for (int i = 0; i < truth.length; i++) if (part[i] == k) said[i] = fit.probability(features[i]);
        }
        return said;
    }

    private static Logistic fit(List<double[]> rows, List<Boolean> answers, double penalty) {
        boolean[] truth = new boolean[answers.size()];
        for (int i = 0; i < truth.length; i++) truth[i] = answers.get(i);
        return Logistic.fit(rows.toArray(double[][]::new), truth, penalty);
    }

    Map<String, Double> metrics(double[] said) throws InterruptedException {
        ScoreOrder order = ScoreOrder.of(said);
        List<Interval> intervals = ClusterBootstrap.of(clusters, 1000, 1).intervals(weights -> new double[] {
            order.rocAuc(truth, weights), Reliability.brier(said, truth, weights),
        });
        Map<String, Double> metrics = new LinkedHashMap<>();
        put(metrics, "auc.cross-validated", intervals.get(0));
        put(metrics, "brier.cross-validated", intervals.get(1));
        return metrics;
    }

    private static void put(Map<String, Double> metrics, String name, Interval interval) {
        if (!Double.isFinite(interval.low())) return;
        metrics.put(name, interval.value());
        metrics.put(name + ".low", interval.low());
        metrics.put(name + ".high", interval.high());
    }

    /** Standard errors of the weights, of fits to clusters drawn again, on the scale of the full fit. */
    Map<String, Double> errors(List<String> names, double penalty) throws InterruptedException {
        Logistic whole = Logistic.fit(features, truth, penalty);
        int m = names.size();
        double[] sums = new double[m + 1];
        double[] squares = new double[m + 1];
        int[] fits = {0};
        ClusterBootstrap.of(clusters, REFITS, 2).intervals(weights -> {
            List<double[]> rows = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            for (int i = 0; i < truth.length; i++) {
                for (int c = 0; c < weights[i]; c++) {
                    rows.add(features[i]);
                    answers.add(truth[i]);
                }
            }
            Logistic fit = fit(rows, answers, penalty);
            double intercept = fit.intercept();
            for (int j = 0; j < m; j++) {
                double slope = fit.weights()[j] / fit.deviations()[j];
                intercept += slope * (whole.means()[j] - fit.means()[j]);
                double weight = slope * whole.deviations()[j];
                sums[j] += weight;
                squares[j] += weight * weight;
            }
            sums[m] += intercept;
            squares[m] += intercept * intercept;
            fits[0]++;
            return new double[0];
        });
        Map<String, Double> errors = new LinkedHashMap<>();
        for (int j = 0; j <= m; j++) {
            double mean = sums[j] / fits[0];
            double variance = Math.max(0, squares[j] / fits[0] - mean * mean);
            errors.put(j == m ? "error.intercept" : "error." + metric(names.get(j)), Math.sqrt(variance));
        }
        return errors;
    }

    private static String metric(String feature) {
        return feature.replace('/', '.');
    }
}
