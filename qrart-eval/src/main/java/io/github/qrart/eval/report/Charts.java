package io.github.qrart.eval.report;

import io.github.qrart.eval.metric.BestOfN;
import io.github.qrart.eval.metric.CellGrid;
import io.github.qrart.eval.metric.CellSummary;
import io.github.qrart.eval.metric.Estimate;
import io.github.qrart.eval.metric.Frontier;
import io.github.qrart.eval.metric.Group;
import io.github.qrart.eval.metric.Summary;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The coordinates of charts, which the template draws. */
final class Charts {
    private static final int MOST_CANDIDATES = 16;
    private static final double LEAST_RANGE = .1;

    private Charts() {}

    /** Points with intervals across. */
    record Scatter(List<Frame.Tick> xTicks, List<Frame.Tick> yTicks, List<Dot> dots, String line) {}

    /** A cell in the scatter. */
    record Dot(
            String x,
            String y,
            String left,
            String right,
            String name,
            String words,
            boolean chosen,
            boolean frontier) {}

    /** A curve with its band; what is dashed was not measured. */
    record Curve(
            List<Frame.Tick> xTicks,
            List<Frame.Tick> yTicks,
            String band,
            String measured,
            String extrapolated,
            List<CurveDot> dots) {}

    /** A point of a curve. */
    record CurveDot(String x, String y, String words) {}

    /** A table of tinted squares. */
    record Heat(String title, String x, String y, List<String> xs, List<HeatRow> rows) {}

    /** A row of it. */
    record HeatRow(String label, List<HeatSquare> squares) {}

    /** A square of it; empty words where nothing was tried. */
    record HeatSquare(String words, String ground, String ink, boolean chosen) {}

    /** Scan rate across, looks upwards. */
    static Scatter scatter(Summary summary) {
        List<CellSummary> cells = summary.cells().stream()
                .filter(cell -> !Double.isNaN(cell.all().looks()))
                .toList();
        List<CellSummary> frontier = Frontier.of(cells);
        Optional<CellSummary> chosen = Frontier.chosen(cells);
        double[] xs = cells.stream()
                .flatMap(cell -> java.util.stream.Stream.of(
                        cell.all().scanRate().low(), cell.all().scanRate().high()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] ys = cells.stream().mapToDouble(cell -> cell.all().looks()).toArray();
        Frame frame = Frame.around(xs, ys);
        List<Dot> dots = new ArrayList<>();
        for (CellSummary cell : cells) {
            Estimate rate = cell.all().scanRate();
            String name = Words.cell(cell.cell(), summary.axes().keySet());
            dots.add(new Dot(
                    frame.x(rate.value()),
                    frame.y(cell.all().looks()),
                    frame.x(rate.low()),
                    frame.x(rate.high()),
                    name,
                    name + ": scans " + Words.percent(rate.value()) + " (" + Words.interval(rate) + "), looks "
                            + Words.looks(cell.all().looks()),
                    chosen.filter(cell::equals).isPresent(),
                    frontier.contains(cell)));
        }
        StringBuilder line = new StringBuilder();
        for (CellSummary cell : frontier) {
            point(line, frame, cell.all().scanRate().value(), cell.all().looks());
        }
        return new Scatter(frame.xTicks(true), frame.yTicks(false), dots, line.toString());
    }

    /** The chance that one of N scans. */
    static Curve curve(BestOfN best) {
        int measured = best.measured().size();
        int most = Math.max(MOST_CANDIDATES, Math.min(64, measured));
        // At least a fifth of the whole, so that a per cent does not look like a precipice.
        double low = Math.max(0, Math.min(.8, best.at(1).low() - .05));
        Frame frame = new Frame(1, most, low, 1.005);
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        StringBuilder solid = new StringBuilder();
        StringBuilder dashed = new StringBuilder();
        List<CurveDot> dots = new ArrayList<>();
        for (int n = 1; n <= most; n++) {
            Estimate at = best.at(n);
            point(upper, frame, n, at.high());
            lower.insert(0, frame.x(n) + "," + frame.y(at.low()) + " ");
            if (n <= measured) point(solid, frame, n, at.value());
            if (n >= measured) point(dashed, frame, n, at.value());
            dots.add(new CurveDot(
                    frame.x(n),
                    frame.y(at.value()),
                    "best of " + n + ": " + Words.percent(at.value()) + " (" + Words.interval(at) + ")"
                            + (n > measured ? ", extrapolated" : "")));
        }
        List<Frame.Tick> xTicks = new ArrayList<>();
        for (int n = 1; n <= most; n *= 2) xTicks.add(new Frame.Tick(frame.x(n), Integer.toString(n)));
        return new Curve(xTicks, frame.yTicks(true), upper + " " + lower, solid.toString(), dashed.toString(), dots);
    }

    private static void point(StringBuilder line, Frame frame, double x, double y) {
        line.append(line.isEmpty() ? "" : " ").append(frame.x(x)).append(',').append(frame.y(y));
    }

    /** The three heatmaps of a grid. */
    static List<Heat> heats(CellGrid grid) {
        double[] looks = grid.squares().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .mapToDouble(square -> square.group().looks())
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double low = java.util.Arrays.stream(looks).min().orElse(0);
        // Differences that nobody sees must not have the lightest and the darkest colour.
        double range =
                Math.max(LEAST_RANGE, java.util.Arrays.stream(looks).max().orElse(1) - low);
        return List.of(
                heat("Scan rate", grid, group -> group.scanRate().value(), Tint::rate, Words::percent),
                heat("Looks", grid, Group::looks, value -> Tint.looks((value - low) / range), Words::looks),
                heat("Best of 8 scans", grid, Charts::bestOfEight, Tint::rate, Words::percent));
    }

    /** Measured where every pair has eight trials, and otherwise the model's guess. */
    static double bestOfEight(Group group) {
        boolean enough = group.counts().stream().allMatch(count -> count.trials() >= 8);
        return enough
                ? BestOfN.passAtK(group.counts(), 8)
                : io.github.qrart.eval.metric.BetaBinomial.fit(group.counts()).bestOf(8);
    }

    private static Heat heat(
            String title,
            CellGrid grid,
            ToDoubleFunction<Group> value,
            java.util.function.DoubleFunction<Color> tint,
            java.util.function.DoubleFunction<String> words) {
        List<HeatRow> rows = new ArrayList<>();
        for (int i = 0; i < grid.ys().size(); i++) {
            List<HeatSquare> squares = new ArrayList<>();
            for (Optional<CellGrid.Square> square : grid.squares().get(i)) {
                if (square.isEmpty()) {
                    squares.add(new HeatSquare("", "transparent", "inherit", false));
                    continue;
                }
                double v = value.applyAsDouble(square.get().group());
                Color ground = tint.apply(v);
                squares.add(new HeatSquare(
                        words.apply(v),
                        Tint.hex(ground),
                        Tint.hex(Tint.on(ground)),
                        square.get().chosen()));
            }
            rows.add(new HeatRow(grid.ys().get(i), squares));
        }
        return new Heat(title, grid.x(), grid.y(), grid.xs(), rows);
    }
}
