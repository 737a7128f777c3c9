package io.github.qrart.eval.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an object in a file, each asked for by name and type. Wrong ones are refused with their path. */
final class Fields {
    private final String path;
    private final Map<String, Object> all;

    private Fields(String path, Map<String, Object> all) {
        this.path = path;
        this.all = all;
    }

    static Fields of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(path + " is " + value + "; expected fields, as in an object");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((name, field) -> {
            if (field != null) all.put(String.valueOf(name), field);
        });
        return new Fields(path, all);
    }

    /** Refuses a field that is not among the known ones. */
    Fields only(String... known) {
        for (String name : all.keySet()) {
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                        "unknown field \"" + name + "\" of " + path + "; expected one of " + String.join(", ", known));
            }
        }
        return this;
    }

    Map<String, Object> all() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Object any(String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" of " + path + " is missing"));
    }

    Fields object(String name) {
        return of(path(name), any(name));
    }

    String text(String name, String fallback) {
        if (!has(name)) return fallback;
        if (any(name) instanceof String text) return text;
        throw wrong(name, "text");
    }

    double number(String name, double fallback) {
        if (!has(name)) return fallback;
        if (any(name) instanceof Number number) return number.doubleValue();
        throw wrong(name, "a number, such as 0.5 with its 0");
    }

    long whole(String name, long fallback) {
        if (!has(name)) return fallback;
        if (any(name) instanceof Number number && number.doubleValue() == number.longValue()) return number.longValue();
        throw wrong(name, "a whole number");
    }

    int count(String name, int fallback) {
        long value = whole(name, fallback);
        if (value < 1 || value > Integer.MAX_VALUE) throw wrong(name, "a whole number from 1 on");
        return (int) value;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (!has(name)) return texts;
        if (!(any(name) instanceof List<?> list)) throw wrong(name, "a list of texts");
        for (Object item : list) {
            if (!(item instanceof String text)) throw wrong(name, "a list of texts");
            texts.add(text);
        }
        return texts;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        if (!has(name)) return fallback;
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        String found = String.valueOf(any(name)).toLowerCase(Locale.ROOT);
        E value = new HashMap<>(words).get(found);
        if (value == null) throw wrong(name, "one of " + String.join(", ", words.keySet()));
        return value;
    }

    String path(String name) {
        return path + "." + name;
    }

    private IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException(
                "\"" + name + "\" of " + path + " is " + any(name) + "; expected " + expected);
    }
}
