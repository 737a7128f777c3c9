package io.github.qrart.model;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Keys and values of a file. {@link Properties} reads them and could not write them: it knows no order and adds the time of
 * day. All that is wrong is an {@link IllegalArgumentException}.
 */
final class ModelEntries {
    private static final String METRIC = "metric.";

    private final Properties properties = new Properties();

    ModelEntries(Reader reader) throws IOException {
        properties.load(reader);
    }

    void requireFormat(String expected) {
        String format = text("format");
        if (!format.equals(expected)) {
            throw new IllegalArgumentException(
                    "its format is " + format + "; expected " + expected + ": fit it again with this version");
        }
    }

    String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) throw new IllegalArgumentException("it has no " + key);
        return value;
    }

    double number(String key) {
        String value = text(key);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is \"" + value + "\"; expected a number", e);
        }
    }

    ModelProvenance provenance() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith(METRIC)) metrics.put(key.substring(METRIC.length()), number(key));
        }
        return new ModelProvenance(
                text("training.set"),
                text("training.hash"),
                (int) number("training.examples"),
                date("training.date"),
                text("training.madeBy"),
                metrics);
    }

    private LocalDate date(String key) {
        String value = text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + " is \"" + value + "\"; expected a date such as 2026-11-30", e);
        }
    }

    static void provenance(StringBuilder out, ModelProvenance from) {
        line(out, "training.set", from.trainingSet());
        line(out, "training.hash", from.trainingHash());
        line(out, "training.examples", Integer.toString(from.examples()));
        line(out, "training.date", from.date().toString());
        line(out, "training.madeBy", from.madeBy());
        from.metrics().forEach((name, value) -> line(out, METRIC + name, Double.toString(value)));
    }

    static void line(StringBuilder out, String key, String value) {
        escape(out, key, " =:#!");
        out.append('=');
        escape(out, value, "");
        out.append('\n');
    }

    /** As {@link Properties#load} undoes it: it skips white space, form feeds too, where a value begins. */
    private static void escape(StringBuilder out, String text, String special) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case ' ' -> out.append(i == 0 || special.indexOf(c) >= 0 ? "\\ " : " ");
                default -> {
                    if (special.indexOf(c) >= 0) out.append('\\');
                    out.append(c);
                }
            }
        }
    }
}
