package io.github.qrart.eval.search;

import io.github.qrart.eval.metric.CellSummary;

/** What makes a cell good: higher is better. */
@FunctionalInterface
public interface Objective {
    /**
     * Judges a cell.
     *
     * @param cell its trials
     * @return any number, higher is better; NaN counts as the worst
     */
    double of(CellSummary cell);

    /** The share of trials that are scannable. */
    Objective SCAN_RATE = cell -> cell.all().scanRate().value();

    /** The mean looks. */
    Objective LOOKS = cell -> cell.all().looks();

    /** The scan rate times the mean looks: neither is of use without the other. */
    Objective BOTH = cell -> cell.all().scanRate().value() * cell.all().looks();
}
