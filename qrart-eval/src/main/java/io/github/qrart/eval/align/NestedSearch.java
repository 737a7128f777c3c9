package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.ClusterBootstrap;
import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Folds;
import io.github.qrart.eval.align.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Policies with honest estimates. What was chosen on some images is tried on others, clusters kept together; that the kind
 * of policy was chosen too is part of the choice, and is made within the training images by another cross-validation (Varma
 * and Simon 2006).
 */
final class NestedSearch {
    private static final int INNER_FOLDS = 4;

    private record Kind(PolicyFamily family, int scorer) {}

    private final Cases cases;
    private final Measure measure;
    private final double beta;
    private final int folds;
    private final long seed;
    private final List<Kind> kinds = new ArrayList<>();

    NestedSearch(Cases cases, Measure measure, double beta, int folds, long seed) {
        this.cases = cases;
        this.measure = measure;
        this.beta = beta;
        this.folds = folds;
        this.seed = seed;
        int scorers = cases.scorers().size();
        for (int s = 0; s < scorers; s++) kinds.add(new Kind(PolicyFamily.SINGLE, s));
        if (scorers > 1) {
            for (PolicyFamily family :
                    List.of(PolicyFamily.EITHER, PolicyFamily.BOTH, PolicyFamily.FALLBACK, PolicyFamily.VOTES)) {
                kinds.add(new Kind(family, -1));
            }
        }
    }

    /** The best of each kind, best first by the honest estimate, and before them all what the whole search is worth. */
    List<PolicyResult> results(ClusterBootstrap bootstrap) throws InterruptedException {
        boolean[] all = new boolean[cases.size()];
        Arrays.fill(all, true);
        List<PolicyResult> results = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        Policy chosen = null;
        for (Kind kind : kinds) {
            checkInterrupted();
            Policy policy = best(kind, all);
            boolean[] said = heldOut(kind, all, folds, seed);
            results.add(result(kind.family, policy, said, bootstrap));
            double estimate = measure.of(Confusion.of(cases.truth(), said), beta);
            if (estimate > most) {
                most = estimate;
                chosen = policy;
            }
        }
        results.sort(Comparator.comparingDouble(
                        (PolicyResult r) -> Double.isNaN(r.honestMeasure().value())
                                ? -9
                                : r.honestMeasure().value())
                .reversed());
        if (chosen != null && kinds.size() > 1) {
            results.add(0, result(PolicyFamily.SEARCH, chosen, nested(), bootstrap));
        }
        return results;
    }

    private Policy best(Kind kind, boolean[] training) {
        return PolicySearch.best(cases, kind.family, kind.scorer, training, measure, beta);
    }

    /** What policies of a kind say of images that they were not chosen on. */
    private boolean[] heldOut(Kind kind, boolean[] among, int parts, long chance) throws InterruptedException {
        int[] part = parts(among, parts, chance);
        boolean[] said = new boolean[cases.size()];
        for (int k = 0; k < parts; k++) {
            checkInterrupted();
            Policy policy = best(kind, without(among, part, k));
            for (int i = 0; i < said.length; i++) {
                if (among[i] && part[i] == k) said[i] = policy.says(PolicySearch.row(cases, i));
            }
        }
        return said;
    }

    private boolean[] nested() throws InterruptedException {
        boolean[] all = new boolean[cases.size()];
        Arrays.fill(all, true);
        int[] part = parts(all, folds, seed);
        boolean[] said = new boolean[cases.size()];
        for (int k = 0; k < folds; k++) {
            boolean[] training = without(all, part, k);
            Kind best = kinds.get(0);
            double most = Double.NEGATIVE_INFINITY;
            for (Kind kind : kinds) {
                boolean[] inner = heldOut(kind, training, INNER_FOLDS, seed + 1 + k);
                double value = measure.of(confusion(cases.truth(), inner, training), beta);
                if (value > most) {
                    most = value;
                    best = kind;
                }
            }
            Policy policy = best(best, training);
            for (int i = 0; i < said.length; i++) {
                if (part[i] == k) said[i] = policy.says(PolicySearch.row(cases, i));
            }
        }
        return said;
    }

    private int[] parts(boolean[] among, int parts, long chance) {
        List<String> clusters = new ArrayList<>();
        List<Boolean> truth = new ArrayList<>();
        for (int i = 0; i < among.length; i++) {
            if (!among[i]) continue;
            clusters.add(cases.clusters().get(i));
            truth.add(cases.truth()[i]);
        }
        boolean[] answers = new boolean[truth.size()];
        for (int i = 0; i < answers.length; i++) answers[i] = truth.get(i);
        int[] dealt = Folds.of(clusters, answers, parts, chance);
        int[] part = new int[among.length];
        int n = 0;
        for (int i = 0; i < part.length; i++) part[i] = among[i] ? dealt[n++] : -1;
        return part;
    }

    private static boolean[] without(boolean[] among, int[] part, int k) {
        boolean[] rest = among.clone();
        for (int i = 0; i < rest.length; i++) if (part[i] == k) rest[i] = false;
        return rest;
    }

    private PolicyResult result(PolicyFamily family, Policy policy, boolean[] said, ClusterBootstrap bootstrap)
            throws InterruptedException {
        boolean[] all = new boolean[cases.size()];
        Arrays.fill(all, true);
        Confusion inSample = confusion(cases, policy, all);
        Interval honest = bootstrap
                .intervals(weights -> new double[] {measure.of(Confusion.of(cases.truth(), said, weights), beta)})
                .get(0);
        return new PolicyResult(
                family,
                policy,
                policy.describe(cases.scorers()),
                inSample,
                measure.of(inSample, beta),
                Confusion.of(cases.truth(), said),
                honest);
    }

    static Confusion confusion(Cases cases, Policy policy, boolean[] among) {
        boolean[] said = new boolean[cases.size()];
        for (int i = 0; i < said.length; i++) if (among[i]) said[i] = policy.says(PolicySearch.row(cases, i));
        return confusion(cases.truth(), said, among);
    }

    private static Confusion confusion(boolean[] truth, boolean[] said, boolean[] among) {
        double[] weights = new double[truth.length];
        for (int i = 0; i < weights.length; i++) weights[i] = among[i] ? 1 : 0;
        return Confusion.of(truth, said, weights);
    }

    private static void checkInterrupted() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted while searching policies");
    }
}
