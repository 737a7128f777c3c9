package io.github.qrart.aesthetic;

import io.github.qrart.model.Coefficient;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fitted sum of the parts. A part that could not be measured adds nothing, as if it were average. Immutable.
 *
 * @param model what was fitted; its metrics {@code error.intercept} and {@code error.<part>}, where there are any, are
 *     the standard errors of intercept and weights
 */
record FittedLooks(LinearModel model) {
    /** The definition of the parts that are fitted; rises with every change of what one of them measures. */
    static final String FEATURES = "looks/2";

    /** Half the width of a normal distribution that holds 95 %. */
    private static final double WIDE = 1.96;

    FittedLooks {
        List<String> known = Arrays.stream(Part.values())
                .filter(part -> part.kind == Part.Kind.FITTED)
                .map(Part::key)
                .toList();
        model.requireFor(FEATURES, known);
    }

    static FittedLooks shipped() {
        return new FittedLooks(ModelFiles.read(FittedLooks.class, "looks.model"));
    }

    /** The value and how far it may be off. */
    record Estimate(double low, double value, double high) {}

    Estimate estimate(Map<Part, Double> parts) {
        double sum = model.intercept();
        double variance = square(error("intercept"));
        for (Coefficient c : model.coefficients()) {
            Part part = Part.valueOf(c.feature().toUpperCase(Locale.ROOT));
            if (parts.containsKey(part)) {
                sum += contribution(part, parts);
                variance += square(error(c.feature()) * (held(c, parts.get(part)) - c.mean()) / c.deviation());
            } else {
                // Not known: as far from the average as parts usually are.
                variance += square(c.weight());
            }
        }
        double off = WIDE * Math.sqrt(variance);
        return new Estimate(link(sum - off), link(sum), link(sum + off));
    }

    /** How much a part adds to the sum, compared with an average picture; 0 when it was not measured. */
    double contribution(Part part, Map<Part, Double> parts) {
        Double value = parts.get(part);
        if (value == null || !model.features().contains(part.key())) return 0;
        return model.contribution(part.key(), Map.of(part.key(), value));
    }

    private static double held(Coefficient c, double value) {
        return Math.max(c.min(), Math.min(c.max(), value));
    }

    private double error(String of) {
        return model.provenance().metrics().getOrDefault("error." + of, 0.0);
    }

    private double link(double sum) {
        double value = model.link() == Link.LOGISTIC ? 1 / (1 + Math.exp(-sum)) : sum;
        return Math.max(0, Math.min(1, value));
    }

    private static double square(double x) {
        return x * x;
    }
}
