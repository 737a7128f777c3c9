package io.github.qrart.eval.monitor;

import java.time.Duration;

/**
 * What a monitor has seen in its window. Rates are NaN while there is nothing to take them of.
 *
 * @param selections how many selections ended within the window
 * @param candidates how many of their candidates were scored
 * @param scanRate the share of candidates that are scannable, 0 to 1
 * @param successRate the share of selections whose best is scannable, 0 to 1
 * @param partial the share that the deadline ended with a scannable best, 0 to 1
 * @param noneScannable the share in which none was scannable, 0 to 1
 * @param p50 half of the selections took no longer
 * @param p95 95 in a hundred took no longer
 * @param withinObjective the share that took no longer than the objective, 0 to 1
 * @param drift the largest distance of the distributions of scan probabilities, now and offline (Kolmogorov and Smirnov), 0
 *     to 1; NaN without an offline run
 * @param driftNoticed whether that is more than chance gives in one of a thousand windows
 * @param atRisk whether fewer were in time than the objective asks, beyond what chance explains
 * @param candidatesPerSelection how many candidates were asked for on average
 * @param candidatesForTime the most candidates with which the objective would be held; NaN when not known, or when even one
 *     would take too long
 * @param candidatesForScan the fewest with which as many selections as the objective asks would have a scannable candidate,
 *     were candidates independent of each other; NaN when none was scannable
 */
public record MonitorReport(
        int selections,
        int candidates,
        double scanRate,
        double successRate,
        double partial,
        double noneScannable,
        Duration p50,
        Duration p95,
        double withinObjective,
        double drift,
        boolean driftNoticed,
        boolean atRisk,
        double candidatesPerSelection,
        double candidatesForTime,
        double candidatesForScan) {
    /**
     * By how many candidates a selection would have to change for the objective to be held.
     *
     * @return below 0 for fewer, 0 when it is held, NaN when no number would do
     */
    public double change() {
        return atRisk ? Math.min(0, candidatesForTime - candidatesPerSelection) : 0;
    }
}
