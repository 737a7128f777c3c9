package io.github.qrart.examples.cli;

import io.github.qrart.eval.align.Agreement;
import io.github.qrart.eval.align.Alignment;
import io.github.qrart.eval.align.Calibration;
import io.github.qrart.eval.align.CurveKind;
import io.github.qrart.eval.align.ScorerAgreement;
import io.github.qrart.eval.align.Target;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.ModelFiles;
import io.github.qrart.model.ScoreCurve;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
            if (!scores.versions().isEmpty()) line.put("versions", scores.versions());
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

    /**
     * Fits whatever there are labels enough for, and says what there are not: a curve for each score of which it is known
     * whose it is, or for all where of none it is. Without a kind, the better one.
     */
    void calibrate(
            LabelSet labels, ScoreTable scores, List<Agreement> agreements, String source, @Nullable CurveKind kind)
            throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Set<String> known = scores.versions().keySet();
        if (known.isEmpty()) {
            err.println(
                    "warning: of whom the scores are is not said, so no scorer loads their curves; those of qrart score"
                            + " and qrart align say it");
        }
        Set<String> names = new HashSet<>();
        for (Agreement agreement : agreements) {
            Target target = agreement.target();
            String from = source + ": " + agreement.images() + " images labelled " + name(target);
            for (String set : Calibration.featureSets(scores).keySet()) {
                if (!suits(set, target)) continue;
                fit("no model: ", modelName(set, target), () -> {
                    LinearModel model = Calibration.fit(set, labels, scores, target, from, today);
                    return file -> ModelFiles.write(model, file);
                });
            }
            for (ScorerAgreement agreed : agreement.scorers()) {
                String scorer = agreed.scorer();
                if (scorer.equals(Alignment.ALWAYS_YES)) continue;
                // Readings and parts of a score are nobody's to load a curve for.
                if (!known.isEmpty() && !known.contains(scorer)) continue;
                String name = name(target) + "-" + fileName(scorer);
                String own = names.add(name) ? name : name + "-" + names.size();
                fit("no curve: ", own + ".curve", () -> {
                    ScoreCurve curve = kind == null
                            ? Calibration.curve(scorer, labels, scores, target, from, today)
                            : Calibration.curve(kind, scorer, labels, scores, target, from, today);
                    return file -> CurveFiles.write(curve, file);
                });
            }
        }
        err.flush();
    }

    /** Fits something, and hands back what writes it. */
    private interface Fit {
        Consumer<Path> fit() throws InterruptedException;
    }

    private void fit(String failed, String name, Fit fit) throws IOException, InterruptedException {
        Path models = folder.resolve(CALIBRATION);
        Path file = models.resolve(name);
        // What an earlier run left is of other labels.
        Files.deleteIfExists(file);
        try {
            Consumer<Path> write = fit.fit();
            Files.createDirectories(models);
            write.accept(file);
        } catch (IllegalArgumentException e) {
            err.println(failed + Printable.of(String.valueOf(e.getMessage())));
        }
    }

    private static String name(Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    /** A set of someone's own is good for both targets, and gets a model for each. */
    private static String modelName(String set, Target target) {
        String name = set.replaceFirst("/.*", "") + ".model";
        return set.startsWith("looks/") || set.startsWith("scan/") ? name : name(target) + "-" + name;
    }

    private static String fileName(String scorer) {
        return scorer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Features of looks are fitted to beauty, those of scanning to scans, and others to either. */
    private static boolean suits(String set, Target target) {
        if (set.startsWith("looks/")) return target == Target.BEAUTY;
        if (set.startsWith("scan/")) return target == Target.SCANNED;
        return true;
    }
}
