package io.github.qrart.model;

/**
 * What one feature adds to the sum: {@code weight × (value − mean) / deviation}, the value first held to the range that
 * the fit had seen, because a straight line says nothing beyond it.
 *
 * @param feature its name: lower-case letters, digits, {@code -} and {@code /}
 * @param weight by how much the sum grows with one standard deviation of the feature
 * @param mean of the feature over the training set
 * @param deviation standard deviation of the feature over the training set, above 0
 * @param min least value the fit had seen
 * @param max greatest value the fit had seen, at least {@code min}
 */
public record Coefficient(String feature, double weight, double mean, double deviation, double min, double max) {
    /**
     * Checks the name and the numbers.
     *
     * @throws IllegalArgumentException if the name has other characters, a number is not finite, the deviation is not
     *     above 0, or the range is empty
     */
    public Coefficient {
        if (!feature.matches("[a-z0-9/-]+")) {
            throw new IllegalArgumentException(
                    "feature \"" + feature + "\" is no name; expected lower-case letters, digits, '-' and '/'");
        }
        check(feature, "weight", weight);
        check(feature, "mean", mean);
        check(feature, "deviation", deviation);
        check(feature, "min", min);
        check(feature, "max", max);
        if (deviation <= 0) {
            throw new IllegalArgumentException(feature + ": deviation " + deviation + " is not above 0");
        }
        if (min > max) throw new IllegalArgumentException(feature + ": min " + min + " is above max " + max);
    }

    private static void check(String feature, String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(feature + ": " + what + " " + value + " is not finite");
        }
    }

    double contribution(double value) {
        double held = Math.max(min, Math.min(max, value));
        return weight * (held - mean) / deviation;
    }
}
