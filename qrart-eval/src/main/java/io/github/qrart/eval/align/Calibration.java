package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Logistic;
import io.github.qrart.eval.align.statistics.Reliability;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.model.Coefficient;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.model.ScoreCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits what the library's scorers load, to labels. A curve makes a probability of one scorer's score: {@code
 * EnsembleScanScorer.calibrated} and {@code VisualAestheticScorer.calibrated} take it. A model makes a score of features, as a
 * logistic sum of standardised ones, with the penalty that does best under cross-validation by payload and prompt: {@code
 * EnsembleScanScorer.of} and {@code VisualAestheticScorer.of} take it. Both say what they were fitted to, and a scorer with other
 * scores or features refuses them.
 *
 * <p>A feature set {@code looks/2} is found in scores named {@code looks/2:finders}, {@code looks/2:hues} and so on. Images
 * that lack one of the features are left out. Stateless.
 */
public final class Calibration {
    /** The fewest images that a model is fitted to, and the fewest of each answer. */
    public static final int FEWEST = 20;

    private static final int FEWEST_OF_EACH = 5;
    private static final double[] PENALTIES = {.1, 1, 10, 100};

    private Calibration() {}

    /**
     * The feature sets that scores have.
     *
     * @param scores the scores
     * @return the names before the colon, each with its features in order
     */
    public static Map<String, List<String>> featureSets(ScoreTable scores) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (String scorer : scores.scorers()) {
            int colon = scorer.indexOf(':');
            if (colon > 0) {
                sets.computeIfAbsent(scorer.substring(0, colon), set -> new ArrayList<>())
                        .add(scorer.substring(colon + 1));
            }
        }
        return sets;
    }

    /**
     * Fits a model to the features of a set.
     *
     * @param featureSet one of {@link #featureSets}
     * @param labels what people said
     * @param scores the scores, among them those of the features
     * @param target what to predict
     * @param source what the examples are and who labelled them, for people
     * @param date when it is fitted
     * @return the model; its metrics are the area under the ROC curve and the Brier score under cross-validation, each with
     *     its interval, and the standard errors of the weights
     * @throws IllegalArgumentException if there are too few labelled images or too few of one answer, or no such set
     * @throws InterruptedException if the thread is interrupted
     */
    public static LinearModel fit(
            String featureSet, LabelSet labels, ScoreTable scores, Target target, String source, LocalDate date)
            throws InterruptedException {
        List<String> features = featureSets(scores).getOrDefault(featureSet, List.of());
        if (features.isEmpty()) {
            throw new IllegalArgumentException(
                    "no scores of the feature set " + featureSet + "; expected columns such as " + featureSet
                            + ":FEATURE, found " + String.join(", ", scores.scorers()));
        }
        List<String> columns =
                features.stream().map(feature -> featureSet + ":" + feature).toList();
        return fit(featureSet, features, columns, Cases.of(labels, scores, target), scores, labels, source, date);
    }

    /**
     * Fits the curve that makes a probability of one scorer's scores and does better on images held out: by Platt scaling or
     * by isotonic regression, which is considered from 200 images on. As the better one is chosen by its figures, they
     * flatter it a little.
     *
     * @param scorer its name; what it calls its scores ({@link ScoreTable#versions}) is what the curve is for
     * @param labels what people said
     * @param scores the scores
     * @param target what to predict
     * @param source what the examples are and who labelled them, for people
     * @param date when it is fitted
     * @return the curve; its metrics are, under cross-validation by payload and prompt in ten parts, the area under the ROC
     *     curve and the Brier score, each with its interval, and Brier score and expected calibration error of both kinds, and
     *     of the scores as they are
     * @throws IllegalArgumentException if there are too few labelled images or too few of one answer, nobody has that name, or
     *     the scores do not rise with what people said
     * @throws InterruptedException if the thread is interrupted
     */
    public static ScoreCurve curve(
            String scorer, LabelSet labels, ScoreTable scores, Target target, String source, LocalDate date)
            throws InterruptedException {
        CurveFit fit = curveFit(scorer, labels, scores, target);
        return curve(fit, fit.better(), scorer, labels, scores, source, date);
    }

    /**
     * Fits a curve of one kind, as above.
     *
     * @param kind the kind
     * @param scorer its name
     * @param labels what people said
     * @param scores the scores
     * @param target what to predict
     * @param source what the examples are and who labelled them, for people
     * @param date when it is fitted
     * @return the curve
     * @throws IllegalArgumentException as above
     * @throws InterruptedException if the thread is interrupted
     */
    public static ScoreCurve curve(
            CurveKind kind,
            String scorer,
            LabelSet labels,
            ScoreTable scores,
            Target target,
            String source,
            LocalDate date)
            throws InterruptedException {
        return curve(curveFit(scorer, labels, scores, target), kind, scorer, labels, scores, source, date);
    }

    private static ScoreCurve curve(
            CurveFit fit,
            CurveKind kind,
            String scorer,
            LabelSet labels,
            ScoreTable scores,
            String source,
            LocalDate date)
            throws InterruptedException {
        return fit.curve(kind, Optional.ofNullable(scores.versions().get(scorer)), source, labels.sha256(), date);
    }

    private static CurveFit curveFit(String scorer, LabelSet labels, ScoreTable scores, Target target) {
        if (!scores.scorers().contains(scorer)) {
            throw new IllegalArgumentException(
                    "no scorer is called " + scorer + "; expected one of " + String.join(", ", scores.scorers()));
        }
        Cases all = Cases.of(labels, scores, target);
        Examples examples = Examples.of(all, Cases.columns(scores, List.of(scorer), all.images()));
        requireEnough(examples, "a curve", "a score of " + scorer);
        return new CurveFit(scorer, examples);
    }

    private static void requireEnough(Examples examples, String what, String having) {
        int n = examples.truth().length;
        int yes = 0;
        for (boolean t : examples.truth()) if (t) yes++;
        if (n < FEWEST || yes < FEWEST_OF_EACH || n - yes < FEWEST_OF_EACH) {
            throw new IllegalArgumentException("too few labels for " + what + ": " + n + " images with " + having + ", "
                    + yes + " yes and " + (n - yes) + " no; expected at least " + FEWEST + ", " + FEWEST_OF_EACH
                    + " of each");
        }
    }

    private static LinearModel fit(
            String set,
            List<String> features,
            List<String> columns,
            Cases all,
            ScoreTable scores,
            LabelSet labels,
            String source,
            LocalDate date)
            throws InterruptedException {
        Examples examples = Examples.of(all, Cases.columns(scores, columns, all.images()));
        int n = examples.truth().length;
        requireEnough(examples, "a model of " + set, "all of " + String.join(", ", features));
        double penalty = PENALTIES[0];
        double[] heldOut = new double[0];
        double least = Double.POSITIVE_INFINITY;
        for (double candidate : PENALTIES) {
            double[] said = examples.heldOut(candidate);
            double brier = Reliability.brier(said, examples.truth(), ones(n));
            if (brier < least) {
                least = brier;
                penalty = candidate;
                heldOut = said;
            }
        }
        Logistic fit = Logistic.fit(examples.features(), examples.truth(), penalty);
        Map<String, Double> metrics = examples.metrics(heldOut);
        metrics.put("penalty", penalty);
        metrics.putAll(examples.errors(features, penalty));
        ModelProvenance provenance = new ModelProvenance(source, labels.sha256(), n, date, "qrart align", metrics);
        return new LinearModel(set, Link.LOGISTIC, fit.intercept(), coefficients(features, fit, examples), provenance);
    }

    private static List<Coefficient> coefficients(List<String> features, Logistic fit, Examples examples) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double[] row : examples.features()) {
                min = Math.min(min, row[j]);
                max = Math.max(max, row[j]);
            }
            coefficients.add(
                    new Coefficient(features.get(j), fit.weights()[j], fit.means()[j], fit.deviations()[j], min, max));
        }
        return coefficients;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
