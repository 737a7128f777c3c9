package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.ScoreOrder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one scorer agrees with people, on the images that it scored.
 *
 * @param scorer its name; {@link Alignment#ALWAYS_YES} for saying yes to everything
 * @param images how many images it scored
 * @param threshold scores from here on were taken for yes; minus infinity for saying yes to everything
 * @param fitted whether the threshold was chosen on these images, for want of one, which flatters it
 * @param confusion how often yes and no were right
 * @param measures of yes and no
 * @param ranking of the order of its scores; empty for saying yes to everything
 * @param calibration what its scores mean as probabilities; empty when it cannot be told
 * @param curve the points of its ROC curve, from the highest threshold down
 */
public record ScorerAgreement(
        String scorer,
        int images,
        double threshold,
        boolean fitted,
        Confusion confusion,
        Map<Measure, Interval> measures,
        Optional<Ranking> ranking,
        Optional<CalibrationCheck> calibration,
        List<ScoreOrder.Point> curve) {
    /** Copies the parts. */
    public ScorerAgreement {
        measures = Collections.unmodifiableMap(new EnumMap<>(measures));
        curve = List.copyOf(curve);
    }

    /**
     * How the order of scores agrees.
     *
     * @param rocAuc area under the ROC curve
     * @param averagePrecision area under the curve of precision over recall
     * @param spearman Spearman's ρ with the grades
     * @param tauB Kendall's τ-b with the grades
     * @param pairwise of the pairs of images with different grades, the share in the right order
     * @param preferences of the pairs that people compared, the share in the right order; NaN when there are none
     */
    public record Ranking(
            Interval rocAuc,
            Interval averagePrecision,
            Interval spearman,
            Interval tauB,
            Interval pairwise,
            Interval preferences) {}
}
