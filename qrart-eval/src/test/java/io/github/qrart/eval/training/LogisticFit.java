package io.github.qrart.eval.training;

import java.util.Arrays;

/**
 * Logistic regression on shares from 0 to 1: maximum quasi-likelihood (Papke and Wooldridge 1996) with a ridge on the
 * weights of standardised features, by Newton's method. Immutable.
 */
final class LogisticFit {
    private static final int STEPS = 60;

    private final double[] mean;
    private final double[] deviation;
    private final double[] weights;

    private LogisticFit(double[] mean, double[] deviation, double[] weights) {
        this.mean = mean;
        this.deviation = deviation;
        this.weights = weights;
    }

    /**
     * Fits.
     *
     * @param x one row of features for each example
     * @param y the shares
     * @param ridge half of it times the squared weights is added to the mean loss
     */
    static LogisticFit of(double[][] x, double[] y, double ridge) {
        int p = x[0].length;
        double[] mean = new double[p];
        double[] deviation = new double[p];
        for (int j = 0; j < p; j++) {
            for (double[] row : x) mean[j] += row[j] / x.length;
            for (double[] row : x) deviation[j] += Math.pow(row[j] - mean[j], 2) / x.length;
            deviation[j] = Math.max(1e-9, Math.sqrt(deviation[j]));
        }
        LogisticFit fit = new LogisticFit(mean, deviation, new double[p + 1]);
        for (int step = 0; step < STEPS; step++) fit.improve(x, y, ridge);
        return fit;
    }

    /** One Newton step, in place; only while fitting. */
    private void improve(double[][] x, double[] y, double ridge) {
        int p = weights.length;
        double[] gradient = new double[p];
        double[][] curvature = new double[p][p];
        for (int i = 0; i < x.length; i++) {
            double[] z = standard(x[i]);
            double share = 1 / (1 + Math.exp(-dot(z)));
            double slope = Math.max(1e-6, share * (1 - share));
            for (int j = 0; j < p; j++) {
                gradient[j] += (share - y[i]) * z[j] / x.length;
                for (int k = 0; k <= j; k++) curvature[j][k] += slope * z[j] * z[k] / x.length;
            }
        }
        for (int j = 0; j < p; j++) {
            double penalty = j == 0 ? 1e-9 : ridge;
            gradient[j] += penalty * weights[j];
            curvature[j][j] += penalty;
        }
        double[] move = solve(curvature, gradient);
        for (int j = 0; j < p; j++) weights[j] -= Math.max(-1, Math.min(1, move[j]));
    }

    /** Cholesky on the lower half of a positive definite matrix. */
    private static double[] solve(double[][] a, double[] b) {
        int p = b.length;
        double[][] l = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                l[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / l[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < i; k++) x[i] -= l[i][k] * x[k];
            x[i] /= l[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int k = i + 1; k < p; k++) x[i] -= l[k][i] * x[k];
            x[i] /= l[i][i];
        }
        return x;
    }

    private double[] standard(double[] row) {
        double[] z = new double[weights.length];
        z[0] = 1;
        for (int j = 0; j < row.length; j++) z[j + 1] = (row[j] - mean[j]) / deviation[j];
        return z;
    }

    private double dot(double[] z) {
        double sum = 0;
        for (int j = 0; j < z.length; j++) sum += weights[j] * z[j];
        return sum;
    }

    /** The sum before the link. */
    double sum(double[] row) {
        return dot(standard(row));
    }

    double intercept() {
        return weights[0];
    }

    double weight(int feature) {
        return weights[feature + 1];
    }

    double mean(int feature) {
        return mean[feature];
    }

    double deviation(int feature) {
        return deviation[feature];
    }

    @Override
    public String toString() {
        return "logistic " + Arrays.toString(weights);
    }
}
