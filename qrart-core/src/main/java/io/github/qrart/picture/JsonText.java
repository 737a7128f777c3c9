package io.github.qrart.picture;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object (RFC 8259) on one line, in the order of the calls. Mutable, for one thread. */
final class JsonText {
    private final StringBuilder out = new StringBuilder("{");

    /** Adds a text, or nothing for null. */
    JsonText text(String name, @Nullable String value) {
        return value == null ? this : raw(name, quoted(value));
    }

    /** Adds a number, true or false. */
    JsonText value(String name, Object value) {
        return raw(name, value.toString());
    }

    /** Adds a score, with four digits: more than any is good for. */
    JsonText score(String name, double value) {
        return raw(name, number(Math.rint(value * 1e4) / 1e4));
    }

    /** Adds texts by their names. */
    JsonText texts(String name, Map<String, String> values) {
        JsonText inner = new JsonText();
        values.forEach(inner::text);
        return object(name, inner);
    }

    /** Adds scores by their names. */
    JsonText scores(String name, Map<String, Double> values) {
        JsonText inner = new JsonText();
        values.forEach(inner::score);
        return object(name, inner);
    }

    /** Adds an object. */
    JsonText object(String name, JsonText value) {
        return raw(name, value.toString());
    }

    /** Adds numbers, whole ones without a point. */
    JsonText numbers(String name, double... values) {
        StringBuilder list = new StringBuilder("[");
        for (double value : values) list.append(list.length() == 1 ? "" : ",").append(number(value));
        return raw(name, list.append(']').toString());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private JsonText raw(String name, String value) {
        out.append(out.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value);
        return this;
    }

    /** In quotation marks. Control characters and halves of surrogate pairs, which UTF-8 has not, are escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
            else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else quoted.appendCodePoint(c);
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
