package io.github.qrart.examples.cli;

import io.github.qrart.eval.align.Agreement;
import io.github.qrart.eval.align.Alignment;
import io.github.qrart.eval.align.Calibration;
import io.github.qrart.eval.align.ScorerAgreement;
import io.github.qrart.eval.align.Target;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.ModelFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The folder that {@code align} writes. */
final class AlignOutput {
    static final String REPORT = "report.html";
    static final String CALIBRATION = "calibration";
    static final String SCORES = "scores.jsonl";

    private final Path folder;
    private final PrintWriter err;

    AlignOutput(Path folder, PrintWriter err) {
        this.folder = folder;
        this.err = err;
    }

    /** A line for each image, as {@code --scores} reads them. */
    static void writeScores(Path folder, ScoreTable scores) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String image : scores.images()) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (String scorer : scores.scorers()) {
                double score = scores.of(scorer, image);
                if (!Double.isNaN(score)) row.put(scorer, score);
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("image", image);
            line.put("scores", row);
            out.append(Json.lines().writeValueAsString(line)).append('\n');
        }
        Files.createDirectories(folder);
        AtomicFiles.write(folder.resolve(SCORES), out.toString().getBytes(StandardCharsets.UTF_8));
    }

    void write(String report, List<Agreement> agreements) throws IOException {
        Files.createDirectories(folder);
        AtomicFiles.write(folder.resolve(REPORT), report.getBytes(StandardCharsets.UTF_8));
        AtomicFiles.write(
                folder.resolve("agreement.json"),
                (Json.pretty().writeValueAsString(agreements) + "\n").getBytes(StandardCharsets.UTF_8));
        String next = agreements.stream()
                .flatMap(agreement -> agreement.next().stream())
                .map(image -> image.image() + "\n")
                .distinct()
                .collect(Collectors.joining());
        AtomicFiles.write(folder.resolve("next.txt"), next.getBytes(StandardCharsets.UTF_8));
    }

    /** Fits whatever there are labels enough for, and says what there are not. */
    void calibrate(LabelSet labels, ScoreTable scores, List<Agreement> agreements, String source)
            throws IOException, InterruptedException {
        Path models = folder.resolve(CALIBRATION);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (Agreement agreement : agreements) {
            Target target = agreement.target();
            String kind = target.name().toLowerCase(Locale.ROOT);
            String from = source + ": " + agreement.images() + " images labelled " + kind;
            for (String set : Calibration.featureSets(scores).keySet()) {
                if (!suits(set, target)) continue;
                try {
                    LinearModel model = Calibration.fit(set, labels, scores, target, from, today);
                    Files.createDirectories(models);
                    ModelFiles.write(model, models.resolve(set.replaceFirst("/.*", "") + ".model"));
                } catch (IllegalArgumentException e) {
                    err.println("no model: " + Printable.of(String.valueOf(e.getMessage())));
                }
            }
            for (ScorerAgreement scorer : agreement.scorers()) {
                if (scorer.scorer().equals(Alignment.ALWAYS_YES)) continue;
                try {
                    LinearModel curve = Calibration.ofScore(scorer.scorer(), labels, scores, target, from, today);
                    String name = Calibration.featureName(scorer.scorer()).replace('/', '-');
                    Files.createDirectories(models);
                    ModelFiles.write(curve, models.resolve(kind + "-" + name + ".model"));
                } catch (IllegalArgumentException e) {
                    err.println("no curve: " + Printable.of(String.valueOf(e.getMessage())));
                    break;
                }
            }
        }
        err.flush();
    }

    /** Features of looks are fitted to beauty, those of scanning to scans, and others to either. */
    private static boolean suits(String set, Target target) {
        if (set.startsWith("looks/")) return target == Target.BEAUTY;
        if (set.startsWith("scan/")) return target == Target.SCANNED;
        return true;
    }
}
