package io.github.qrart.examples.cli;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.eval.align.Agreement;
import io.github.qrart.eval.align.Alignment;
import io.github.qrart.eval.align.AlignmentReport;
import io.github.qrart.eval.align.CurveKind;
import io.github.qrart.eval.align.Measure;
import io.github.qrart.eval.align.Target;
import io.github.qrart.eval.labels.ImagePath;
import io.github.qrart.eval.labels.LabelColumn;
import io.github.qrart.eval.labels.LabelReader;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreReader;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PictureReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares scores with labels. */
@Command(
        name = "align",
        description = "Says how automatic scores agree with what people said, and fits them to it.",
        footer = {
            "",
            "LABELS is CSV or JSON lines with image and scanned (1 or 0) or beauty (good, bad, or 0 to 1), an export of"
                    + " Label Studio, or a folder with valid/ and invalid/. Paths of images are relative to it.",
            "",
            "Without --scores, the images are scored here; payloads then come from the labels, --payload or the images'"
                    + " own files, and so does the place of the symbol when --symbol, which holds for every image, does"
                    + " not say it.",
            "",
            "DIR gets report.html, agreement.json, scores.jsonl when scored here, next.txt (what to label next), and"
                    + " calibration/: curves and models for the library's scorers.",
            "",
            "  qrart align shots/labels.jsonl --out aligned",
            "  qrart align labels.csv --column scanned=iphone --scores scores.csv --out aligned"
        })
final class AlignCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "LABELS", description = "What people said: a file or folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path labelFile;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "What scorers said: CSV with image and a column each, or what score prints. May be repeated.")
    private List<Path> scoreFiles = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write; made if need be.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--images", paramLabel = "DIR", description = "Where the images are, if not beside LABELS.")
    private @Nullable Path images;

    @Option(
            names = "--column",
            paramLabel = "COLUMN=NAME",
            description = "What a column of LABELS is called, such as scanned=iphone. May be repeated.")
    private Map<LabelColumn, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--payload",
            paramLabel = "TEXT",
            description = "What the codes say, where the labels do not say it.")
    private @Nullable String payload;

    @ArgGroup(exclusive = false)
    private @Nullable SymbolOptions place;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "What to compare with: scanned or beauty; without it, whatever is labelled.")
    private @Nullable Target target;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "What policies are ranked by: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Measure measure = Measure.KAPPA;

    @Option(
            names = "--beta",
            paramLabel = "B",
            description = "How many times as much recall counts as precision in F-beta; default ${DEFAULT-VALUE}.")
    private double beta = 1;

    @Option(
            names = "--threshold",
            paramLabel = "SCORER=T",
            description =
                    "From which score on a scorer says yes; default 0.5 for scores within 0 to 1. May be repeated.")
    private Map<String, Double> thresholds = new LinkedHashMap<>();

    @Option(
            names = "--curve",
            paramLabel = "KIND",
            description = "How scores are made probabilities: ${COMPLETION-CANDIDATES}; default: what does better on"
                    + " images held out, and PLATT where fewer than 200 are labelled.")
    private @Nullable CurveKind curve;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Bootstrap draws for the intervals, 1 to 100000; default ${DEFAULT-VALUE}.")
    private int rounds = 2000;

    @Option(
            names = "--width",
            paramLabel = "W",
            description = "The width of interval to say the number of labels for; default ${DEFAULT-VALUE}.")
    private double width = .1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of chance; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    AlignCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LabelSet labels = labels();
        AlignmentReport report = AlignmentReport.ofDefaults().withWidth(width).withPictures(this::picture);
        ScoreTable scores = LabelScoring.withFeatures(scores(labels).namedAs(labels.images()));
        if (labels.images().stream().noneMatch(scores.images()::contains)) {
            throw new IllegalArgumentException(
                    "no score is of an image that has a label; expected image names that end in"
                            + " the same folders and file, such as "
                            + labels.images().iterator().next());
        }
        List<Agreement> agreements = new ArrayList<>();
        for (Target each : targets(labels)) {
            Alignment.Builder builder = Alignment.builder(labels, scores)
                    .target(each)
                    .measure(measure)
                    .beta(beta)
                    .rounds(rounds)
                    .seed(seed);
            thresholds.forEach(builder::threshold);
            agreements.add(builder.build().run());
        }
        AlignOutput output = new AlignOutput(out, spec.commandLine().getErr());
        output.write(report.html(title(), agreements), agreements);
        output.calibrate(labels, scores, agreements, title(), curve);
        print(agreements);
        return Failures.OK;
    }

    private String title() {
        return Objects.toString(labelFile.toAbsolutePath().normalize().getFileName(), "labels");
    }

    private LabelSet labels() throws IOException {
        LabelReader.Builder reader = LabelReader.builder();
        columns.forEach(reader::column);
        if (scoreFiles.isEmpty()) reader.imagesIn(folder());
        try {
            return reader.build().read(labelFile);
        } catch (NoSuchFileException e) {
            throw Failures.unreadable("the labels", labelFile, e);
        }
    }

    private Path folder() {
        if (images != null) return images;
        if (Files.isDirectory(labelFile)) return labelFile;
        Path parent = labelFile.getParent();
        return parent != null ? parent : labelFile.resolveSibling("");
    }

    private ScoreTable scores(LabelSet labels) throws IOException, InterruptedException {
        ScoreTable table = ScoreTable.empty();
        for (Path file : scoreFiles) {
            try {
                table = table.and(ScoreReader.read(file));
            } catch (NoSuchFileException e) {
                throw Failures.unreadable("the scores", file, e);
            }
        }
        if (!scoreFiles.isEmpty()) return table;
        SymbolPlacement symbol = place == null ? null : place.wholePlacement();
        LabelScoring scoring = new LabelScoring(engine, folder(), payload, symbol);
        try (Progress progress =
                Progress.to(spec.commandLine().getErr(), labels.images().size())) {
            ScoreTable scored = scoring.score(labels, progress);
            AlignOutput.writeScores(out, scored);
            return scored;
        }
    }

    private List<Target> targets(LabelSet labels) {
        if (target != null) return List.of(target);
        List<Target> targets = new ArrayList<>();
        if (labels.labels().stream().anyMatch(label -> label.scanned() != null)) targets.add(Target.SCANNED);
        if (!labels.preferences().isEmpty() || labels.labels().stream().anyMatch(label -> label.beauty() != null)) {
            targets.add(Target.BEAUTY);
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    labelFile + " says of no image whether it scans or how it looks;" + " expected at least one label");
        }
        return targets;
    }

    private Optional<BufferedImage> picture(String image) {
        Optional<Path> file = ImagePath.of(folder(), image).filter(Files::isRegularFile);
        if (file.isEmpty()) return Optional.empty();
        try {
            return Optional.of(PictureReader.ofDefaults().read(file.get()));
        } catch (PictureException e) {
            return Optional.empty();
        }
    }

    private void print(List<Agreement> agreements) {
        PrintWriter print = spec.commandLine().getOut();
        for (Agreement agreement : agreements) AlignTable.print(agreement, print);
        print.println("report      " + out.resolve(AlignOutput.REPORT));
        if (Files.isDirectory(out.resolve(AlignOutput.CALIBRATION))) {
            print.println("calibration " + out.resolve(AlignOutput.CALIBRATION));
        }
        print.flush();
    }
}
