package io.github.qrart.eval.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which cells are worth having when looks and scanning pull apart. */
public final class Frontier {
    /** How much scan rate a prettier cell may cost. */
    public static final double TOLERANCE = .05;

    private Frontier() {}

    /**
     * The cells that no other beats: none has both a higher scan rate and better looks, or one of them higher and the other
     * equal (Pareto).
     *
     * @param cells any
     * @return those with scores, by falling scan rate
     */
    public static List<CellSummary> of(Collection<CellSummary> cells) {
        List<CellSummary> sorted =
                new ArrayList<>(cells.stream().filter(cell -> looks(cell) >= 0).toList());
        sorted.sort(Comparator.comparingDouble(Frontier::rate)
                .thenComparingDouble(Frontier::looks)
                .reversed());
        List<CellSummary> frontier = new ArrayList<>();
        double best = -1;
        for (CellSummary cell : sorted) {
            if (looks(cell) > best) frontier.add(cell);
            best = Math.max(best, looks(cell));
        }
        return frontier;
    }

    /**
     * The cell to stand on: scan first, looks second. Of the cells whose scan rate is at most {@value #TOLERANCE} below the
     * highest, the prettiest.
     *
     * @param cells any
     * @return the cell, empty when none has scores
     */
    public static Optional<CellSummary> chosen(Collection<CellSummary> cells) {
        List<CellSummary> frontier = of(cells);
        if (frontier.isEmpty()) return Optional.empty();
        double least = rate(frontier.get(0)) - TOLERANCE;
        return frontier.stream().filter(cell -> rate(cell) >= least).max(Comparator.comparingDouble(Frontier::looks));
    }

    private static double rate(CellSummary cell) {
        return cell.all().scanRate().value();
    }

    private static double looks(CellSummary cell) {
        double looks = cell.all().looks();
        return Double.isNaN(looks) ? -1 : looks;
    }
}
