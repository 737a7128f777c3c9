package io.github.qrart.eval.labels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The labels of a set of images. Immutable.
 *
 * @param labels one for each image, person and device; those that say nothing of scanning or looks included
 * @param preferences which of two images people like better; may repeat
 */
public record LabelSet(List<Label> labels, List<Preference> preferences) {
    /** Copies the lists. */
    public LabelSet {
        labels = List.copyOf(labels);
        preferences = List.copyOf(preferences);
    }

    /**
     * The images that labels or preferences name.
     *
     * @return their paths, each once, in the order in which they come
     */
    public Set<String> images() {
        Set<String> images = new LinkedHashSet<>();
        for (Label label : labels) images.add(label.image());
        for (Preference preference : preferences) {
            images.add(preference.winner());
            images.add(preference.loser());
        }
        return images;
    }

    /**
     * A fingerprint of all that is said, whatever its order.
     *
     * @return SHA-256, 64 hexadecimal digits
     */
    public String sha256() {
        Set<String> lines = new TreeSet<>();
        for (Label label : labels) lines.add(label.toString());
        int[] number = {0};
        preferences.stream().map(Preference::toString).sorted().forEach(line -> lines.add(line + ++number[0]));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
