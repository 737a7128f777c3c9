package io.github.qrart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good an image looks.
 *
 * @param value 0 to 1, higher is better
 * @param parts what the value is made of, each 0 to 1, higher is better, by name and in order
 */
public record AestheticScore(double value, Map<String, Double> parts) {
    /**
     * Checks the ranges and copies the parts.
     *
     * @throws IllegalArgumentException if a number is not within 0 to 1
     */
    public AestheticScore {
        check("value", value);
        parts.forEach(AestheticScore::check);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 1))
            throw new IllegalArgumentException(name + " " + value + " is not within 0 to 1");
    }
}
