package io.github.qrart.examples.evaluate;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.ScanScorer;
import io.github.qrart.Selection;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.eval.align.Agreement;
import io.github.qrart.eval.align.Alignment;
import io.github.qrart.eval.align.AlignmentReport;
import io.github.qrart.eval.align.Calibration;
import io.github.qrart.eval.align.Target;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.LabelWriter;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.eval.report.HtmlReport;
import io.github.qrart.eval.spec.SweepSpec;
import io.github.qrart.eval.trial.SweepRun;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialStore;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.picture.PngWriter;
import io.github.qrart.scan.EnsembleScanScorer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sweeps, reports, labels, aligns, calibrates, and draws with the calibrated scorer: {@code Evaluate SWEEP OUT}. */
public final class Evaluate {
    private static final String SCORER = "probability";

    private Evaluate() {}

    /**
     * Does it all.
     *
     * @param args the sweep's file, and the folder to write
     * @throws Exception if something cannot be read, written or fitted
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 2) throw new IllegalArgumentException("expected two arguments: SWEEP.yaml and a folder");
        Path out = Path.of(args[1]);
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            SweepSpec asked = SweepSpec.read(Path.of(args[0]));
            List<Trial> trials = sweep(asked, out, executor);
            LabelSet labels = Labels.of(TrialStore.of(out), trials);
            LabelWriter.write(labels, out.resolve("labels.csv"));
            Path curve = align(labels, scores(trials, asked.scorers().scan()), out);
            draw(curve, out, executor);
        } finally {
            executor.shutdown();
        }
    }

    /** Tries every cell, and says what came of it in {@code report.html}. */
    private static List<Trial> sweep(SweepSpec asked, Path out, ExecutorService executor)
            throws IOException, InterruptedException {
        SweepRun.builder(asked.sweep(), asked.scorers(), out, executor).build().run();
        TrialStore store = TrialStore.of(out);
        StringWriter html = new StringWriter();
        HtmlReport.builder(store).title("sweep").build().write(html);
        Files.writeString(out.resolve("report.html"), html.toString());
        List<Trial> trials = new ArrayList<>();
        store.read(trial -> {
            if (trial.scores() != null) trials.add(trial);
        });
        return trials;
    }

    private static ScoreTable scores(List<Trial> trials, ScanScorer scorer) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (Trial trial : trials) {
            if (trial.scores() != null)
                rows.put(trial.id(), Map.of(SCORER, trial.scores().probability()));
        }
        return ScoreTable.of(rows).withVersions(Map.of(SCORER, scorer.version()));
    }

    /** Holds the scores against the labels, and fits the one to the other. */
    private static Path align(LabelSet labels, ScoreTable scores, Path out) throws IOException, InterruptedException {
        Agreement agreement =
                Alignment.builder(labels, scores).target(Target.SCANNED).build().run();
        Files.writeString(
                out.resolve("alignment.html"), AlignmentReport.ofDefaults().html("alignment", List.of(agreement)));
        ScoreCurve curve = Calibration.curve(
                SCORER,
                labels,
                scores,
                Target.SCANNED,
                "the sweep, labelled by a reader",
                LocalDate.now(ZoneOffset.UTC));
        Path file = out.resolve("scanned.curve");
        CurveFiles.write(curve, file);
        return file;
    }

    /** What a service does with the file. */
    private static void draw(Path curve, Path out, ExecutorService executor) throws IOException, InterruptedException {
        ScanScorer scorer = EnsembleScanScorer.ofDefaults().calibrated(CurveFiles.read(curve));
        BestOfNSelector selector = BestOfNSelector.builder(
                        Embedded.generator(), scorer, Embedded.verifier(), Embedded.aestheticScorer(), executor)
                .build();
        Selection selection = selector.select(ArtRequest.builder(Payload.of("https://example.com"))
                .prompt("a great wave")
                .build());
        Files.write(out.resolve("best.png"), PngWriter.ofDefaults().encode(selection));
        System.out.println(selection.status() + ": " + out.resolve("best.png"));
    }
}
