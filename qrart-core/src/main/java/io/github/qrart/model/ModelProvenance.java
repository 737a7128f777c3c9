package io.github.qrart.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a model was fitted to.
 *
 * @param trainingSet what the examples are and who labelled them, for people; may be empty
 * @param trainingHash SHA-256 of the table that was fitted, as hexadecimal digits; may be empty
 * @param examples how many there were, at least 0
 * @param date when it was fitted
 * @param madeBy the program that fitted it, or the command that does so again; may be empty
 * @param metrics how well it does, by name and in order, such as {@code auc.cross-validated}; finite
 */
public record ModelProvenance(
        String trainingSet,
        String trainingHash,
        int examples,
        LocalDate date,
        String madeBy,
        Map<String, Double> metrics) {
    /** Of what nothing is known. */
    static final ModelProvenance UNKNOWN = new ModelProvenance("", "", 0, LocalDate.EPOCH, "", Map.of());

    /**
     * Checks the numbers and copies the metrics.
     *
     * @throws IllegalArgumentException if there are fewer than 0 examples, or a metric is not finite or has a name with
     *     other characters than letters, digits, {@code -} and {@code .}
     */
    public ModelProvenance {
        Objects.requireNonNull(trainingSet, "trainingSet");
        Objects.requireNonNull(trainingHash, "trainingHash");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(madeBy, "madeBy");
        if (examples < 0) throw new IllegalArgumentException("examples " + examples + " is below 0");
        metrics.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9.-]+") || !Double.isFinite(value)) {
                throw new IllegalArgumentException("metric \"" + name + "\" " + value
                        + "; expected a name of letters, digits, '-' and '.', and a finite number");
            }
        });
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
