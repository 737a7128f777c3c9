package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Interval;
import java.util.Locale;

/** Numbers as the page shows them. */
final class Numbers {
    private static final String NONE = "–";

    private Numbers() {}

    static String share(double value) {
        if (!Double.isFinite(value)) return NONE;
        String text = String.format(Locale.ROOT, "%.3f", value + 0.0);
        return text.replaceFirst("^(-?)0\\.", "$1.").replaceFirst("^-(\\.0+)$", "$1");
    }

    static String range(Interval interval) {
        if (!Double.isFinite(interval.low())) return "";
        return share(interval.low()) + " to " + share(interval.high());
    }

    static String score(double value) {
        if (value == Double.NEGATIVE_INFINITY) return "any";
        return Math.abs(value) >= 100 ? String.format(Locale.ROOT, "%.0f", value) : share(value);
    }

    static String count(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    static String probability(double p) {
        return p < .001 ? "< .001" : share(p);
    }
}
