package io.github.qrart.eval.report;

import io.github.qrart.eval.metric.Estimate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers and cells as people read them, the same in every country. */
final class Words {
    private Words() {}

    static String percent(double share) {
        if (Double.isNaN(share)) return "–";
        if (share > .9995 && share < 1) return "> 99.9 %";
        double percent = 100 * share;
        boolean fine = percent > 99 && percent < 100 || percent > 0 && percent < 1;
        return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
    }

    static String interval(Estimate estimate) {
        // "100–100 %" would be a promise that no number of trials bears.
        if (estimate.low() > .995) return "over " + percent(.001 * Math.floor(1000 * Math.min(.999, estimate.low())));
        return String.format(Locale.ROOT, "%.0f–%.0f %%", 100 * estimate.low(), 100 * estimate.high());
    }

    static String points(double difference) {
        return String.format(Locale.ROOT, "%+.1f", 100 * difference).replace('-', '−');
    }

    static String looks(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String millis(double millis) {
        if (millis >= 10_000) return String.format(Locale.ROOT, "%.0f s", millis / 1000);
        if (millis >= 1000) return String.format(Locale.ROOT, "%.1f s", millis / 1000);
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }

    static String cell(Map<String, Object> cell, java.util.Set<String> varied) {
        String words = cell.entrySet().stream()
                .filter(entry -> varied.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " " + plain(entry.getValue()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "all trials" : words;
    }

    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', ' ');
    }
}
