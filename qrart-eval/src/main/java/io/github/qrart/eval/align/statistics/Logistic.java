package io.github.qrart.eval.align.statistics;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Penalised logistic regression on standardised features: the loss is half the squared length of the weights plus the sum
 * of −log likelihood over the penalty, as scikit-learn's {@code LogisticRegression(C=1/penalty)}. Newton's steps.
 *
 * @param intercept the sum of an average item
 * @param weights one for each feature, by how much the sum grows with a standard deviation
 * @param means of the features
 * @param deviations standard deviations of the features, 1 for those that do not vary
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for the fit, never compared
public record Logistic(double intercept, double[] weights, double[] means, double[] deviations) {
    private static final int MOST_STEPS = 100;

    /**
     * Fits to yes and no.
     *
     * @param features for each item its features; finite
     * @param truth what was yes, as many
     * @param penalty above 0; 1 is scikit-learn's default
     * @return the fit
     * @throws IllegalArgumentException if there are no items or the penalty is not above 0
     */
    public static Logistic fit(double[][] features, boolean[] truth, double penalty) {
        double[] shares = new double[truth.length];
        for (int i = 0; i < shares.length; i++) shares[i] = truth[i] ? 1 : 0;
        return fit(features, shares, penalty);
    }

    /**
     * Fits to shares, by maximum quasi-likelihood (Papke and Wooldridge 1996).
     *
     * @param features for each item its features; finite
     * @param shares 0 to 1, as many
     * @param penalty above 0
     * @return the fit
     * @throws IllegalArgumentException if there are no items or the penalty is not above 0
     */
    public static Logistic fit(double[][] features, double[] shares, double penalty) {
        Weights.check(shares.length, features.length);
        if (shares.length == 0) throw new IllegalArgumentException("no items to fit; expected at least one");
        if (!(penalty > 0)) throw new IllegalArgumentException("penalty " + penalty + " is not above 0");
        int m = features[0].length;
        double[] means = new double[m];
        double[] deviations = new double[m];
        for (int j = 0; j < m; j++) {
            for (double[] row : features) means[j] += row[j] / features.length;
            for (double[] row : features) deviations[j] += Math.pow(row[j] - means[j], 2) / features.length;
            deviations[j] = Math.sqrt(deviations[j]);
            if (!(deviations[j] > 1e-12)) deviations[j] = 1;
        }
        double[] w = new double[m + 1];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newton(features, shares, penalty, w, means, deviations);
            double size = 0;
            for (int j = 0; j <= m; j++) {
                // Long steps go astray where the curve is flat.
                double held = Math.max(-5, Math.min(5, move[j]));
                w[j] += held;
                size = Math.max(size, Math.abs(held));
            }
            if (size < 1e-10) break;
        }
        return new Logistic(w[m], Arrays.copyOf(w, m), means, deviations);
    }

    private static double[] newton(
            double[][] features, double[] shares, double penalty, double[] w, double[] means, double[] deviations) {
        int m = means.length;
        RealMatrix hessian = MatrixUtils.createRealMatrix(m + 1, m + 1);
        double[] gradient = new double[m + 1];
        double[] z = new double[m + 1];
        double[][] h = new double[m + 1][m + 1];
        for (int i = 0; i < features.length; i++) {
            double sum = w[m];
            for (int j = 0; j < m; j++) {
                z[j] = (features[i][j] - means[j]) / deviations[j];
                sum += w[j] * z[j];
            }
            z[m] = 1;
            double p = 1 / (1 + Math.exp(-sum));
            double q = Math.max(1e-12, p * (1 - p));
            for (int j = 0; j <= m; j++) {
                gradient[j] += z[j] * (shares[i] - p);
                for (int k = 0; k <= j; k++) h[j][k] += q * z[j] * z[k];
            }
        }
        for (int j = 0; j <= m; j++) {
            if (j < m) gradient[j] -= penalty * w[j];
            for (int k = 0; k <= j; k++) {
                double value = h[j][k] + (j == k && j < m ? penalty : 0);
                hessian.setEntry(j, k, value);
                hessian.setEntry(k, j, value);
            }
        }
        try {
            return new CholeskyDecomposition(hessian)
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(gradient))
                    .toArray();
        } catch (MathRuntimeException e) {
            return new double[m + 1];
        }
    }

    /**
     * What an item gets.
     *
     * @param features its features
     * @return a probability, 0 to 1
     */
    public double probability(double[] features) {
        return 1 / (1 + Math.exp(-sum(features)));
    }

    /**
     * What an item gets before the link.
     *
     * @param features its features
     * @return the logarithm of its odds
     */
    public double sum(double[] features) {
        double sum = intercept;
        for (int j = 0; j < weights.length; j++) sum += weights[j] * (features[j] - means[j]) / deviations[j];
        return sum;
    }
}
