package io.github.qrart.aesthetic;

import io.github.qrart.model.Coefficient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts into words what a value is made of. */
final class Reasons {
    /** What changes the value by less than some .03 is not worth a word. */
    private static final double WORTH_A_WORD = .12;

    private final FittedLooks fitted;
    private final Map<Part, Double> parts;
    private final List<String> reasons = new ArrayList<>();

    private Reasons(FittedLooks fitted, Map<Part, Double> parts) {
        this.fitted = fitted;
        this.parts = parts;
    }

    static List<String> of(FittedLooks fitted, Map<Part, Double> parts) {
        Reasons words = new Reasons(fitted, parts);
        words.soundness();
        words.likeness();
        words.summands();
        if (words.reasons.isEmpty()) words.reasons.add("average in every respect");
        words.doubts();
        return words.reasons;
    }

    private void soundness() {
        parts.forEach((part, value) -> {
            if (part.kind == Part.Kind.SOUND && value < 1) say(part, part.low);
        });
    }

    private void likeness() {
        parts.forEach((part, value) -> {
            if (part.kind == Part.Kind.LIKENESS)
                say(part, value >= .75 ? part.high : value < .5 ? part.low : part.key());
        });
    }

    private void summands() {
        parts.keySet().stream()
                .filter(part -> part.kind == Part.Kind.FITTED)
                .filter(part -> Math.abs(adds(part)) >= WORTH_A_WORD)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(adds(part))))
                .forEach(part -> say(part, adds(part) > 0 ? part.high : part.low));
    }

    private double adds(Part part) {
        return fitted.contribution(part, parts);
    }

    private void doubts() {
        List<String> unlike = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Coefficient c : fitted.model().coefficients()) {
            Part part = Part.valueOf(c.feature().toUpperCase(Locale.ROOT));
            Double value = parts.get(part);
            if (value == null) missing.add(c.feature());
            else if (value < c.min() || value > c.max()) unlike.add(c.feature());
        }
        if (!missing.isEmpty()) {
            reasons.add("the code's place or modules are not known, so that " + String.join(" and ", missing)
                    + " count as average");
        }
        if (!unlike.isEmpty()) {
            reasons.add("beyond anything that was judged in " + String.join(" and ", unlike)
                    + ", so that the interval is too narrow");
        }
    }

    private void say(Part part, String words) {
        String value = String.format(Locale.ROOT, "%.2f", parts.get(part));
        reasons.add(
                words.equals(part.key()) ? part.key() + " " + value : words + " (" + part.key() + " " + value + ")");
    }
}
