package io.github.qrart.weave;

import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;

/**
 * What a preset stands for: the symbol's level and the versions to choose from, and how it is woven.
 *
 * @param level error-correction level
 * @param minVersion the smallest version; larger ones are taken as the payload needs
 * @param settings margins and shapes
 */
record Recipe(ErrorCorrection level, int minVersion, WeaveSettings settings) {
    /**
     * The recipe of a preset. Level M throughout: at equal looks, room to choose bits is worth more than a higher level, and
     * the versions are small, so modules are large.
     */
    static Recipe of(Preset preset) {
        return switch (preset) {
            case LOOKS -> new Recipe(ErrorCorrection.M, 4, new WeaveSettings(24, 14, .4, .3, 3, 30, .1));
            case BALANCED -> new Recipe(ErrorCorrection.M, 4, new WeaveSettings(28, 17, .4, .28, 3, 30, .08));
            case ROBUST -> new Recipe(ErrorCorrection.M, 4, new WeaveSettings(42, 26, .42, .25, 3, 30, .05));
            case FINE -> new Recipe(ErrorCorrection.M, 8, new WeaveSettings(25, 15, .42, .3, 3, 30, .08));
        };
    }
}
