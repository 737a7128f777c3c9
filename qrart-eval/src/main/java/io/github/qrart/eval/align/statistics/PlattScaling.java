package io.github.qrart.eval.align.statistics;

/**
 * A score made a probability by a logistic curve, 1 / (1 + exp(−(slope × score + intercept))) (Platt 1999). The targets are
 * drawn in a little from 0 and 1, as Platt has it, so that labels that are cleanly apart do not make the curve a step.
 *
 * @param slope of the score
 * @param intercept the sum for a score of 0
 */
public record PlattScaling(double slope, double intercept) {
    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-9;

    /**
     * Fits by maximum likelihood, in Newton's steps with backtracking (Lin, Lin and Weng 2007).
     *
     * @param scores finite
     * @param truth what was yes, as many
     * @return the curve
     * @throws IllegalArgumentException if there are none
     */
    public static PlattScaling fit(double[] scores, boolean[] truth) {
        Weights.check(truth.length, scores.length);
        if (truth.length == 0) throw new IllegalArgumentException("no scores to fit; expected at least one");
        double yes = 0;
        for (boolean t : truth) if (t) yes++;
        double no = truth.length - yes;
        double[] target = new double[truth.length];
        for (int i = 0; i < target.length; i++) target[i] = truth[i] ? (yes + 1) / (yes + 2) : 1 / (no + 2);
        double[] ab = {0, Math.log((yes + 1) / (no + 1))};
        double loss = loss(scores, target, ab[0], ab[1]);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newton(scores, target, ab);
            if (Math.abs(move[0]) < STILL && Math.abs(move[1]) < STILL) break;
            double size = 1;
            double next = loss(scores, target, ab[0] + move[0], ab[1] + move[1]);
            while (next > loss && size > 1e-3) {
                size /= 2;
                next = loss(scores, target, ab[0] + size * move[0], ab[1] + size * move[1]);
            }
            if (next > loss) break;
            ab[0] += size * move[0];
            ab[1] += size * move[1];
            loss = next;
        }
        return new PlattScaling(ab[0], ab[1]);
    }

    private static double[] newton(double[] scores, double[] target, double[] ab) {
        // A trace on the diagonal keeps it solvable when all scores are equal.
        double aa = 1e-12;
        double bb = 1e-12;
        double both = 0;
        double ga = 0;
        double gb = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = logistic(ab[0] * scores[i] + ab[1]);
            double q = p * (1 - p);
            aa += scores[i] * scores[i] * q;
            bb += q;
            both += scores[i] * q;
            ga += scores[i] * (target[i] - p);
            gb += target[i] - p;
        }
        double determinant = aa * bb - both * both;
        if (!(determinant > 0)) return new double[2];
        return new double[] {(bb * ga - both * gb) / determinant, (aa * gb - both * ga) / determinant};
    }

    /** Minus the logarithm of the likelihood, without overflow. */
    private static double loss(double[] scores, double[] target, double a, double b) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double sum = a * scores[i] + b;
            loss += Math.max(sum, 0) - sum * target[i] + Math.log1p(Math.exp(-Math.abs(sum)));
        }
        return loss;
    }

    /**
     * What a score means.
     *
     * @param score finite
     * @return a probability, 0 to 1
     */
    public double probability(double score) {
        return logistic(slope * score + intercept);
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
