package io.github.qrart;

import java.util.List;

/**
 * Whether an image scans.
 *
 * @param probability that a phone reads exactly the payload, 0 to 1
 * @param exact whether a reader returned exactly the payload, and none returned anything else
 * @param readings what each reader returned
 */
public record ScanScore(double probability, boolean exact, List<Reading> readings) {
    /**
     * Checks the probability and copies the readings.
     *
     * @throws IllegalArgumentException if the probability is not within 0 to 1
     */
    public ScanScore {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not within 0 to 1");
        }
        readings = List.copyOf(readings);
    }
}
