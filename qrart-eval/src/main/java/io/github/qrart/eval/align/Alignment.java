package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.ClusterBootstrap;
import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.McNemar;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares scores with what people said.
 *
 * <p>Defaults: whether images scan; policies ranked by Cohen's κ; β 1; 2,000 bootstrap draws; five parts of
 * cross-validation; seed 1; thresholds of one half for scores within 0 to 1, and for other scores the best on the images at
 * hand, which the result says. Images of one payload and prompt are drawn and held out together.
 *
 * <p>Immutable and safe for use by several threads. The same arguments give the same result.
 */
public final class Alignment {
    /** The name of the scorer that says yes to everything. */
    public static final String ALWAYS_YES = "always yes";

    private static final int MOST_DISAGREEMENTS = 24;
    private static final int MOST_NEXT = 100;
    private static final int ROWS = 12;

    private final Builder b;

    private Alignment(Builder b) {
        this.b = b;
    }

    /**
     * Starts a comparison with the defaults above.
     *
     * @param labels what people said
     * @param scores what scorers said, of images named as in the labels (see {@link ScoreTable#namedAs})
     * @return a builder
     */
    public static Builder builder(LabelSet labels, ScoreTable scores) {
        return new Builder(labels, scores);
    }

    /**
     * Compares.
     *
     * @return what came of it
     * @throws IllegalArgumentException if nobody judged what is asked for
     * @throws InterruptedException if the thread is interrupted
     */
    public Agreement run() throws InterruptedException {
        Cases cases = Cases.of(b.labels, b.scores, b.target);
        if (cases.size() == 0) {
            throw new IllegalArgumentException("no label says "
                    + (b.target == Target.SCANNED ? "whether an image scans" : "how an image looks")
                    + "; choose another target, or label some");
        }
        ClusterBootstrap bootstrap = ClusterBootstrap.of(cases.clusters(), b.rounds, b.seed);
        List<ScorerStudy> studies = studies(cases);
        List<ScorerAgreement> scorers = scorers(cases, studies, bootstrap);
        boolean told = cases.positives() > 0 && cases.positives() < cases.size() && !studies.isEmpty();
        List<PolicyResult> policies =
                told ? new NestedSearch(cases, b.measure, b.beta, b.folds, b.seed).results(bootstrap) : List.of();
        WorthALook look = new WorthALook(cases, scorers);
        return new Agreement(
                b.target,
                b.measure,
                b.beta,
                cases.size(),
                cases.positives(),
                bootstrap.clusters(),
                cases.unknown(),
                b.rounds,
                b.labels.sha256(),
                scorers.get(0).measures().getOrDefault(Measure.ACCURACY, new Interval(0, 0, 0)),
                scorers,
                comparisons(cases, studies, bootstrap),
                policies,
                thresholds(cases),
                PeopleAgreement.of(b.labels, b.target),
                look.disagreements(MOST_DISAGREEMENTS),
                look.next(b.scores, MOST_NEXT),
                cases.scorers());
    }

    /** Scorers that scored none of the images are left out. */
    private List<ScorerStudy> studies(Cases cases) {
        List<ScorerStudy> studies = new ArrayList<>();
        for (int s = 0; s < cases.scorers().size(); s++) {
            double given = b.thresholds.getOrDefault(cases.scorers().get(s), Double.NaN);
            ScorerStudy study = new ScorerStudy(cases, s, given, b.measure, b.beta);
            if (study.size() > 0) studies.add(study);
        }
        return studies;
    }

    private List<ScorerAgreement> scorers(Cases cases, List<ScorerStudy> studies, ClusterBootstrap bootstrap)
            throws InterruptedException {
        List<ScorerAgreement> scorers = new ArrayList<>();
        for (ScorerStudy study : studies) {
            List<Interval> intervals = bootstrap.intervals(study::measure);
            Interval preferences = ScorerStudy.preferences(
                    b.target == Target.BEAUTY ? b.labels.preferences() : List.of(),
                    b.scores,
                    study.name(),
                    b.rounds,
                    b.seed);
            scorers.add(study.agreement(intervals, preferences, b.folds, b.seed));
        }
        scorers.sort(Comparator.comparingDouble((ScorerAgreement s) -> {
                    Interval measure = s.measures().get(b.measure);
                    return measure == null || Double.isNaN(measure.value()) ? -9 : measure.value();
                })
                .reversed());
        scorers.add(0, alwaysYes(cases, bootstrap));
        return scorers;
    }

    private ScorerAgreement alwaysYes(Cases cases, ClusterBootstrap bootstrap) throws InterruptedException {
        boolean[] yes = new boolean[cases.size()];
        Arrays.fill(yes, true);
        List<Interval> intervals = bootstrap.intervals(weights -> {
            Confusion confusion = Confusion.of(cases.truth(), yes, weights);
            return Arrays.stream(Measure.values())
                    .mapToDouble(measure -> measure.of(confusion, b.beta))
                    .toArray();
        });
        return new ScorerAgreement(
                ALWAYS_YES,
                cases.size(),
                Double.NEGATIVE_INFINITY,
                false,
                Confusion.of(cases.truth(), yes),
                ScorerStudy.measures(intervals),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<Comparison> comparisons(Cases cases, List<ScorerStudy> studies, ClusterBootstrap bootstrap)
            throws InterruptedException {
        int n = studies.size();
        // 1 right, -1 wrong, 0 not scored.
        int[][] right = new int[n][cases.size()];
        for (int s = 0; s < n; s++) {
            int[] places = studies.get(s).places();
            for (int k = 0; k < places.length; k++) {
                right[s][places[k]] = studies.get(s).said()[k] == cases.truth()[places[k]] ? 1 : -1;
            }
        }
        List<Interval> differences = bootstrap.intervals(weights -> {
            double[] values = new double[n * (n - 1) / 2];
            int at = 0;
            for (int a = 0; a < n; a++)
                for (int c = a + 1; c < n; c++) values[at++] = more(right[a], right[c], weights);
            return values;
        });
        List<Comparison> comparisons = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int c = a + 1; c < n; c++) {
                Interval difference = differences.get(comparisons.size());
                comparisons.add(new Comparison(
                        studies.get(a).name(), studies.get(c).name(), test(right[a], right[c]), difference));
            }
        }
        return comparisons;
    }

    private static double more(int[] first, int[] second, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (first[i] == 0 || second[i] == 0) continue;
            sum += weights[i] * (first[i] - second[i]) / 2;
            total += weights[i];
        }
        return sum / total;
    }

    private static McNemar test(int[] first, int[] second) {
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] == 1 && second[i] == -1) onlyFirst++;
            if (first[i] == -1 && second[i] == 1) onlySecond++;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    private static List<ThresholdRow> thresholds(Cases cases) {
        boolean[] all = new boolean[cases.size()];
        Arrays.fill(all, true);
        List<ThresholdRow> rows = new ArrayList<>();
        for (int s = 0; s < cases.scorers().size(); s++) {
            double[] known = Arrays.stream(cases.scores()[s])
                    .filter(score -> !Double.isNaN(score))
                    .toArray();
            for (double threshold : PolicySearch.thresholds(known, ROWS)) {
                Confusion confusion = NestedSearch.confusion(cases, new Policy.Single(s, threshold), all);
                rows.add(new ThresholdRow(cases.scorers().get(s), threshold, confusion));
            }
        }
        return rows;
    }

    /** Collects an {@link Alignment}. Mutable, for one thread. */
    public static final class Builder {
        private final LabelSet labels;
        private final ScoreTable scores;
        private final Map<String, Double> thresholds = new HashMap<>();
        private Target target = Target.SCANNED;
        private Measure measure = Measure.KAPPA;
        private double beta = 1;
        private int rounds = 2000;
        private int folds = 5;
        private long seed = 1;

        private Builder(LabelSet labels, ScoreTable scores) {
            this.labels = Objects.requireNonNull(labels, "labels");
            this.scores = Objects.requireNonNull(scores, "scores");
        }

        /**
         * What scores are held to.
         *
         * @param target the judgement
         * @return this
         */
        public Builder target(Target target) {
            this.target = Objects.requireNonNull(target, "target");
            return this;
        }

        /**
         * What policies are ranked by.
         *
         * @param measure the measure
         * @return this
         */
        public Builder measure(Measure measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /**
         * How many times as much recall counts as precision in F-beta.
         *
         * @param beta above 0, up to 100
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder beta(double beta) {
            if (!(beta > 0 && beta <= 100))
                throw new IllegalArgumentException("beta " + beta + " is not within 0 to 100");
            this.beta = beta;
            return this;
        }

        /**
         * How many bootstrap draws.
         *
         * @param rounds 1 to 100,000
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder rounds(int rounds) {
            if (rounds < 1 || rounds > 100_000) {
                throw new IllegalArgumentException(rounds + " bootstrap rounds are not within 1 to 100000");
            }
            this.rounds = rounds;
            return this;
        }

        /**
         * How many parts for cross-validation.
         *
         * @param folds 2 to 50
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder folds(int folds) {
            if (folds < 2 || folds > 50) throw new IllegalArgumentException(folds + " folds are not within 2 to 50");
            this.folds = folds;
            return this;
        }

        /**
         * The seed of chance.
         *
         * @param seed any number
         * @return this
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * From which score on a scorer says yes.
         *
         * @param scorer its name
         * @param threshold finite
         * @return this
         * @throws IllegalArgumentException if the threshold is not finite, or nobody has that name
         */
        public Builder threshold(String scorer, double threshold) {
            if (!scores.scorers().contains(scorer)) {
                throw new IllegalArgumentException(
                        "no scorer is called " + scorer + "; expected one of " + String.join(", ", scores.scorers()));
            }
            if (!Double.isFinite(threshold)) {
                throw new IllegalArgumentException("threshold " + threshold + " is not finite");
            }
            thresholds.put(scorer, threshold);
            return this;
        }

        /**
         * Makes the comparison.
         *
         * @return the comparison
         */
        public Alignment build() {
            Builder copy = new Builder(labels, scores);
            copy.thresholds.putAll(thresholds);
            copy.target = target;
            copy.measure = measure;
            copy.beta = beta;
            copy.rounds = rounds;
            copy.folds = folds;
            copy.seed = seed;
            return new Alignment(copy);
        }
    }
}
