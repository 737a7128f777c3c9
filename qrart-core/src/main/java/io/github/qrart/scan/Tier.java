package io.github.qrart.scan;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How closely an {@link EnsembleScanScorer} looks. Each tier looks at all that the one before looks at, and more. */
public enum Tier {
    /** The modules at half and quarter size, and readings at half, a third and a quarter. */
    FAST(EnumSet.of(Still.HALF, Still.THIRD, Still.QUARTER), 0),

    /** Readings blurred, darkened and lightened too, and four simulated photographs from afar, which cost little. */
    BALANCED(EnumSet.complementOf(EnumSet.of(Still.FULL, Still.HALF_INVERTED)), ScanFeatures.FAR),

    /** The modules and a reading at full size too, and eight more photographs. */
    THOROUGH(EnumSet.complementOf(EnumSet.of(Still.HALF_INVERTED)), 12);

    /** What is measured on the modules of one still. */
    private static final List<String> MATCH =
            List.of("wrong", "guide-wrong", "load", "finder-wrong", "quiet-dark", "finder-lines");

    private static final List<String> MODULES = List.of(
            "module-size",
            "contrast",
            "margin/steady",
            "margin/mean",
            "margin/low",
            "margin/wrong",
            "margin/load",
            "finder/texture",
            "finder/texture-mean",
            "finder/detail",
            "finder/edge",
            "finder/contrast",
            "finder/level");

    /** The stills that are read. */
    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    final Set<Still> stills;
    /** How many photographs are read. */
    final int captures;

    Tier(Set<Still> stills, int captures) {
        this.stills = stills;
        this.captures = captures;
    }

    /** Whether modules are compared at full size. */
    boolean looksAtFullSize() {
        return this == THOROUGH;
    }

    /** The names of the features that this tier measures. */
    Set<String> features() {
        Set<String> names = new LinkedHashSet<>(MODULES);
        for (Still still : looksAtFullSize()
                ? List.of(Still.HALF, Still.QUARTER, Still.FULL)
                : List.of(Still.HALF, Still.QUARTER)) {
            for (String name : MATCH) names.add(still.key + "/" + name);
        }
        for (Still still : stills) names.add("read/" + still.key);
        names.add("read/sizes");
        names.add("read/share");
        if (captures > 0) names.add("read/far");
        if (captures > ScanFeatures.FAR) names.add("read/captures");
        return names;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
