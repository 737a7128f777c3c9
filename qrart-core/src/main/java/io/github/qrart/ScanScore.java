package io.github.qrart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether an image scans.
 *
 * @param probability that a phone reads exactly the payload, 0 to 1
 * @param exact whether a reader returned exactly the payload, and none returned anything else
 * @param readings what each reader returned
 * @param low lower end of the 95 % interval of the probability, 0 to 1; 0 when the scorer does not say
 * @param high upper end of the 95 % interval of the probability, 0 to 1; 1 when the scorer does not say
 * @param parts what the probability is made of, each 0 to 1, higher is better, by name and in order; may be empty
 * @param reasons why, in words, what counts most first; may be empty
 */
public record ScanScore(
        double probability,
        boolean exact,
        List<Reading> readings,
        double low,
        double high,
        Map<String, Double> parts,
        List<String> reasons) {
    /**
     * Checks the numbers and copies the lists.
     *
     * @throws IllegalArgumentException if a number is not within 0 to 1, or the probability is not within the interval
     */
    public ScanScore {
        check("probability", probability);
        check("low", low);
        check("high", high);
        if (!(low <= probability && probability <= high)) {
            throw new IllegalArgumentException(
                    "probability " + probability + " is not within its interval of " + low + " to " + high);
        }
        parts.forEach(ScanScore::check);
        readings = List.copyOf(readings);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        reasons = List.copyOf(reasons);
    }

    /**
     * A score of a scorer that does not say how sure it is, nor why.
     *
     * @param probability that a phone reads exactly the payload, 0 to 1
     * @param exact whether a reader returned exactly the payload, and none returned anything else
     * @param readings what each reader returned
     * @throws IllegalArgumentException if the probability is not within 0 to 1
     */
    public ScanScore(double probability, boolean exact, List<Reading> readings) {
        this(probability, exact, readings, 0, 1, Map.of(), List.of());
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + " is not within 0 to 1");
        }
    }

    /**
     * The score as one line of plain English.
     *
     * @return such as {@code 0.41 (0.30 to 0.53): the finder pattern top right is 12 levels above the local mean; …}
     */
    public String text() {
        String numbers = String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", probability, low, high);
        return reasons.isEmpty() ? numbers : numbers + ": " + String.join("; ", reasons);
    }
}
