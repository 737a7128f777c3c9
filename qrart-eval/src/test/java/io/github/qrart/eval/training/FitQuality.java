package io.github.qrart.eval.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How well predicted shares agree with those measured.
 *
 * @param predicted sums before the link, each from a fit that had not seen its example
 * @param share what was measured, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FitQuality(double[] predicted, double[] share) {
    private static final int SAMPLES = 1000;
    private static final long SEED = 5;

    /** The share of 95 of 100 examples that lies within the spread. */
    private static final double COVERED = .95;

    /** All metrics, those of quality with a 95 % interval by bootstrap over the examples. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        add(metrics, "auc", FitQuality::auc);
        add(metrics, "mean-absolute-error", FitQuality::error);
        metrics.put("bias", round(bias()));
        metrics.put("angular-spread", round(angularSpread()));
        return metrics;
    }

    private void add(Map<String, Double> metrics, String name, ToDoubleFunction<FitQuality> metric) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            double[] p = new double[share.length];
            double[] y = new double[share.length];
            for (int i = 0; i < p.length; i++) {
                int k = random.nextInt(share.length);
                p[i] = predicted[k];
                y[i] = share[k];
            }
            values[s] = metric.applyAsDouble(new FitQuality(p, y));
        }
        Arrays.sort(values);
        metrics.put(name, round(metric.applyAsDouble(this)));
        metrics.put(name + ".low", round(values[SAMPLES / 40]));
        metrics.put(name + ".high", round(values[SAMPLES - 1 - SAMPLES / 40]));
    }

    /** Area under the ROC curve, where a share of one half or more counts as read. */
    double auc() {
        double wins = 0;
        long pairs = 0;
        for (int i = 0; i < share.length; i++) {
            if (share[i] < .5) continue;
            for (int j = 0; j < share.length; j++) {
                if (share[j] >= .5) continue;
                pairs++;
                wins += predicted[i] > predicted[j] ? 1 : predicted[i] == predicted[j] ? .5 : 0;
            }
        }
        return pairs == 0 ? .5 : wins / pairs;
    }

    double error() {
        double sum = 0;
        for (int i = 0; i < share.length; i++) sum += Math.abs(logistic(predicted[i]) - share[i]);
        return sum / share.length;
    }

    private double bias() {
        double sum = 0;
        for (int i = 0; i < share.length; i++) sum += logistic(predicted[i]) - share[i];
        return sum / share.length;
    }

    /** Within how much of the arc sine of the square root 95 of 100 shares lie: there, shares of few readings vary alike. */
    private double angularSpread() {
        double[] off = new double[share.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = Math.abs(Math.asin(Math.sqrt(share[i])) - Math.asin(Math.sqrt(logistic(predicted[i]))));
        }
        Arrays.sort(off);
        return off[(int) Math.min(off.length - 1, Math.ceil(COVERED * off.length))];
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
