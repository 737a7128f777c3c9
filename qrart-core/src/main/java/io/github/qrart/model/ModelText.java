package io.github.qrart.model;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** The text of a model file. {@link Properties} could not write it: it knows no order and adds the time of day. */
final class ModelText {
    static final String FORMAT = "qrart-linear-model/1";

    private static final String METRIC = "metric.";

    private final Properties properties = new Properties();

    private ModelText(Reader reader) throws IOException {
        properties.load(reader);
    }

    /** @throws IllegalArgumentException if it is not the text of a model */
    static LinearModel read(Reader reader) throws IOException {
        return new ModelText(reader).model();
    }

    private LinearModel model() {
        String format = text("format");
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "its format is " + format + "; expected " + FORMAT + ": fit it again with this version");
        }
        List<Coefficient> coefficients = new ArrayList<>();
        String features = text("features");
        for (String feature : features.isEmpty() ? new String[0] : features.split(",")) {
            coefficients.add(new Coefficient(
                    feature,
                    number(feature + ".weight"),
                    number(feature + ".mean"),
                    number(feature + ".deviation"),
                    number(feature + ".min"),
                    number(feature + ".max")));
        }
        return new LinearModel(text("featureSet"), link(), number("intercept"), coefficients, provenance());
    }

    private Link link() {
        String name = text("link");
        for (Link link : Link.values()) {
            if (name(link).equals(name)) return link;
        }
        throw new IllegalArgumentException("link is " + name + "; expected identity or logistic");
    }

    private ModelProvenance provenance() {
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

    private String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) throw new IllegalArgumentException("it has no " + key);
        return value;
    }

    private double number(String key) {
        String value = text(key);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is \"" + value + "\"; expected a number", e);
        }
    }

    private LocalDate date(String key) {
        String value = text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + " is \"" + value + "\"; expected a date such as 2026-11-30", e);
        }
    }

    /** The text that {@link #read} makes the same model of; metrics come back sorted by name. */
    static String of(LinearModel model) {
        StringBuilder out = new StringBuilder();
        ModelProvenance from = model.provenance();
        line(out, "format", FORMAT);
        line(out, "featureSet", model.featureSet());
        line(out, "link", name(model.link()));
        line(out, "intercept", Double.toString(model.intercept()));
        line(out, "training.set", from.trainingSet());
        line(out, "training.hash", from.trainingHash());
        line(out, "training.examples", Integer.toString(from.examples()));
        line(out, "training.date", from.date().toString());
        line(out, "training.madeBy", from.madeBy());
        from.metrics().forEach((name, value) -> line(out, METRIC + name, Double.toString(value)));
        line(out, "features", String.join(",", model.features()));
        for (Coefficient c : model.coefficients()) {
            line(out, c.feature() + ".weight", Double.toString(c.weight()));
            line(out, c.feature() + ".mean", Double.toString(c.mean()));
            line(out, c.feature() + ".deviation", Double.toString(c.deviation()));
            line(out, c.feature() + ".min", Double.toString(c.min()));
            line(out, c.feature() + ".max", Double.toString(c.max()));
        }
        return out.toString();
    }

    private static String name(Link link) {
        return link.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder out, String key, String value) {
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
