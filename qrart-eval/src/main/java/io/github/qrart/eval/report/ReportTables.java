package io.github.qrart.eval.report;

import io.github.qrart.eval.metric.BestOfN;
import io.github.qrart.eval.metric.CellSummary;
import io.github.qrart.eval.metric.Comparison;
import io.github.qrart.eval.metric.Estimate;
import io.github.qrart.eval.metric.Frontier;
import io.github.qrart.eval.metric.Group;
import io.github.qrart.eval.metric.Latency;
import io.github.qrart.eval.metric.Slo;
import io.github.qrart.eval.metric.SloReport;
import io.github.qrart.eval.metric.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of the report. */
final class ReportTables {
    private static final double[] TARGETS = {.95, .99, .999};
    /** Below, a rate of all is still compatible with one in twenty failing: 1 - .05^(1/59) = .05. */
    private static final int FEW = 59;

    private ReportTables() {}

    /** A promise in words, and its table. */
    record Promise(String words, boolean kept, Table table) {}

    /** A comparison in words, and its table; rows of differences that are larger than chance are marked. */
    record Compared(String other, String words, Table table, List<Boolean> marked) {}

    static Table needed(BestOfN best) {
        List<List<String>> rows = new ArrayList<>();
        for (double target : TARGETS) {
            BestOfN.Needed needed = best.needed(target);
            rows.add(List.of(
                    Words.percent(target),
                    bounded(needed.n()),
                    bounded(needed.low()) + " to " + bounded(needed.high()),
                    needed.extrapolated() ? "extrapolated" : "measured"));
        }
        return Table.of("best-of-n", List.of("one in N scans", "N", "95 % interval", ""), rows);
    }

    private static String bounded(int n) {
        return n > BestOfN.MOST ? "over " + BestOfN.MOST : Integer.toString(n);
    }

    static Promise slo(Group group, BestOfN best, Slo slo, long seed) {
        SloReport report = SloReport.of(group, best, slo, seed);
        List<List<String>> rows = new ArrayList<>();
        for (SloReport.Row row : report.rows()) {
            rows.add(List.of(
                    Integer.toString(row.n()),
                    Words.percent(row.rate().value()),
                    Words.interval(row.rate()),
                    Words.points(row.rateOver()),
                    Words.millis(row.millis()),
                    switch (row.verdict()) {
                                case MET -> "met";
                                case PERHAPS -> "perhaps";
                                case MISSED -> "missed";
                            }
                            + (row.extrapolated() ? ", extrapolated" : "")));
        }
        String quantile = "p" + Words.plain(100 * slo.quantile());
        String promise = Words.percent(slo.rate()) + " scan, " + quantile + " under "
                + Words.millis((double) slo.limit().toMillis()) + " on " + slo.threads() + " threads";
        SloReport.Row one = report.rows().get(0);
        String now = "One candidate: " + Words.percent(one.rate().value()) + " (" + Words.points(one.rateOver())
                + " points), " + Words.millis(one.millis()) + ". ";
        Optional<SloReport.Row> fewest = report.fewest();
        String then = fewest.map(row -> "With " + row.n() + (row.n() == 1 ? " candidate" : " candidates") + " it is "
                        + (row.verdict() == SloReport.Verdict.MET ? "met" : "perhaps met (the interval reaches below)")
                        + ": " + Words.percent(row.rate().value()) + " at " + Words.millis(row.millis()) + ", "
                        + row.n() + (row.n() == 1 ? " time" : " times") + " the cost of one"
                        + (row.extrapolated() ? "; that many were not tried, so a model says it" : "") + "."
                        + (group.trials() < FEW ? " Few trials bear this: " + group.trials() + "." : ""))
                .orElse("No number of candidates that was looked at meets it.");
        Table table = Table.of(
                "promise",
                List.of("candidates", "one scans", "95 % interval", "points over", quantile, "promise"),
                rows);
        return new Promise(promise + ". " + now + then, fewest.isPresent(), table);
    }

    static Table cells(Summary summary) {
        Set<String> varied = summary.axes().keySet();
        List<CellSummary> frontier = Frontier.of(summary.cells());
        Optional<CellSummary> chosen = Frontier.chosen(summary.cells());
        List<CellSummary> sorted = new ArrayList<>(summary.cells());
        sorted.sort(Comparator.comparingDouble(
                        (CellSummary cell) -> cell.all().scanRate().value())
                .reversed());
        List<List<String>> rows = new ArrayList<>();
        List<List<Object>> file = new ArrayList<>();
        List<String> fileHeads = new ArrayList<>(varied);
        fileHeads.addAll(List.of(
                "trials",
                "failed",
                "scanRate",
                "scanRateLow",
                "scanRateHigh",
                "probability",
                "looks",
                "bestOf8",
                "p50ms",
                "p95ms",
                "p99ms"));
        for (CellSummary cell : sorted) {
            Group all = cell.all();
            Estimate rate = all.scanRate();
            Latency latency = all.latency();
            double eight = Charts.bestOfEight(all);
            rows.add(List.of(
                    Words.cell(cell.cell(), varied),
                    Words.percent(rate.value()),
                    Words.interval(rate),
                    Words.looks(all.looks()),
                    Words.percent(eight),
                    Words.millis(latency.p50()),
                    Words.millis(latency.p95()),
                    Integer.toString(all.trials()),
                    chosen.filter(cell::equals).isPresent()
                            ? "★ chosen"
                            : frontier.contains(cell) ? "● not beaten" : ""));
            List<Object> row = new ArrayList<>();
            varied.forEach(name -> row.add(cell.cell().getOrDefault(name, "")));
            row.addAll(List.of(
                    all.trials(),
                    all.failed(),
                    rate.value(),
                    rate.low(),
                    rate.high(),
                    all.probability(),
                    all.looks(),
                    eight,
                    latency.p50(),
                    latency.p95(),
                    latency.p99()));
            file.add(row);
        }
        return Table.of(
                "cells",
                List.of("cell", "scans", "95 % interval", "looks", "best of 8", "p50", "p95", "n", ""),
                rows,
                fileHeads,
                file);
    }

    static Compared comparison(Comparison comparison, Set<String> varied, String other) {
        List<List<String>> rows = new ArrayList<>();
        List<Boolean> marked = new ArrayList<>();
        int larger = 0;
        for (Comparison.Row row : comparison.rows()) {
            boolean mark = row.scanRate().isLargerThanChance() || row.looks().isLargerThanChance();
            if (mark) larger++;
            marked.add(mark);
            Map<String, Object> cell = row.cell();
            List<String> words = new ArrayList<>();
            words.add(cell == null ? "all trials" : Words.cell(cell, varied));
            words.add(Integer.toString(row.pairs()));
            add(words, row.scanRate(), true);
            add(words, row.looks(), false);
            rows.add(List.copyOf(words));
        }
        String words = rows.isEmpty()
                ? "The two runs have no pair in common."
                : larger + " of " + rows.size()
                        + " rows differ by more than chance (p under .05 by a sign-flip test over"
                        + " pairs, corrected for the number of tests).";
        Table table = Table.of(
                "comparison",
                List.of(
                        "cell",
                        "pairs",
                        "scans before",
                        "now",
                        "points",
                        "95 % interval",
                        "p",
                        "looks before",
                        "now ",
                        "difference",
                        "95 % interval ",
                        "p "),
                rows);
        return new Compared(other, words, table, marked);
    }

    private static void add(List<String> words, Comparison.Difference d, boolean percent) {
        Estimate by = d.difference();
        words.add(percent ? Words.percent(d.first()) : Words.looks(d.first()));
        words.add(percent ? Words.percent(d.second()) : Words.looks(d.second()));
        words.add(percent ? Words.points(by.value()) : signed(by.value()));
        words.add(
                percent
                        ? Words.points(by.low()) + " to " + Words.points(by.high())
                        : signed(by.low()) + " to " + signed(by.high()));
        words.add(String.format(java.util.Locale.ROOT, "%.3f", d.p()));
    }

    private static String signed(double value) {
        return String.format(java.util.Locale.ROOT, "%+.3f", value).replace('-', '−');
    }
}
