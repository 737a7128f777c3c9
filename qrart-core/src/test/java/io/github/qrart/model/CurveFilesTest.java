package io.github.qrart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.model.ScoreCurve.Logistic;
import io.github.qrart.model.ScoreCurve.Point;
import io.github.qrart.model.ScoreCurve.Polyline;
import io.github.qrart.model.ScoreCurve.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CurveFilesTest {
    private static final Polyline STEPS =
            new Polyline(List.of(new Point(-1, 0), new Point(1 / 3.0, .25), new Point(2, .25), new Point(3, 1)));

    @TempDir
    private Path folder;

    static List<Shape> shapes() {
        return List.of(new Logistic(1 / 3.0, -Math.PI), STEPS, new Polyline(List.of(new Point(.5, .7))));
    }

    private static ScoreCurve curve(Shape shape) {
        ModelProvenance provenance = new ModelProvenance(
                "forty shots: by Ann", "ab12", 40, LocalDate.of(2026, 2, 3), "qrart align", Map.of("brier", .1));
        return new ScoreCurve("scan-score/1 scan/2 fast 0123", shape, provenance);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatIsWrittenIsReadBackToTheLastBit(Shape shape) {
        CurveFiles.write(curve(shape), folder.resolve("a.curve"));

        assertThat(CurveFiles.read(folder.resolve("a.curve"))).isEqualTo(curve(shape));
    }

    @ParameterizedTest
    @CsvSource({
        "format=qrart-score-curve/1, format=qrart-linear-model/1, its format is qrart-linear-model/1; expected qrart-score",
        "curve=isotonic, curve=straight, curve is straight; expected logistic or isotonic",
        "points=4, points=9, it has no 5.score",
        "points=4, points=1e9, points is 1.0E9; expected 1 to 100000",
        "2.score=0.3333333333333333, 2.score=-2, the point -2.0 0.25 comes after -1.0 0.0; expected a higher score",
        "2.probability=0.25, 2.probability=2, probability 2.0 is not within 0 to 1",
        "2.probability=0.25, 2.probability=0.9, the point 2.0 0.25 comes after",
        "training.set=forty shots: by Ann, x=y, it has no training.set",
    })
    void aDamagedFileIsRefusedWithTheReason(String line, String other, String message) throws IOException {
        Path file = folder.resolve("a.curve");
        CurveFiles.write(curve(STEPS), file);
        String text = Files.readString(file);
        assertThat(text).contains(line + "\n");
        Files.writeString(file, text.replace(line + "\n", other + "\n"));

        assertThatThrownBy(() -> CurveFiles.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a.curve is no curve file that can be used: " + message);
    }

    @Test
    void betweenPointsTheLineIsStraightAndBeyondThemLevel() {
        assertThat(STEPS.at(-9)).isZero();
        assertThat(STEPS.at(-1 / 3.0)).isCloseTo(.125, within(1e-12));
        assertThat(STEPS.at(1.7)).isEqualTo(.25);
        assertThat(STEPS.at(2.5)).isCloseTo(.625, within(1e-12));
        assertThat(STEPS.at(9)).isEqualTo(1);
        assertThat(new Logistic(2, -1).at(.5)).isEqualTo(.5);
    }

    @Test
    void aCurveThatFallsIsRefusedAndSoIsOneOfOtherScores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Logistic(-1, 0))
                .withMessageContaining("slope -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Logistic(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Polyline(List.of()));
        ScoreCurve curve = curve(STEPS);
        assertThat(curve.requireFor("scan-score/1 scan/2 fast 0123")).isSameAs(curve);
        assertThatThrownBy(() -> curve.requireFor("scan-score/1 scan/3 fast 0123"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("scan/2 fast 0123; expected scan-score/1 scan/3 fast 0123")
                .hasMessageContaining("fit it again");
    }

    @Test
    void aFingerprintTellsWhatItDoesFromWhereItComesFrom() {
        ScoreCurve curve = curve(STEPS);
        ScoreCurve again = new ScoreCurve(curve.scores(), STEPS, ModelProvenance.UNKNOWN);
        assertThat(CurveFiles.fingerprint(again))
                .isEqualTo(CurveFiles.fingerprint(curve))
                .matches("[0-9a-f]{12}");
        assertThat(CurveFiles.fingerprint(curve(new Logistic(1, 0)))).isNotEqualTo(CurveFiles.fingerprint(curve));
        LinearModel model = LinearModelTest.model(Link.LOGISTIC, new Coefficient("up", 2, 10, 5, 0, 30));
        LinearModel other = LinearModelTest.model(Link.LOGISTIC, new Coefficient("up", 2, 10, 5, 0, 31));
        assertThat(ModelFiles.fingerprint(List.of(model))).isNotEqualTo(ModelFiles.fingerprint(List.of(other)));
    }
}
