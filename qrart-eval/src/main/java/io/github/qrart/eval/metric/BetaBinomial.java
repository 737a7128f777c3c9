package io.github.qrart.eval.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Beta;

/**
 * How the chances of pairs are spread: each pair has its own, drawn from a beta distribution. With it, best-of-N can be told
 * for more candidates than were tried, as far as the spread is of that form.
 *
 * @param alpha over 0
 * @param beta over 0
 */
public record BetaBinomial(double alpha, double beta) {
    /** Beyond e¹² the spread is nil. */
    private static final double MOST_LOG = 12;

    /**
     * The most likely spread, by Nelder and Mead's simplex over the logarithms of both parameters.
     *
     * @param counts at least one pair
     * @return the spread
     */
    public static BetaBinomial fit(List<PairCount> counts) {
        Map<PairCount, Integer> groups = new HashMap<>();
        for (PairCount count : counts) groups.merge(count, 1, Integer::sum);
        SimplexOptimizer optimizer = new SimplexOptimizer(1e-10, 1e-10);
        PointValuePair best = optimizer.optimize(
                new MaxEval(10_000),
                GoalType.MAXIMIZE,
                new InitialGuess(start(counts)),
                new NelderMeadSimplex(2),
                new ObjectiveFunction(point -> logLikelihood(groups, point)));
        double[] point = best.getPoint();
        return new BetaBinomial(Math.exp(bounded(point[0])), Math.exp(bounded(point[1])));
    }

    private static double[] start(List<PairCount> counts) {
        double successes = counts.stream().mapToInt(PairCount::successes).sum() + .5;
        double trials = counts.stream().mapToInt(PairCount::trials).sum() + 1;
        double mean = successes / trials;
        return new double[] {Math.log(2 * mean), Math.log(2 * (1 - mean))};
    }

    /** A wall where the likelihood is flat: all pairs alike, or all successes. */
    private static double bounded(double log) {
        return Math.max(-MOST_LOG, Math.min(MOST_LOG, log));
    }

    private static double logLikelihood(Map<PairCount, Integer> groups, double[] point) {
        double a = Math.exp(bounded(point[0]));
        double b = Math.exp(bounded(point[1]));
        double sum = 0;
        for (Map.Entry<PairCount, Integer> group : groups.entrySet()) {
            int n = group.getKey().trials();
            int c = group.getKey().successes();
            sum += group.getValue() * (Beta.logBeta(c + a, n - c + b) - Beta.logBeta(a, b));
        }
        double outside = Math.abs(point[0] - bounded(point[0])) + Math.abs(point[1] - bounded(point[1]));
        return sum - outside;
    }

    /**
     * The chance that at least one of n candidates of a pair succeeds.
     *
     * @param n at least 1
     * @return 1 − B(α, β + n) / B(α, β)
     */
    public double bestOf(int n) {
        return -Math.expm1(Beta.logBeta(alpha, beta + n) - Beta.logBeta(alpha, beta));
    }
}
