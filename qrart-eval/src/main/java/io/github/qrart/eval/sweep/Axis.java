package io.github.qrart.eval.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An option with the values that a sweep tries. Immutable.
 *
 * @param <T> the type of the values
 */
public final class Axis<T> {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final Option<T> option;
    private final List<T> values;
    private final DoubleFunction<T> at;

    private Axis(Option<T> option, List<T> values, DoubleFunction<T> at) {
        this.option = option;
        this.values = List.copyOf(values);
        this.at = at;
    }

    /**
     * An axis of listed values, of which chance takes one as well as the other.
     *
     * @param option the option
     * @param values at least one
     * @param <T> the type of the values
     * @return the axis
     * @throws IllegalArgumentException if there is none, one is out of range, or one is there twice
     */
    public static <T> Axis<T> of(Option<T> option, List<T> values) {
        if (values.isEmpty())
            throw new IllegalArgumentException("axis " + option + " has no values; expected at least one");
        List<T> checked =
                values.stream().map(value -> option.parse(option.plain(value))).toList();
        if (checked.stream().distinct().count() < checked.size()) {
            throw new IllegalArgumentException("axis " + option + " has a value twice: " + values);
        }
        return new Axis<>(option, checked, u -> checked.get((int) (u * checked.size())));
    }

    /**
     * An axis over a range of numbers: evenly spaced ones in a grid, any number between when chance takes it.
     *
     * @param option the option
     * @param from the first value
     * @param to the last value, above the first
     * @param steps how many values a grid has, 2 to 1000
     * @return the axis
     * @throws IllegalArgumentException if a value or the steps are out of range, or the last value is not above the first
     */
    public static Axis<Double> range(Option.Real option, double from, double to, int steps) {
        if (steps < 2 || steps > 1000) {
            throw new IllegalArgumentException("axis " + option + " has " + steps + " steps; expected 2 to 1000");
        }
        option.parse(from);
        option.parse(to);
        if (!(from < to)) {
            throw new IllegalArgumentException("axis " + option + " goes from " + from + " to " + to
                    + "; expected a second value above the first");
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < steps; i++) values.add(rounded(from + (to - from) * i / (steps - 1)));
        return new Axis<>(option, values, u -> rounded(from + (to - from) * u));
    }

    /** Without digits that only a computer sees: 0.3, not 0.30000000000000004. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(SIX_DIGITS).doubleValue();
    }

    /**
     * The option.
     *
     * @return the option
     */
    public Option<T> option() {
        return option;
    }

    /**
     * The values of a grid.
     *
     * @return in order
     */
    public List<T> values() {
        return values;
    }

    /** The cell with the grid's value of an index set. */
    Cell set(Cell cell, int index) {
        return cell.with(option, values.get(index));
    }

    /** The cell with the value at a place of the axis set, 0 to 1. */
    Cell setAt(Cell cell, double u) {
        return cell.with(option, at.apply(u));
    }
}
