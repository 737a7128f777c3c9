package io.github.qrart.eval.dataset;

import io.github.qrart.eval.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parts of a dataset, such as one to choose options on and one to report. Which part a pair is in follows from the pair
 * and the salt alone: a pair never stands on both sides, not even when it comes in two files or the dataset grows.
 * Immutable.
 */
public final class Split {
    private final Map<String, Double> shares;
    private final String salt;

    private Split(Map<String, Double> shares, String salt) {
        this.shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        this.salt = salt;
    }

    /**
     * A split into named parts.
     *
     * @param shares each part's share, over 0, together 1
     * @param salt any text; another one gives another split of the same shares
     * @return the split
     * @throws IllegalArgumentException if the shares are not over 0 or do not make 1
     */
    public static Split of(Map<String, Double> shares, String salt) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean positive = shares.values().stream().allMatch(share -> share > 0);
        if (!positive || Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "shares " + shares + " make " + sum + "; expected shares over 0 that make 1");
        }
        return new Split(shares, salt);
    }

    /**
     * The names of the parts.
     *
     * @return the shares by name, in the order they were given
     */
    public Map<String, Double> shares() {
        return shares;
    }

    /**
     * The part that a pair belongs to.
     *
     * @param pair the pair
     * @return the part's name
     */
    public String partOf(Pair pair) {
        String hash = Fingerprint.begin("split")
                .text("salt", salt)
                .text("pair", pair.id())
                .end();
        double at = Long.parseLong(hash.substring(0, 13), 16) * 0x1p-52;
        String last = "";
        for (Map.Entry<String, Double> part : shares.entrySet()) {
            last = part.getKey();
            at -= part.getValue();
            if (at < 0) return last;
        }
        return last;
    }

    /**
     * The pairs of each part.
     *
     * @param dataset the pairs
     * @return a dataset for every part, in the order of the parts; one may be empty
     */
    public Map<String, Dataset> apply(Dataset dataset) {
        Map<String, Dataset> parts = new LinkedHashMap<>();
        for (String part : shares.keySet()) {
            parts.put(
                    part,
                    new Dataset(dataset.pairs().stream()
                            .filter(p -> partOf(p).equals(part))
                            .toList()));
        }
        return parts;
    }
}
