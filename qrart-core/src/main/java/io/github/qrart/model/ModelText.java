package io.github.qrart.model;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a model file. */
final class ModelText {
    static final String FORMAT = "qrart-linear-model/1";

    private ModelText() {}

    /** @throws IllegalArgumentException if it is not the text of a model */
    static LinearModel read(Reader reader) throws IOException {
        ModelEntries entries = new ModelEntries(reader);
        entries.requireFormat(FORMAT);
        List<Coefficient> coefficients = new ArrayList<>();
        String features = entries.text("features");
        for (String feature : features.isEmpty() ? new String[0] : features.split(",")) {
            coefficients.add(new Coefficient(
                    feature,
                    entries.number(feature + ".weight"),
                    entries.number(feature + ".mean"),
                    entries.number(feature + ".deviation"),
                    entries.number(feature + ".min"),
                    entries.number(feature + ".max")));
        }
        return new LinearModel(
                entries.text("featureSet"),
                link(entries.text("link")),
                entries.number("intercept"),
                coefficients,
                entries.provenance());
    }

    private static Link link(String name) {
        for (Link link : Link.values()) {
            if (name(link).equals(name)) return link;
        }
        throw new IllegalArgumentException("link is " + name + "; expected identity or logistic");
    }

    /** The text that {@link #read} makes the same model of; metrics come back sorted by name. */
    static String of(LinearModel model) {
        StringBuilder out = new StringBuilder();
        ModelEntries.line(out, "format", FORMAT);
        ModelEntries.line(out, "featureSet", model.featureSet());
        ModelEntries.line(out, "link", name(model.link()));
        ModelEntries.line(out, "intercept", Double.toString(model.intercept()));
        ModelEntries.provenance(out, model.provenance());
        ModelEntries.line(out, "features", String.join(",", model.features()));
        for (Coefficient c : model.coefficients()) {
            ModelEntries.line(out, c.feature() + ".weight", Double.toString(c.weight()));
            ModelEntries.line(out, c.feature() + ".mean", Double.toString(c.mean()));
            ModelEntries.line(out, c.feature() + ".deviation", Double.toString(c.deviation()));
            ModelEntries.line(out, c.feature() + ".min", Double.toString(c.min()));
            ModelEntries.line(out, c.feature() + ".max", Double.toString(c.max()));
        }
        return out.toString();
    }

    private static String name(Link link) {
        return link.name().toLowerCase(Locale.ROOT);
    }
}
