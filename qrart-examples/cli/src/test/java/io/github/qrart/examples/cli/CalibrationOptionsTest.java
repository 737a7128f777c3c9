package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.aesthetic.VisualAestheticScorer;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.scan.EnsembleScanScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CalibrationOptionsTest {
    private static final String URL = "https://example.com";
    private static final ModelProvenance PROVENANCE =
            new ModelProvenance("labels.csv: 40 images", "", 40, LocalDate.EPOCH, "a test", Map.of());
    private static final ScoreCurve.Shape SHAPE = new ScoreCurve.Logistic(3, -2.5);

    @TempDir
    private Path folder;

    private Path calibration;

    @BeforeEach
    void makeAFolder() throws IOException {
        calibration = Files.createDirectory(folder.resolve("calibration"));
    }

    private void write(String file, String scores) {
        CurveFiles.write(new ScoreCurve(scores, SHAPE, PROVENANCE), calibration.resolve(file));
    }

    private Run make(Path out) {
        return Run.of(
                Engine.embedded(),
                "make",
                URL,
                "--size",
                192,
                "--candidates",
                1,
                "--calibration",
                calibration,
                "--out",
                out);
    }

    @Test
    void theCurvesOfTheFolderAreLaidOverBothScores() {
        write("scanned-probability.curve", EnsembleScanScorer.ofDefaults().version());
        write("beauty-aesthetic.curve", VisualAestheticScorer.ofDefaults().version());
        Path out = folder.resolve("out");
        make(out);
        Path best = out.resolve("best.png");

        JsonNode plain = line(Run.of(Engine.embedded(), "score", "--payload", URL, best));
        JsonNode calibrated =
                line(Run.of(Engine.embedded(), "score", "--payload", URL, "--calibration", calibration, best));

        double probability = plain.path("probability").asDouble();
        assertThat(calibrated.path("parts").path("uncalibrated").asDouble()).isCloseTo(probability, within(.002));
        assertThat(calibrated.path("probability").asDouble()).isCloseTo(SHAPE.at(probability), within(.002));
        assertThat(calibrated.path("aesthetic").asDouble())
                .isCloseTo(SHAPE.at(plain.path("aesthetic").asDouble()), within(.002));
        assertThat(calibrated.path("metadata").path("probability").asDouble())
                .as("make scores by the folder too")
                .isCloseTo(calibrated.path("probability").asDouble(), within(.002));
    }

    @Test
    void oneFileIsEnough() {
        write("beauty-aesthetic.curve", VisualAestheticScorer.ofDefaults().version());

        assertThat(make(folder.resolve("out")).code()).isZero();
    }

    @Test
    void aCurveForOtherScoresIsRefusedBeforeTheWork() {
        write("scanned-probability.curve", "scan-score/0");
        Path out = folder.resolve("out");

        Run run = make(out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(calibration.toString(), "scan-score/0");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderWithNothingOfTheKindIsRefused() {
        Run run = make(folder.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("has none of scanned-probability.curve", "qrart align");
    }

    @Test
    void whatHasTheNameOfACurveAndIsNoFileIsRefused() throws IOException {
        write("beauty-aesthetic.curve", VisualAestheticScorer.ofDefaults().version());
        Path curve = Files.createDirectory(calibration.resolve("scanned-probability.curve"));

        assertThat(make(folder.resolve("out")).err()).contains(curve + " is no file");
    }

    @Test
    void aFolderThatIsNotThereIsCalledSo() throws IOException {
        Files.delete(calibration);
        assertThat(make(folder.resolve("out")).err()).contains(calibration + " is not there");

        Files.createFile(calibration);
        assertThat(make(folder.resolve("out")).err()).contains(calibration + " is no folder");
    }

    private static JsonNode line(Run run) {
        return Json.lines().readTree(run.outLines().get(0));
    }
}
