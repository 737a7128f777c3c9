package io.github.qrart.eval.trial;

import io.github.qrart.AestheticScorer;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.scan.EnsembleScanScorer;
import io.github.qrart.scan.Tier;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who scores the images of a run. Immutable.
 *
 * @param scan says how well an image scans
 * @param verifier reads it once more
 * @param aesthetic says how good it looks
 * @param threshold the least probability of a scannable image, 0 to 1
 * @param ids who they are, by role, with versions and digests of models: part of every trial's id, so that trials that
 *     others have scored are made anew
 */
public record Scorers(
        ScanScorer scan, Verifier verifier, AestheticScorer aesthetic, double threshold, Map<String, String> ids) {
    /**
     * Copies the ids, and adds the threshold.
     *
     * @throws IllegalArgumentException if the threshold is not within 0 to 1
     */
    public Scorers {
        Objects.requireNonNull(scan, "scan");
        Objects.requireNonNull(verifier, "verifier");
        Objects.requireNonNull(aesthetic, "aesthetic");
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " is not within 0 to 1");
        }
        Map<String, String> all = new TreeMap<>(ids);
        all.put("threshold", Double.toString(threshold));
        ids = Collections.unmodifiableMap(all);
    }

    /**
     * The scorers that need no graphics card, weights or network, with the selector's threshold.
     *
     * @return the scorers
     */
    public static Scorers embedded() {
        return embedded(Tier.BALANCED);
    }

    /**
     * The same scorers, with a scan scorer that looks more closely or less.
     *
     * @param scan how closely
     * @return the scorers
     */
    public static Scorers embedded(Tier scan) {
        return new Scorers(
                EnsembleScanScorer.of(scan),
                Embedded.verifier(),
                Embedded.aestheticScorer(),
                BestOfNSelector.DEFAULT_SCAN_THRESHOLD,
                Map.of(
                        "scan",
                        "ensemble/" + scan.name().toLowerCase(Locale.ROOT),
                        "verifier",
                        "zxing",
                        "aesthetic",
                        "visual"));
    }

    /**
     * The same scorers with another threshold.
     *
     * @param threshold 0 to 1
     * @return the scorers
     */
    public Scorers withThreshold(double threshold) {
        return new Scorers(scan, verifier, aesthetic, threshold, ids);
    }
}
