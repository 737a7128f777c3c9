package io.github.qrart.eval.report;

import io.github.qrart.eval.metric.BestOfN;
import io.github.qrart.eval.metric.CellGrid;
import io.github.qrart.eval.metric.CellSummary;
import io.github.qrart.eval.metric.Comparison;
import io.github.qrart.eval.metric.Estimate;
import io.github.qrart.eval.metric.Frontier;
import io.github.qrart.eval.metric.Sample;
import io.github.qrart.eval.metric.Slo;
import io.github.qrart.eval.metric.Summary;
import io.github.qrart.eval.trial.RunNote;
import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the template shows, by name. For one thread. */
final class ReportModel {
    private static final long SEED = 1;
    private static final int FULL = 768;
    private static final int FULL_OF_MANY = 384;
    private static final int MANY = 36;

    private final TrialStore store;
    private final Summary summary;
    private final Set<String> varied;
    private final Pictures pictures;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A picture of the page, with what is said of it. */
    record Shown(
            String uri,
            String frame,
            String name,
            String words,
            String rate,
            String looks,
            String count,
            boolean chosen,
            boolean frontier,
            boolean few) {}

    /** A row of the toast plot. */
    record ToastRow(String label, List<Optional<Shown>> cells) {}

    /** A toast plot. */
    record Toast(String title, String x, String y, List<String> xs, List<ToastRow> rows, String shown) {}

    /** A figure with its meaning. */
    record Tile(String figure, String meaning, String more) {}

    ReportModel(TrialStore store, Summary summary, String title, Slo slo, HtmlReport.PlotAxes axes) throws IOException {
        this.store = store;
        this.summary = summary;
        varied = summary.axes().keySet();
        pictures = new Pictures(store.folder());
        CellSummary chosen = Frontier.chosen(summary.cells())
                .orElseGet(() -> summary.cells().iterator().next());
        BestOfN best = BestOfN.of(chosen.all().counts(), SEED);
        values.put("title", title);
        values.put("chosen", Words.cell(chosen.cell(), varied));
        values.put("tiles", tiles(chosen, best));
        putPlots(axes);
        values.put("scatter", Charts.scatter(summary));
        values.put("curve", Charts.curve(best));
        values.put("needed", ReportTables.needed(best));
        values.put("slo", ReportTables.slo(chosen.all(), best, slo, SEED));
        values.put("cells", ReportTables.cells(summary));
        values.put("worst", summary.worst().stream().map(this::worst).toList());
        values.put("comparison", Optional.empty());
        putProvenance();
    }

    Map<String, Object> values() {
        return values;
    }

    /** Adds another run, which the differences start from. */
    void compare(TrialStore other) throws IOException {
        Summary before = Summary.of(other);
        Comparison comparison = Comparison.of(before, summary, SEED);
        values.put(
                "comparison",
                Optional.of(ReportTables.comparison(
                        comparison, varied, String.valueOf(other.folder().getFileName()))));
    }

    private List<Tile> tiles(CellSummary chosen, BestOfN best) {
        Estimate all = summary.all().scanRate();
        Estimate here = chosen.all().scanRate();
        double eight = best.at(8).value();
        return List.of(
                new Tile(Words.percent(here.value()), "of the chosen cell’s trials scan", Words.interval(here)),
                new Tile(Words.looks(chosen.all().looks()), "its mean looks", "0 to 1"),
                new Tile(
                        Words.percent(eight),
                        "scan at least once in 8",
                        Words.interval(best.at(8))
                                + (best.measured().size() < 8
                                        ? ", a model’s guess from "
                                                + chosen.all().trials() + " trials"
                                        : "")),
                new Tile(Words.millis(chosen.all().latency().p95()), "95th percentile of its latency", "one candidate"),
                new Tile(
                        Words.count(summary.all().trials()),
                        "trials in " + summary.cells().size() + " cells",
                        Words.percent(all.value()) + " scan"));
    }

    private void putPlots(HtmlReport.PlotAxes axes) {
        List<Toast> kinds = new ArrayList<>();
        if (axes.x().isEmpty()) {
            values.put("toast", Optional.empty());
            values.put("heats", List.of());
            values.put("kinds", kinds);
            return;
        }
        CellGrid grid = CellGrid.of(summary, axes.x(), axes.y(), null);
        values.put("toast", Optional.of(toast("", grid, FULL)));
        values.put("heats", Charts.heats(grid));
        if (summary.kinds().size() > 1) {
            for (String kind : summary.kinds()) {
                kinds.add(toast(kind, CellGrid.of(summary, axes.x(), axes.y(), kind), FULL_OF_MANY));
            }
        }
        values.put("kinds", kinds);
    }

    private Toast toast(String title, CellGrid grid, int side) {
        int full = grid.xs().size() * grid.ys().size() > MANY ? Math.min(side, FULL_OF_MANY) : side;
        List<ToastRow> rows = new ArrayList<>();
        String shown = "";
        for (int i = 0; i < grid.ys().size(); i++) {
            List<Optional<Shown>> cells = new ArrayList<>();
            for (int k = 0; k < grid.xs().size(); k++) {
                Optional<CellGrid.Square> square = grid.squares().get(i).get(k);
                String name = grid.x() + " " + grid.xs().get(k)
                        + (grid.y().isEmpty()
                                ? ""
                                : ", " + grid.y() + " " + grid.ys().get(i));
                cells.add(square.map(s -> shown(s, name, full)));
                Sample sample = square.map(CellGrid.Square::sample).orElse(null);
                if (shown.isEmpty() && sample != null) shown = words(sample);
            }
            rows.add(new ToastRow(grid.ys().get(i), cells));
        }
        String others = grid.others().isEmpty() ? "" : " Other options: " + grid.others() + ".";
        return new Toast(title, grid.x(), grid.y(), grid.xs(), rows, shown + others);
    }

    private static String words(Sample sample) {
        String prompt = sample.prompt().isEmpty() ? "" : "“" + sample.prompt() + "”, ";
        return "Shown in every cell: " + prompt + sample.payload() + ", seed " + sample.seed() + ".";
    }

    private Shown shown(CellGrid.Square square, String name, int side) {
        Estimate rate = square.group().scanRate();
        Sample sample = square.sample();
        String looks = Words.looks(square.group().looks());
        String words = "scans " + Words.percent(rate.value()) + " (" + Words.interval(rate) + "), looks " + looks + ", "
                + square.group().trials() + " trials";
        return new Shown(
                sample == null ? "" : pictures.uri(sample.image(), side),
                Tint.hex(Tint.rate(rate.value())),
                name,
                words,
                Words.percent(rate.value()),
                looks,
                Integer.toString(square.group().trials()),
                square.chosen(),
                square.frontier(),
                square.isFew());
    }

    private Shown worst(Sample sample) {
        double p = sample.scores().probability();
        String prompt = sample.prompt().isEmpty() ? "" : "“" + sample.prompt() + "”, ";
        return new Shown(
                pictures.uri(sample.image(), FULL_OF_MANY),
                Tint.hex(Tint.rate(sample.scores().scannable() ? p : p / 2)),
                Words.cell(sample.cell(), varied),
                prompt + sample.payload() + ", seed " + sample.seed() + ", verifier: "
                        + sample.scores().verified(),
                "p " + Words.looks(p),
                Words.looks(sample.scores().looks()),
                "",
                false,
                false,
                false);
    }

    private void putProvenance() throws IOException {
        List<List<String>> versions = new ArrayList<>();
        summary.versions().forEach((what, found) -> versions.add(List.of(what, String.join(", ", found))));
        values.put("versions", versions);
        List<List<String>> runs = new ArrayList<>();
        RunNote.of(store)
                .forEach((file, note) -> note.forEach((what, value) -> {
                    if (!value.toString().isEmpty()) runs.add(List.of(file, what, value.toString()));
                }));
        values.put("runs", Table.of("runs", List.of("file", "what", "value"), runs));
        values.put(
                "errors",
                summary.errors().entrySet().stream()
                        .map(error -> List.of(Words.count(error.getValue()), error.getKey()))
                        .toList());
        values.put("problems", summary.problems().stream().map(Object::toString).toList());
        values.put("problemCount", Words.count(summary.problemCount()));
    }
}
