package io.github.qrart.eval.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something of a generator that can be set: its name, its type and its range. Immutable; two options are the same only when
 * they are one object, so declare each once, as a constant.
 *
 * @param <T> the type of its values
 */
public abstract sealed class Option<T> {
    private final String name;
    private final String meaning;

    private Option(String name, String meaning) {
        this.name = Objects.requireNonNull(name, "name");
        this.meaning = Objects.requireNonNull(meaning, "meaning");
    }

    /**
     * An option that is a number.
     *
     * @param name its name, such as {@code coreRadius}
     * @param meaning what it is, with its unit, in a few words
     * @param min the least value
     * @param max the greatest value
     * @return the option
     */
    public static Real real(String name, String meaning, double min, double max) {
        return new Real(name, meaning, min, max);
    }

    /**
     * An option that is a whole number.
     *
     * @param name its name
     * @param meaning what it is, with its unit, in a few words
     * @param min the least value
     * @param max the greatest value
     * @return the option
     */
    public static Whole whole(String name, String meaning, int min, int max) {
        return new Whole(name, meaning, min, max);
    }

    /**
     * An option that is one of several constants.
     *
     * @param name its name
     * @param meaning what it is, in a few words
     * @param type the constants
     * @param <E> the type of the constants
     * @return the option
     */
    public static <E extends Enum<E>> Choice<E> choice(String name, String meaning, Class<E> type) {
        return new Choice<>(name, meaning, List.of(type.getEnumConstants()));
    }

    /**
     * Its name, as in a file that describes a sweep.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What it is, in a few words.
     *
     * @return the meaning
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What values it takes, in words.
     *
     * @return such as {@code a number within 0.15 to 0.5}
     */
    public abstract String expected();

    /**
     * Reads a value as it stands in a file.
     *
     * @param value a number or a text
     * @return the value
     * @throws IllegalArgumentException if it is not of this type, or out of range
     */
    public abstract T parse(Object value);

    /**
     * A value as it stands in a file: a number or a text.
     *
     * @param value the value
     * @return what {@link #parse} makes the value of again
     */
    public Object plain(T value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }

    IllegalArgumentException refused(Object value) {
        return new IllegalArgumentException("option " + name + " is " + value + "; expected " + expected());
    }

    @Override
    public String toString() {
        return name;
    }

    /** An option that is a number. */
    public static final class Real extends Option<Double> {
        private final double min;
        private final double max;

        private Real(String name, String meaning, double min, double max) {
            super(name, meaning);
            this.min = min;
            this.max = max;
        }

        @Override
        public String expected() {
            return "a number within " + min + " to " + max;
        }

        @Override
        public Double parse(Object value) {
            if (!(value instanceof Number number)) throw refused(value);
            double found = number.doubleValue();
            if (!(found >= min && found <= max)) throw refused(value);
            return found;
        }
    }

    /** An option that is a whole number. */
    public static final class Whole extends Option<Integer> {
        private final int min;
        private final int max;

        private Whole(String name, String meaning, int min, int max) {
            super(name, meaning);
            this.min = min;
            this.max = max;
        }

        @Override
        public String expected() {
            return "a whole number within " + min + " to " + max;
        }

        @Override
        public Integer parse(Object value) {
            if (!(value instanceof Number number)) throw refused(value);
            double found = number.doubleValue();
            if (found != Math.rint(found) || !(found >= min && found <= max)) throw refused(value);
            return (int) found;
        }
    }

    /**
     * An option that is one of several constants.
     *
     * @param <E> their type
     */
    public static final class Choice<E extends Enum<E>> extends Option<E> {
        private final List<E> values;

        private Choice(String name, String meaning, List<E> values) {
            super(name, meaning);
            this.values = values;
        }

        /**
         * The constants.
         *
         * @return in their order
         */
        public List<E> values() {
            return values;
        }

        @Override
        public String expected() {
            return "one of "
                    + String.join(
                            ", ",
                            values.stream()
                                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                                    .toList());
        }

        @Override
        public E parse(Object value) {
            return values.stream()
                    .filter(constant -> constant.name().equalsIgnoreCase(value.toString()))
                    .findFirst()
                    .orElseThrow(() -> refused(value));
        }
    }
}
