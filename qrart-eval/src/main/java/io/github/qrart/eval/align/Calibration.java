package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Logistic;
import io.github.qrart.eval.align.statistics.Reliability;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.model.Coefficient;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelProvenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits models to labels: a logistic sum of standardised features, with the penalty that does best under cross-validation by
 * payload and prompt. What comes out is what the library's scorers load, such as {@code VisualAestheticScorer.of}; it says
 * which features it was fitted to, and a scorer with other features refuses it.
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
     * Fits a curve that makes a probability of one scorer's scores, as a model of one feature: its name, in the feature set
     * {@code score/1}.
     *
     * @param scorer its name
     * @param labels what people said
     * @param scores the scores
     * @param target what to predict
     * @param source what the examples are and who labelled them, for people
     * @param date when it is fitted
     * @return the model
     * @throws IllegalArgumentException if there are too few labelled images or too few of one answer
     * @throws InterruptedException if the thread is interrupted
     */
    public static LinearModel ofScore(
            String scorer, LabelSet labels, ScoreTable scores, Target target, String source, LocalDate date)
            throws InterruptedException {
        List<String> name = List.of(featureName(scorer));
        return fit("score/1", name, List.of(scorer), Cases.of(labels, scores, target), scores, labels, source, date);
    }

    /**
     * A scorer's name as that of a feature.
     *
     * @param scorer any name
     * @return in lower case, with {@code -} for what features may not have
     */
    public static String featureName(String scorer) {
        String name = scorer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/]+", "-");
        return name.isEmpty() ? "-" : name;
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
        int yes = 0;
        for (boolean t : examples.truth()) if (t) yes++;
        if (n < FEWEST || yes < FEWEST_OF_EACH || n - yes < FEWEST_OF_EACH) {
            throw new IllegalArgumentException("too few labels for a model of " + set + ": " + n
                    + " images with all of "
                    + String.join(", ", features) + ", " + yes + " yes and " + (n - yes) + " no; expected at least "
                    + FEWEST + ", " + FEWEST_OF_EACH + " of each");
        }
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
