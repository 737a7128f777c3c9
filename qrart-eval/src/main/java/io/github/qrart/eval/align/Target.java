package io.github.qrart.eval.align;

import io.github.qrart.eval.labels.Label;
import org.jspecify.annotations.Nullable;

/** Which of people's judgements scores are held to. */
public enum Target {
    /** Whether a phone read the code. An image counts as yes when more than half of its labels say so. */
    SCANNED,
    /** How it looks. An image counts as yes when the mean of its labels is above one half. */
    BEAUTY;

    /** What a label says of this, 0 to 1, or null. */
    @Nullable Double of(Label label) {
        if (this == BEAUTY) return label.beauty();
        Boolean scanned = label.scanned();
        return scanned == null ? null : (Double) (scanned ? 1.0 : 0.0);
    }

    /** Who judged: with another phone, the same person is another judge of scanning. */
    String judge(Label label) {
        boolean phone = this == SCANNED && !label.device().isEmpty();
        return phone ? label.person() + " with " + label.device() : label.person();
    }
}
