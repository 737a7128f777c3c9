package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Interval;
import java.util.List;

/**
 * What came of comparing scores with people. Immutable.
 *
 * @param target what people judged
 * @param measure what policies are ranked by
 * @param beta how many times as much recall counts as precision in F-beta
 * @param images how many images were judged
 * @param positives how many of them are yes
 * @param clusters how many different payloads and prompts they have
 * @param unknown how many images neither payload nor prompt is known of: each counts by itself, which makes intervals too
 *     narrow where they are alike
 * @param rounds how many bootstrap draws the intervals come from
 * @param labelHash fingerprint of the labels
 * @param baseRate the share that is yes
 * @param scorers how each agrees: first that which always says yes, then by the measure
 * @param comparisons each two of them
 * @param policies the search as a whole, then the best of each kind by its honest estimate; empty when everything is
 *     yes or everything no, or no scorer has scores
 * @param thresholds each scorer at each of up to twelve thresholds
 * @param people how they agree among themselves
 * @param disagreements the images on which scorers are farthest from people, up to 24
 * @param next the images without a label on which scorers are farthest from each other, up to 100
 * @param scorerNames who has scores, in the order in which policies take them
 */
public record Agreement(
        Target target,
        Measure measure,
        double beta,
        int images,
        int positives,
        int clusters,
        int unknown,
        int rounds,
        String labelHash,
        Interval baseRate,
        List<ScorerAgreement> scorers,
        List<Comparison> comparisons,
        List<PolicyResult> policies,
        List<ThresholdRow> thresholds,
        PeopleAgreement people,
        List<Judged> disagreements,
        List<Judged> next,
        List<String> scorerNames) {
    /** Copies the lists. */
    public Agreement {
        scorers = List.copyOf(scorers);
        comparisons = List.copyOf(comparisons);
        policies = List.copyOf(policies);
        thresholds = List.copyOf(thresholds);
        disagreements = List.copyOf(disagreements);
        next = List.copyOf(next);
        scorerNames = List.copyOf(scorerNames);
    }
}
