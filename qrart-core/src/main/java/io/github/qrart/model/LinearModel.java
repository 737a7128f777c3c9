package io.github.qrart.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A number from named features: an intercept and a weight for each standardised feature, summed, and a link on the sum.
 * Such a model can be read by people, fitted to few examples, and says for every feature how much it contributed.
 *
 * <p>{@link ModelFiles} reads and writes it. Immutable and safe for use by several threads.
 *
 * @param featureSet which definition of the features it was fitted to, such as {@code scan/1}: one line, not empty
 * @param link what is made of the sum
 * @param intercept the sum of an average example; finite
 * @param coefficients one for each feature; each feature once
 * @param provenance what it was fitted to
 */
public record LinearModel(
        String featureSet, Link link, double intercept, List<Coefficient> coefficients, ModelProvenance provenance) {
    /**
     * Checks the parts and copies the list.
     *
     * @throws IllegalArgumentException if the feature set has no name, the intercept is not finite, or a feature comes
     *     twice
     */
    public LinearModel {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(provenance, "provenance");
        if (featureSet.isBlank() || featureSet.lines().count() != 1) {
            throw new IllegalArgumentException("feature set \"" + featureSet + "\" is no name; expected one line");
        }
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept " + intercept + " is not finite");
        }
        coefficients = List.copyOf(coefficients);
        Set<String> seen = new HashSet<>();
        for (Coefficient c : coefficients) {
            if (!seen.add(c.feature())) throw new IllegalArgumentException("feature " + c.feature() + " comes twice");
        }
    }

    /**
     * The features it needs.
     *
     * @return their names, in the order of the coefficients
     */
    public List<String> features() {
        return coefficients.stream().map(Coefficient::feature).toList();
    }

    /**
     * Says no if it was fitted to other features than those that can be given to it.
     *
     * @param expectedSet which definition of the features is at hand
     * @param known the names of the features at hand; the model may need fewer
     * @return this
     * @throws ModelException if the set is another, or a feature is not at hand
     */
    public LinearModel requireFor(String expectedSet, Collection<String> known) {
        if (!featureSet.equals(expectedSet)) {
            throw new ModelException("the model was fitted to the features " + featureSet + "; expected " + expectedSet
                    + ": fit it again with this version");
        }
        List<String> unknown =
                features().stream().filter(f -> !known.contains(f)).toList();
        if (!unknown.isEmpty()) {
            throw new ModelException("the model needs " + String.join(", ", unknown) + ", which " + expectedSet
                    + " does not have; expected some of " + String.join(", ", known)
                    + ": fit it again with this version");
        }
        return this;
    }

    /**
     * What comes out for one example.
     *
     * @param values a finite value for each of {@link #features()}; others are ignored
     * @return the sum with its link: within 0 to 1 when that is {@link Link#LOGISTIC}
     * @throws IllegalArgumentException if a feature is missing or not finite
     */
    public double predict(Map<String, Double> values) {
        double sum = intercept;
        for (Coefficient c : coefficients) sum += contribution(c, values);
        return link.of(sum);
    }

    /**
     * How much a feature adds to the sum, compared with an average example.
     *
     * @param feature one of {@link #features()}
     * @param values as for {@link #predict}
     * @return its part of the sum before the link
     * @throws IllegalArgumentException if the model has no such feature, or it is missing or not finite
     */
    public double contribution(String feature, Map<String, Double> values) {
        for (Coefficient c : coefficients) {
            if (c.feature().equals(feature)) return contribution(c, values);
        }
        throw new IllegalArgumentException("the model has no feature " + feature + "; it has " + features());
    }

    private static double contribution(Coefficient c, Map<String, Double> values) {
        Double value = values.get(c.feature());
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "feature " + c.feature() + " is " + value + "; expected a finite number");
        }
        return c.contribution(value);
    }
}
