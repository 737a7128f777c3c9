package io.github.qrart.eval.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One setting of a generator: values for some of its options. What is not set is left to the generator. Immutable; equal
 * when the same options have the same values.
 */
public final class Cell {
    private static final Cell EMPTY = new Cell(Map.of());

    private final Map<Option<?>, Object> values;

    private Cell(Map<Option<?>, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The cell in which nothing is set.
     *
     * @return the cell
     */
    public static Cell empty() {
        return EMPTY;
    }

    /**
     * This cell with one more option set, or set otherwise.
     *
     * @param option the option
     * @param value its value
     * @param <T> the type of the value
     * @return the new cell
     * @throws IllegalArgumentException if the value is out of the option's range
     */
    public <T> Cell with(Option<T> option, T value) {
        Map<Option<?>, Object> more = new LinkedHashMap<>(values);
        more.put(option, option.parse(option.plain(value)));
        return new Cell(more);
    }

    /**
     * An option's value.
     *
     * @param option the option
     * @param <T> the type of the value
     * @return the value, or empty when it is not set
     */
    @SuppressWarnings("unchecked") // only with() puts values in, with the option's own type
    public <T> Optional<T> get(Option<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }

    /**
     * The values as they stand in files: numbers and texts by the options' names.
     *
     * @return in the order they were set
     */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((option, value) -> plain.put(option.name(), plain(option, value)));
        return Collections.unmodifiableMap(plain);
    }

    @SuppressWarnings("unchecked") // as above
    private static <T> Object plain(Option<T> option, Object value) {
        return option.plain((T) value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Such as {@code coreRadius 0.4, level m}; {@code as it comes} when nothing is set. */
    @Override
    public String toString() {
        if (values.isEmpty()) return "as it comes";
        return plain().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
