package io.github.qrart.eval.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a sweep laid out by two options. Where more options were varied, it is the slice through the chosen cell; where an
 * option has more than ten values, as when chance has drawn them, neighbouring values are put together and all other options
 * with them. Immutable.
 *
 * @param x the option across
 * @param y the option upwards; empty when only one was varied
 * @param xs what stands under the columns
 * @param ys what stands beside the rows, from the top
 * @param squares row by row from the top; empty where nothing was tried
 * @param others what the other options are, in words; empty when there are none
 */
public record CellGrid(
        String x, String y, List<String> xs, List<String> ys, List<List<Optional<Square>>> squares, String others) {
    private static final int MOST_VALUES = 10;
    private static final int BINS = 6;

    /** Copies the rows. */
    public CellGrid {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        squares = squares.stream().map(List::copyOf).toList();
    }

    /**
     * One place of the grid.
     *
     * @param group the trials
     * @param sample the picture of the pair that is shown everywhere, or null when none is kept
     * @param chosen whether the chosen cell lies here
     * @param frontier whether a cell that no other beats lies here
     */
    public record Square(Group group, @Nullable Sample sample, boolean chosen, boolean frontier) {
        /** Fewer trials than this say little: the interval is wider than .5. */
        public static final int FEW = 12;

        /**
         * Whether the trials are few.
         *
         * @return whether they are fewer than {@value #FEW}
         */
        public boolean isFew() {
            return group.trials() < FEW;
        }
    }

    private record Place(String label, java.util.function.Predicate<Object> holds) {}

    /**
     * Lays out a store's cells.
     *
     * @param summary the store
     * @param x the option across
     * @param y the option upwards, or empty for a single row
     * @param kind a class of prompts, or null for all
     * @return the grid
     * @throws IllegalArgumentException if an option was not varied, with those that were
     */
    public static CellGrid of(Summary summary, String x, String y, @Nullable String kind) {
        Map<String, List<Object>> axes = summary.axes();
        List<Place> columns = places(x, axes);
        List<Place> rows = new ArrayList<>(y.isEmpty() ? List.of(new Place("", v -> true)) : places(y, axes));
        java.util.Collections.reverse(rows);
        boolean pooled = axes.getOrDefault(x, List.of()).size() > MOST_VALUES
                || axes.getOrDefault(y, List.of()).size() > MOST_VALUES;
        Optional<CellSummary> chosen = Frontier.chosen(summary.cells());
        List<CellSummary> frontier = Frontier.of(summary.cells());
        Map<String, Object> others = others(axes, x, y, pooled ? Optional.empty() : chosen);
        String pair = summary.pairToShow(kind);
        List<List<Optional<Square>>> squares = new ArrayList<>();
        for (Place row : rows) {
            List<Optional<Square>> line = new ArrayList<>();
            for (Place column : columns) {
                List<CellSummary> here = summary.cells().stream()
                        .filter(cell -> column.holds().test(cell.cell().getOrDefault(x, "")))
                        .filter(cell -> row.holds().test(cell.cell().getOrDefault(y, "")))
                        .filter(cell -> others.entrySet().stream()
                                .allMatch(o -> o.getValue().equals(cell.cell().get(o.getKey()))))
                        .toList();
                line.add(square(here, kind, pair, chosen, frontier));
            }
            squares.add(line);
        }
        return new CellGrid(x, y, labels(columns), labels(rows), squares, words(axes, x, y, pooled, others));
    }

    private static Optional<Square> square(
            List<CellSummary> here,
            @Nullable String kind,
            String pair,
            Optional<CellSummary> chosen,
            List<CellSummary> frontier) {
        List<Group> groups = new ArrayList<>();
        for (CellSummary cell : here) {
            Group group = kind == null ? cell.all() : cell.byKind().get(kind);
            if (group != null) groups.add(group);
        }
        if (groups.isEmpty()) return Optional.empty();
        Sample sample = here.stream()
                .flatMap(cell -> cell.sample(pair).stream())
                .findFirst()
                .orElse(null);
        return Optional.of(new Square(
                groups.size() == 1 ? groups.get(0) : Group.union(groups),
                sample,
                chosen.filter(here::contains).isPresent(),
                here.stream().anyMatch(frontier::contains)));
    }

    private static List<Place> places(String option, Map<String, List<Object>> axes) {
        List<Object> values = axes.get(option);
        if (values == null) {
            throw new IllegalArgumentException("option \"" + option + "\" was not varied; expected one of "
                    + (axes.isEmpty() ? "none: the store has one cell" : String.join(", ", axes.keySet())));
        }
        boolean numbers = values.stream().allMatch(Number.class::isInstance);
        if (values.size() <= MOST_VALUES || !numbers) {
            return values.stream()
                    .map(value -> new Place(plain(value), value::equals))
                    .toList();
        }
        double low = number(values.get(0));
        double width = (number(values.get(values.size() - 1)) - low) / BINS;
        List<Place> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            bins.add(new Place(
                    short3(low + i * width) + "–" + short3(low + (i + 1) * width),
                    value -> value instanceof Number
                            && Math.min(BINS - 1, (int) ((number(value) - low) / width)) == bin));
        }
        return bins;
    }

    private static Map<String, Object> others(
            Map<String, List<Object>> axes, String x, String y, Optional<CellSummary> chosen) {
        Map<String, Object> others = new LinkedHashMap<>();
        chosen.ifPresent(cell -> axes.keySet().stream()
                .filter(name -> !name.equals(x) && !name.equals(y))
                .forEach(name -> {
                    Object value = cell.cell().get(name);
                    if (value != null) others.put(name, value);
                }));
        return others;
    }

    private static String words(
            Map<String, List<Object>> axes, String x, String y, boolean pooled, Map<String, Object> others) {
        Collection<String> rest = axes.keySet().stream()
                .filter(name -> !name.equals(x) && !name.equals(y))
                .toList();
        if (rest.isEmpty()) return "";
        if (pooled) return "all values of " + String.join(", ", rest);
        List<String> words = new ArrayList<>();
        others.forEach((name, value) -> words.add(name + " " + plain(value)));
        return String.join(", ", words);
    }

    private static List<String> labels(List<Place> places) {
        return places.stream().map(Place::label).toList();
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private static String short3(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
