package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.eval.align.CurveKind;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.picture.PngWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class AlignCommandTest {
    private static final int IMAGES = 24;

    @TempDir
    private Path folder;

    /** Images 0 to 11 scan and 12 to 23 do not; the first and the last are labelled otherwise. */
    private Path labels() throws IOException {
        StringBuilder csv = new StringBuilder("image,scanned,payload\n");
        for (int i = 0; i < IMAGES; i++) {
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, i);
            Files.write(folder.resolve(i + ".png"), PngWriter.ofDefaults().encode(image));
            boolean scans = i < IMAGES / 2;
            boolean said = i == 0 || i == IMAGES - 1 ? !scans : scans;
            csv.append(i)
                    .append(".png,")
                    .append(said ? 1 : 0)
                    .append(",text ")
                    .append(i)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("labels.csv"), csv);
    }

    /** Knows an image by the blue of its first pixel. */
    private static PlainEngine engine() {
        return new PlainEngine() {
            @Override
            public ScanScorer scanScorer() {
                return new ScanScorer() {
                    @Override
                    public ScanScore score(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol) {
                        double probability = 1 - (image.getRGB(0, 0) & 255) / (double) IMAGES;
                        return new ScanScore(probability, probability > .5, List.of());
                    }

                    @Override
                    public String version() {
                        return "by blue";
                    }
                };
            }
        };
    }

    private Path out() {
        return folder.resolve("aligned");
    }

    private Run align(Object labels, Object... more) {
        Object[] args = new Object[more.length + 6];
        List<Object> first = List.of("align", labels, "--out", out(), "--rounds", 20);
        for (int i = 0; i < first.size(); i++) args[i] = first.get(i);
        System.arraycopy(more, 0, args, first.size(), more.length);
        return Run.of(engine(), args);
    }

    @Test
    void imagesAreScoredAndComparedAndACurveThatLoadsIsFitted() throws IOException {
        Run run = align(labels());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines().get(0)).isEqualTo("scans: 12 of 24 images (24 payloads and prompts)");
        // Yes from .5 on is said of 0 to 12: of these, 0 and 12 were labelled no; 23 was labelled yes.
        assertThat(row(run, "probability")).containsExactly("probability", "0.500", "24", "11", "2", "10", "1", ".875");
        assertThat(row(run, "always")).containsExactly("always", "yes", "any", "24", "12", "12", "0", "0");
        assertThat(Files.readString(out().resolve("report.html")))
                .contains("Does it scan?", "probability", "data:image/jpeg;base64,");
        JsonNode agreement = Json.lines().readTree(Files.readString(out().resolve("agreement.json")));
        assertThat(agreement.get(0).path("positives").asInt()).isEqualTo(12);
        assertThat(Files.readAllLines(out().resolve("scores.jsonl"))).hasSize(IMAGES);
        ScoreCurve curve = CurveFiles.read(out().resolve("calibration/scanned-probability.curve"));
        assertThat(curve.scores()).isEqualTo("by blue");
        assertThat(curve.at(.9)).isGreaterThan(curve.at(.1));
        assertThat(curve.provenance().trainingSet()).isEqualTo("labels.csv: 24 images labelled scanned");
        assertThat(out().resolve("calibration"))
                .as("readings and parts are nobody's to load a curve for")
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("scanned-plain"));
        assertThat(run.err()).doesNotContain("warning");
    }

    @Test
    void scoresOfNobodyGetACurveEachAndOneWarning() throws IOException {
        align(labels());
        Path scores = folder.resolve("s.jsonl");
        Files.writeString(
                scores, Files.readString(out().resolve("scores.jsonl")).replaceAll(",\"versions\":\\{[^}]*}", ""));

        Run run = align(labels(), "--scores", scores);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.errLines()).filteredOn(line -> line.contains("warning")).hasSize(1);
        assertThat(CurveFiles.read(out().resolve("calibration/scanned-probability.curve"))
                        .scores())
                .isEqualTo("probability");
    }

    private static String[] row(Run run, String scorer) {
        return run.outLines().stream()
                .filter(line -> line.startsWith(scorer + " "))
                .findFirst()
                .map(line -> Arrays.copyOf(line.split(" +"), 8))
                .orElseThrow();
    }

    @Test
    void scoresThatItWroteGiveTheSameTable() throws IOException {
        Path labels = labels();
        Run scored = align(labels);
        Path scores = Files.copy(out().resolve("scores.jsonl"), folder.resolve("s.jsonl"));

        Run read = align(labels, "--scores", scores);

        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).isEqualTo(scored.out());
        assertThat(CurveFiles.read(out().resolve("calibration/scanned-probability.curve"))
                        .scores())
                .isEqualTo("by blue");
    }

    @ParameterizedTest
    @EnumSource
    void theCurveIsOfTheKindThatIsAskedFor(CurveKind kind) throws IOException {
        Run run = align(labels(), "--curve", kind.name().toLowerCase(Locale.ROOT));

        assertThat(run.code()).as(run.err()).isZero();
        ScoreCurve.Shape shape = CurveFiles.read(out().resolve("calibration/scanned-probability.curve"))
                .shape();
        assertThat(shape instanceof ScoreCurve.Polyline).isEqualTo(kind == CurveKind.ISOTONIC);
    }

    /** Scores of two scorers must not become one curve. */
    @Test
    void scoresOfTwoVersionsAreRefused() throws IOException {
        Path labels = labels();
        align(labels);
        Path scores = Files.copy(out().resolve("scores.jsonl"), folder.resolve("s.jsonl"));
        Files.writeString(scores, Files.readString(scores).replaceFirst("by blue", "by red"));

        assertWrong(
                align(labels, "--scores", scores),
                "s.jsonl:2: the score of probability is of by blue, and one above of by red");
    }

    /** Published: zbar against an iPhone, 129 images of 214, 30 true and 1 false yes, 18 true and 80 false no. */
    @Test
    void publishedCountsOfAReaderComeOutOfALabelledSetAndItsReadings() throws IOException {
        StringBuilder labels = new StringBuilder("image,payload,iphone_scanned,aesthetic\n");
        StringBuilder scores = new StringBuilder("image,zbar\n");
        int image = 0;
        for (int[] cell : new int[][] {{30, 1, 1}, {80, 1, 0}, {1, 0, 1}, {18, 0, 0}, {85, -1, 0}}) {
            for (int i = 0; i < cell[0]; i++, image++) {
                String said = cell[1] < 0 ? "" : Integer.toString(cell[1]);
                labels.append("images/" + image + ".png,https://example.com/" + image + "," + said + ",bad\n");
                scores.append(image + ".png," + cell[2] + "\n");
            }
        }
        Path labelFile = Files.writeString(folder.resolve("labels.csv"), labels);
        Path scoreFile = Files.writeString(folder.resolve("zbar.csv"), scores);

        Run run = align(labelFile, "--column", "scanned=iphone_scanned", "--scores", scoreFile, "--target", "scanned");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines().get(0)).startsWith("scans: 110 of 129 images");
        assertThat(row(run, "zbar")).containsExactly("zbar", "0.500", "129", "30", "1", "18", "80", ".372");
        assertThat(run.out()).contains(" .372  .081 (");
    }

    @Test
    void fewLabelsGiveAReportAndNoModel() throws IOException {
        labels();
        Path few = Files.writeString(folder.resolve("few.csv"), "image,scanned,payload\n1.png,1,a\n20.png,0,b\n");

        Run run = align(few);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("no curve: too few labels for a curve: 2 images with a score of probability");
        assertThat(out().resolve("report.html")).isRegularFile();
        assertThat(out().resolve("calibration")).doesNotExist();
        assertThat(run.out()).doesNotContain("calibration");
    }

    @Test
    void everyProblemOfTheLabelsIsToldAtOnceWithItsLine() throws IOException {
        labels();
        Path wrong = Files.writeString(
                folder.resolve("wrong.csv"), "image,scanned\n1.png,perhaps\nnone.png,1\n2.png,1\n2.png,0\n");

        Run run = align(wrong);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.csv:2: ", "perhaps", "wrong.csv:3: ", "none.png", "wrong.csv:5: ");
        assertThat(out()).doesNotExist();
    }

    @Test
    void wrongInputIsWrongUse() throws IOException {
        Path labels = labels();
        Path bare = Files.writeString(folder.resolve("bare.csv"), "image,scanned\n1.png,1\n");
        Path others = Files.writeString(folder.resolve("others.csv"), "image,score\nx.png,.5\n");

        assertWrong(align(folder.resolve("no.csv")), "no.csv");
        assertWrong(align(bare), "1.png: nothing says what its code should say; give --payload");
        assertWrong(align(labels, "--scores", others), "no score is of an image that has a label");
        assertWrong(align(labels, "--scores", folder.resolve("no.jsonl")), "no.jsonl");
        assertWrong(align(labels, "--target", "beauty"), "no label says how an image looks");
        assertWrong(align(labels, "--threshold", "luck=1"), "no scorer is called luck");
        assertWrong(align(labels, "--rounds", 0), "rounds");
    }

    private static void assertWrong(Run run, String words) {
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
        assertThat(run.code()).as(run.err()).isEqualTo(2);
    }
}
