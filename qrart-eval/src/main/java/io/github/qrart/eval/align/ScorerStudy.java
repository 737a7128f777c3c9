package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.ClusterBootstrap;
import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.RankAgreement;
import io.github.qrart.eval.align.statistics.ScoreOrder;
import io.github.qrart.eval.labels.Preference;
import io.github.qrart.eval.labels.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One scorer on the images that it scored. Sorted once, measured in every draw. */
final class ScorerStudy {
    private static final int RANKINGS = 5;
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    private final Cases cases;
    private final int scorer;
    private final double beta;
    private final int[] places;
    private final double[] scores;
    private final boolean[] truth;
    private final boolean[] said;
    private final double threshold;
    private final boolean fitted;
    private final ScoreOrder order;
    private final ScoreOrder grades;

    /** @param given the threshold, or NaN to take one half for probabilities and choose one for other scores */
    ScorerStudy(Cases cases, int scorer, double given, Measure measure, double beta) {
        this.cases = cases;
        this.scorer = scorer;
        this.beta = beta;
        places = cases.scoredBy(scorer);
        scores = new double[places.length];
        truth = new boolean[places.length];
        double[] graded = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            scores[k] = cases.scores()[scorer][places[k]];
            truth[k] = cases.truth()[places[k]];
            graded[k] = cases.grades()[places[k]];
        }
        order = ScoreOrder.of(scores);
        grades = ScoreOrder.of(graded);
        fitted = Double.isNaN(given) && !cases.isProbability(scorer);
        threshold = fitted ? best(measure) : Double.isNaN(given) ? .5 : given;
        said = new boolean[places.length];
        for (int k = 0; k < said.length; k++) said[k] = scores[k] >= threshold;
    }

    private double best(Measure measure) {
        double best = Double.NEGATIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double yes = 0;
        for (boolean t : truth) if (t) yes++;
        double no = truth.length - yes;
        for (ScoreOrder.Point point : order.curve(truth)) {
            double tp = yes == 0 ? 0 : point.recall() * yes;
            double fp = no == 0 ? 0 : point.falseAlarms() * no;
            double value = measure.of(new Confusion(tp, fp, no - fp, yes - tp), beta);
            if (value > most) {
                most = value;
                best = point.threshold();
            }
        }
        return best;
    }

    int size() {
        return places.length;
    }

    String name() {
        return cases.scorers().get(scorer);
    }

    boolean[] said() {
        return said;
    }

    int[] places() {
        return places;
    }

    /** The measures of yes and no, then those of ranking. */
    double[] measure(double[] weights) {
        double[] own = new double[places.length];
        double total = 0;
        for (int k = 0; k < own.length; k++) {
            own[k] = weights[places[k]];
            total += own[k];
        }
        Measure[] kinds = Measure.values();
        double[] values = new double[kinds.length + RANKINGS];
        if (total == 0) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        Confusion confusion = Confusion.of(truth, said, own);
        for (Measure kind : kinds) values[kind.ordinal()] = kind.of(confusion, beta);
        RankAgreement ranks = RankAgreement.of(order, grades, own);
        int at = kinds.length;
        values[at++] = order.rocAuc(truth, own);
        values[at++] = order.averagePrecision(truth, own);
        values[at++] = RankAgreement.spearman(order, grades, own);
        values[at++] = ranks.tauB();
        values[at] = ranks.pairwiseAccuracy();
        return values;
    }

    ScorerAgreement agreement(List<Interval> intervals, Interval preferences, int folds, long seed) {
        Map<Measure, Interval> measures = measures(intervals);
        int at = Measure.values().length;
        ScorerAgreement.Ranking ranking = new ScorerAgreement.Ranking(
                intervals.get(at),
                intervals.get(at + 1),
                intervals.get(at + 2),
                intervals.get(at + 3),
                intervals.get(at + 4),
                preferences);
        List<String> clusters = new ArrayList<>();
        for (int place : places) clusters.add(cases.clusters().get(place));
        Optional<CalibrationCheck> calibration = places.length < 2 * folds
                ? Optional.empty()
                : Optional.of(CalibrationCheck.of(
                        scores, truth, Cases.apart(clusters), cases.isProbability(scorer), folds, seed));
        return new ScorerAgreement(
                name(),
                places.length,
                threshold,
                fitted,
                Confusion.of(truth, said),
                measures,
                Optional.of(ranking),
                calibration,
                order.curve(truth));
    }

    static Map<Measure, Interval> measures(List<Interval> intervals) {
        Map<Measure, Interval> measures = new EnumMap<>(Measure.class);
        for (Measure kind : Measure.values()) measures.put(kind, intervals.get(kind.ordinal()));
        return measures;
    }

    /** Of the pairs that people compared, the share that a scorer has in their order; by pair of images. */
    static Interval preferences(List<Preference> pairs, ScoreTable table, String scorer, int rounds, long seed)
            throws InterruptedException {
        List<Preference> scored = pairs.stream()
                .filter(pair ->
                        !Double.isNaN(table.of(scorer, pair.winner())) && !Double.isNaN(table.of(scorer, pair.loser())))
                .toList();
        if (scored.isEmpty()) return NONE;
        List<String> clusters = scored.stream()
                .map(pair -> pair.winner().compareTo(pair.loser()) < 0
                        ? pair.winner() + "\n" + pair.loser()
                        : pair.loser() + "\n" + pair.winner())
                .toList();
        double[] right = scored.stream()
                .mapToDouble(pair -> {
                    int order = Double.compare(table.of(scorer, pair.winner()), table.of(scorer, pair.loser()));
                    return order > 0 ? 1 : order == 0 ? .5 : 0;
                })
                .toArray();
        return ClusterBootstrap.of(clusters, rounds, seed)
                .intervals(weights -> new double[] {mean(right, weights)})
                .get(0);
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            total += weights[i];
        }
        return sum / total;
    }
}
