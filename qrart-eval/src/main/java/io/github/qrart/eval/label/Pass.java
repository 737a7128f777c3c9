package io.github.qrart.eval.label;

import java.util.Locale;
import java.util.Optional;

/** What is being asked. */
enum Pass {
    /** Does it scan? */
    SCAN,
    /** Is it good or bad? */
    BEAUTY,
    /** Which of two is better? */
    PAIR;

    static Optional<Pass> of(String name) {
        for (Pass pass : values()) if (pass.key().equals(name)) return Optional.of(pass);
        return Optional.empty();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
