package io.github.qrart.aesthetic;

/** How much of one quantity a few others explain by a straight line, with an intercept. */
final class LeastSquares {
    private LeastSquares() {}

    /**
     * The variance of the target that is left over.
     *
     * @param target the quantity
     * @param given the others, each as long as the target
     */
    static double residualVariance(float[] target, float[]... given) {
        int k = given.length;
        double[][] normal = new double[k][k + 1];
        double[] means = new double[k];
        for (int i = 0; i < k; i++) means[i] = mean(given[i]);
        double mean = mean(target);
        double variance = 0;
        for (int p = 0; p < target.length; p++) {
            double t = target[p] - mean;
            variance += t * t / target.length;
            for (int i = 0; i < k; i++) {
                double v = given[i][p] - means[i];
                normal[i][k] += v * t / target.length;
                for (int j = 0; j <= i; j++) normal[i][j] += v * (given[j][p] - means[j]) / target.length;
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) normal[j][i] = normal[i][j];
        }
        return Math.max(0, variance - explained(normal));
    }

    /** Gauss–Jordan elimination; quantities that hardly vary once the others are known explain nothing. */
    private static double explained(double[][] normal) {
        int k = normal.length;
        double explained = 0;
        double[] before = new double[k];
        for (int i = 0; i < k; i++) before[i] = normal[i][i];
        for (int i = 0; i < k; i++) {
            double pivot = normal[i][i];
            if (pivot <= 1e-6 * before[i] + 1e-9) continue;
            explained += normal[i][k] * normal[i][k] / pivot;
            for (int row = i + 1; row < k; row++) {
                double factor = normal[row][i] / pivot;
                for (int column = i; column <= k; column++) normal[row][column] -= factor * normal[i][column];
            }
        }
        return explained;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }
}
