package io.github.qrart.aesthetic;

import java.util.Locale;

/**
 * What the value is made of. The weights are round numbers in the order in which the parts, taken alone, tell good from
 * bad diffusion art; {@link VisualAestheticScorer} has the figures.
 */
enum Part {
    FAINTNESS(.5),
    ENTROPY(.15),
    EDGES(.15),
    HUES(.1),
    COLOURFULNESS(.1),
    /** As much as the others together: whoever brings a picture wants to see that picture. */
    FIDELITY(1);

    final double weight;

    Part(double weight) {
        this.weight = weight;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
