package io.github.qrart.eval.labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes lines of whatever format, makes labels of them, and notes what is wrong. For one file and one thread. */
final class Intake {
    private record Key(String image, String person, String device) {}

    private record Entry(Label label, long line) {}

    private final String source;
    private final Predicate<String> known;
    private final Map<Key, Entry> labels = new LinkedHashMap<>();
    private final List<Preference> preferences = new ArrayList<>();
    private final List<LabelProblem> problems = new ArrayList<>();

    Intake(String source, Predicate<String> known) {
        this.source = source;
        this.known = known;
    }

    void problem(long line, String message) {
        problems.add(new LabelProblem(source, line, message));
    }

    /** One line; empty values are as good as missing ones. */
    void add(long line, Map<LabelColumn, String> fields) {
        int before = problems.size();
        Map<LabelColumn, String> said = new LinkedHashMap<>();
        fields.forEach((column, value) -> {
            if (!value.isBlank()) said.put(column, value.strip());
        });
        if (said.containsKey(LabelColumn.WINNER) || said.containsKey(LabelColumn.LOSER)) {
            addPreference(line, said);
            return;
        }
        String image = image(line, said.get(LabelColumn.IMAGE), "image");
        Boolean scanned = scanned(line, said.get(LabelColumn.SCANNED));
        Double beauty = beauty(line, said.get(LabelColumn.BEAUTY));
        Long millis = millis(line, said.get(LabelColumn.MILLIS));
        if (problems.size() > before || image == null) return;
        add(
                line,
                new Label(
                        image,
                        said.getOrDefault(LabelColumn.PERSON, ""),
                        said.getOrDefault(LabelColumn.DEVICE, ""),
                        scanned,
                        beauty,
                        millis,
                        said.get(LabelColumn.PAYLOAD),
                        said.get(LabelColumn.PROMPT)));
    }

    private void add(long line, Label label) {
        Key key = new Key(label.image(), label.person(), label.device());
        Entry old = labels.get(key);
        if (old == null) {
            labels.put(key, new Entry(label, line));
        } else if (old.label.agrees(label)) {
            labels.put(key, new Entry(old.label.and(label), old.line));
        } else {
            problem(
                    line,
                    label.image() + " has another label in line " + old.line + " by the same person and device: "
                            + said(old.label) + " there, " + said(label)
                            + " here; expected one label, or different values of person or device");
        }
    }

    private static String said(Label label) {
        return "scanned " + label.scanned() + ", beauty " + label.beauty();
    }

    private void addPreference(long line, Map<LabelColumn, String> said) {
        String winner = image(line, said.get(LabelColumn.WINNER), "winner");
        String loser = image(line, said.get(LabelColumn.LOSER), "loser");
        if (winner == null || loser == null) return;
        if (winner.equals(loser)) {
            problem(line, winner + " is compared with itself; expected two images");
            return;
        }
        preferences.add(new Preference(said.getOrDefault(LabelColumn.PERSON, ""), winner, loser));
    }

    private @Nullable String image(long line, @Nullable String value, String what) {
        if (value == null) {
            problem(line, "no " + what + "; expected the path of an image");
            return null;
        }
        String path = value.replace('\\', '/');
        if (!known.test(path)) {
            problem(line, "unknown image " + path + "; expected one that is there");
            return null;
        }
        return path;
    }

    private @Nullable Boolean scanned(long line, @Nullable String value) {
        if (value == null) return null;
        switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "yes", "valid" -> {
                return true;
            }
            case "0", "0.0", "false", "no", "invalid" -> {
                return false;
            }
            default -> problem(line, "scanned is \"" + value + "\"; expected 1 or 0, or nothing when it was not tried");
        }
        return null;
    }

    private @Nullable Double beauty(long line, @Nullable String value) {
        if (value == null) return null;
        switch (value.toLowerCase(Locale.ROOT)) {
            case "good" -> {
                return 1.0;
            }
            case "bad" -> {
                return 0.0;
            }
            case "scrap", "skip" -> {
                return null;
            }
            default -> {
                Double number = parse(() -> Double.valueOf(value));
                if (number != null && number >= 0 && number <= 1) return number;
                problem(line, "beauty is \"" + value + "\"; expected good, bad, or a number from 0 to 1");
                return null;
            }
        }
    }

    private @Nullable Long millis(long line, @Nullable String value) {
        if (value == null) return null;
        Long number = parse(() -> Long.valueOf(value));
        if (number != null && number >= 0) return number;
        problem(line, "millis is \"" + value + "\"; expected a whole number of at least 0");
        return null;
    }

    private static <T> @Nullable T parse(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * What was taken in.
     *
     * @throws LabelException if anything was wrong, or there is nothing
     */
    LabelSet finish() {
        if (problems.isEmpty() && labels.isEmpty() && preferences.isEmpty()) problem(0, "has no labels");
        if (!problems.isEmpty()) throw new LabelException(problems);
        return new LabelSet(labels.values().stream().map(Entry::label).toList(), preferences);
    }
}
