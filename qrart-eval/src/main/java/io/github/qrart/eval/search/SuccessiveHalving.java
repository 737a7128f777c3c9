package io.github.qrart.eval.search;

import io.github.qrart.eval.metric.CellSummary;
import io.github.qrart.eval.metric.Summary;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Successive halving (Karnin, Koren and Somekh, 2013; Jamieson and Talwalkar, 2016): all cells are tried with a few pairs, the
 * better part of them with more, and so on, until one part is tried with all. Costs a fraction of the full grid, and what a
 * round has tried the next need not: the trials are the same.
 *
 * @param keep the share of cells that a round leaves over, over 0 and under 1; the pairs grow by as much
 * @param firstPairs pairs of the first round, at least 1
 * @param objective what makes a cell good
 */
public record SuccessiveHalving(double keep, int firstPairs, Objective objective) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value lies outside its range
     */
    public SuccessiveHalving {
        if (!(keep > 0 && keep < 1)) throw new IllegalArgumentException("keep " + keep + " is not over 0 and under 1");
        if (firstPairs < 1) throw new IllegalArgumentException(firstPairs + " pairs; expected at least 1");
    }

    /** Runs a part of the sweep into the store. */
    @FunctionalInterface
    public interface Round {
        /**
         * Runs it.
         *
         * @param part some cells and pairs
         * @throws IOException if the store cannot be written
         * @throws InterruptedException if the thread is interrupted
         */
        void run(Sweep part) throws IOException, InterruptedException;
    }

    /**
     * Runs all rounds.
     *
     * @param sweep all cells and all pairs
     * @param store where the rounds' trials go
     * @param round runs one
     * @return the cells of the last round, the best first
     * @throws IOException if the store cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Cell> run(Sweep sweep, TrialStore store, Round round) throws IOException, InterruptedException {
        List<Cell> cells = sweep.cells();
        int most = sweep.pairs().size();
        int pairs = Math.min(firstPairs, most);
        while (true) {
            round.run(sweep.part(cells, pairs));
            List<Cell> ranked = ranked(cells, Summary.of(store));
            if (pairs == most) return ranked;
            cells = ranked.subList(0, Math.max(1, (int) Math.ceil(keep * cells.size())));
            pairs = (int) Math.min(most, Math.max(pairs + 1, Math.ceil(pairs / keep)));
        }
    }

    private List<Cell> ranked(List<Cell> cells, Summary summary) {
        Map<Cell, Double> values = new HashMap<>();
        for (Cell cell : cells) {
            CellSummary found = summary.cell(cell.plain());
            double value = found == null ? Double.NaN : objective.of(found);
            values.put(cell, Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value);
        }
        List<Cell> ranked = new ArrayList<>(cells);
        ranked.sort(Comparator.comparingDouble((Cell cell) -> values.getOrDefault(cell, 0.0))
                .reversed());
        return ranked;
    }
}
