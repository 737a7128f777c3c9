package io.github.qrart.weave;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why modules do not come near the margins asked for. Luma ends at 0 and 255: where the local mean lies nearer to an end
 * than the margin is wide, nothing can be moved far enough. Elsewhere there is room, and what was given to a module was
 * taken back by neighbours that moved the local mean after it.
 */
enum Shortfall {
    TOO_DARK("the picture is too dark there for dark modules; lighten it or take smaller margins"),
    TOO_LIGHT("the picture is too light there for light modules; darken it or take smaller margins"),
    TOO_WIDE("the margins are wider than what lies between the local mean and black or white; take smaller ones"),
    CROWDED("there is room, but their neighbours move the local mean; take smaller margins");

    /** Below this share of its margin a module is short that has no room, and one that has: those all give a little. */
    private static final float WITHOUT_ROOM = .75f;

    private static final float WITH_ROOM = .5f;

    /** Nothing is said of a smaller share of the modules than this. */
    private static final double NOTABLE = .02;

    /** From here on towards its end, luma has less than half of its range left. */
    private static final float MIDDLE = 127.5f;

    private final String words;

    Shortfall(String words) {
        this.words = words;
    }

    /** One sentence for each cause, none where the margins were reached. */
    static List<String> reasons(ModuleGrid grid, float[] have, float[] needed, float[] threshold) {
        Map<Shortfall, Integer> counts = new EnumMap<>(Shortfall.class);
        int all = 0;
        for (int i = 0; i < have.length; i++) {
            if (grid.whole[i] || needed[i] <= 0) continue;
            all++;
            Shortfall cause = cause(grid.sign[i] < 0, needed[i], threshold[i]);
            float enough = needed[i] * (cause == CROWDED ? WITH_ROOM : WITHOUT_ROOM);
            if (have[i] < enough) counts.merge(cause, 1, Integer::sum);
        }
        int data = all;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= NOTABLE * data)
                .map(entry -> entry.getKey().sentence((double) entry.getValue() / data))
                .toList();
    }

    private static Shortfall cause(boolean dark, float needed, float threshold) {
        float room = dark ? threshold : 255 - threshold;
        if (room >= needed) return CROWDED;
        if (room >= MIDDLE) return TOO_WIDE;
        return dark ? TOO_DARK : TOO_LIGHT;
    }

    private String sentence(double share) {
        return String.format(Locale.ROOT, "%.0f %% of the modules stand out too little: %s", 100 * share, words);
    }
}
