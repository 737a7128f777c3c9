package io.github.qrart.weave;

import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import java.util.Map;

/**
 * What a preset stands for: the symbol's level and the versions to choose from, and how it is woven.
 *
 * @param level error-correction level
 * @param minVersion the smallest version; larger ones are taken as the payload needs
 * @param settings margins and shapes
 */
record Recipe(ErrorCorrection level, int minVersion, WeaveSettings settings) {
    private static final Map<Preset, Recipe> RECIPES = Map.of(
            Preset.LOOKS, new Recipe(ErrorCorrection.M, 4, new WeaveSettings(24, 13, .34, .3, 3)),
            Preset.BALANCED, new Recipe(ErrorCorrection.M, 4, new WeaveSettings(34, 20, .38, .28, 3)),
            Preset.ROBUST, new Recipe(ErrorCorrection.Q, 3, new WeaveSettings(44, 28, .42, .25, 3)),
            Preset.FINE, new Recipe(ErrorCorrection.M, 8, new WeaveSettings(24, 13, .36, .3, 3)));

    @SuppressWarnings("NullAway") // the map has every preset; a test says so
    static Recipe of(Preset preset) {
        return RECIPES.get(preset);
    }
}
