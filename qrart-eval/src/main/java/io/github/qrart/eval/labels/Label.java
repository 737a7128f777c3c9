package io.github.qrart.eval.labels;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person with one device said of one image. A label may leave open whether the image scans, how it looks, or
 * both: then it only says what the image is.
 *
 * @param image its path, with {@code /} between folders, as the label file says it; not empty
 * @param person who judged; empty when nobody said
 * @param device what it was scanned with; empty when nobody said
 * @param scanned whether the device read the payload, or null when that was not tried
 * @param beauty how it looks, 0 (bad) to 1 (good), or null when that was not judged
 * @param millis milliseconds from showing the image to the scan, at least 0, or null when not known
 * @param payload what the code should say, or null when not known
 * @param prompt what was asked for, or null when not known
 */
public record Label(
        String image,
        String person,
        String device,
        @Nullable Boolean scanned,
        @Nullable Double beauty,
        @Nullable Long millis,
        @Nullable String payload,
        @Nullable String prompt) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the image has no name, beauty is not within 0 to 1, or the time is below 0
     */
    public Label {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(device, "device");
        if (image.isBlank()) throw new IllegalArgumentException("the image has no name");
        if (beauty != null && !(beauty >= 0 && beauty <= 1)) {
            throw new IllegalArgumentException("beauty " + beauty + " is not within 0 to 1");
        }
        if (millis != null && millis < 0) throw new IllegalArgumentException("millis " + millis + " is below 0");
    }

    /**
     * A label that only says whether an image scans.
     *
     * @param image the image
     * @param scanned whether it does
     * @return the label
     */
    public static Label scan(String image, boolean scanned) {
        return new Label(image, "", "", scanned, null, null, null, null);
    }

    /**
     * A label that only says how an image looks.
     *
     * @param image the image
     * @param beauty 0 (bad) to 1 (good)
     * @return the label
     */
    public static Label beauty(String image, double beauty) {
        return new Label(image, "", "", null, beauty, null, null, null);
    }

    /** Whether it says the same; what only describes the image does not count. */
    boolean agrees(Label other) {
        return (scanned == null || other.scanned == null || scanned.equals(other.scanned))
                && (beauty == null || other.beauty == null || beauty.equals(other.beauty));
    }

    /** This, and what the other knows beyond it. */
    Label and(Label other) {
        return new Label(
                image,
                person,
                device,
                either(scanned, other.scanned),
                either(beauty, other.beauty),
                either(millis, other.millis),
                either(payload, other.payload),
                either(prompt, other.prompt));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }
}
