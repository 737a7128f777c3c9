package io.github.qrart.eval.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.aesthetic.VisualAestheticScorer;
import io.github.qrart.eval.align.statistics.IsotonicFit;
import io.github.qrart.eval.align.statistics.PlattScaling;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.model.Coefficient;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.ModelException;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.scan.EnsembleScanScorer;
import io.github.qrart.scan.Tier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aFittedModelIsLoadedByTheScorerOfItsFeaturesAndRefusedForOthers() throws InterruptedException {
        Synthetic data = new Synthetic(300, 1, 5);

        LinearModel model = Calibration.fit("looks/2", data.labels, data.scores, Target.BEAUTY, "synthetic", DAY);

        assertThat(VisualAestheticScorer.of(model)).isNotNull();
        assertOptimal(model, data, Target.BEAUTY, "looks/2:");
        assertThat(model.provenance().metrics())
                .containsKeys("auc.cross-validated", "error.hues", "error.shapes", "error.intercept");
        assertThat(model.provenance().metrics().get("auc.cross-validated"))
                .as("shapes are noise: hues do it alone")
                .isCloseTo(data.auc("looks/2:hues", Target.BEAUTY), within(.02));
        assertThat(model.provenance().trainingHash()).isEqualTo(data.labels.sha256());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.fit("scan/9", data.labels, data.scores, Target.SCANNED, "", DAY))
                .withMessageContaining("no scores of the feature set scan/9");
        Synthetic few = new Synthetic(10, 1, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.fit("looks/2", few.labels, few.scores, Target.BEAUTY, "", DAY))
                .withMessageContaining("too few labels");
    }

    @ParameterizedTest
    @EnumSource
    void aCurveIsLoadedByTheScorerOfItsScoresAndRefusedByOthers(CurveKind kind, @TempDir Path folder)
            throws InterruptedException {
        Synthetic data = new Synthetic(300, 1, 5);
        VisualAestheticScorer looks = VisualAestheticScorer.ofDefaults();
        EnsembleScanScorer scan = EnsembleScanScorer.of(Tier.FAST);
        ScoreTable scores = data.scores.withVersions(Map.of("scorer-0", looks.version()));

        ScoreCurve fitted = Calibration.curve(kind, "scorer-0", data.labels, scores, Target.BEAUTY, "synthetic", DAY);
        CurveFiles.write(fitted, folder.resolve("a.curve"));
        ScoreCurve curve = CurveFiles.read(folder.resolve("a.curve"));

        assertThat(curve.at(.37)).isEqualTo(fitted.at(.37));
        assertThat(looks.calibrated(curve).version()).startsWith(looks.version() + " calibrated ");
        assertThatThrownBy(() -> scan.calibrated(curve))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("fitted to the scores of " + looks.version() + "; expected " + scan.version());
        assertThatThrownBy(() -> looks.calibrated(curve).calibrated(curve)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCurveIsWhatIsFittedToAllLabelsAndTheBetterKindIsChosenByImagesHeldOut() throws InterruptedException {
        Synthetic data = new Synthetic(300, 1, 5);
        List<String> images = List.copyOf(data.truth(Target.SCANNED).keySet());
        double[] scores = images.stream()
                .mapToDouble(image -> data.scores.of("scorer-0", image))
                .toArray();
        boolean[] truth = new boolean[scores.length];
        double[] values = new double[scores.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = Boolean.TRUE.equals(data.truth(Target.SCANNED).get(images.get(i)));
            values[i] = truth[i] ? 1 : 0;
        }
        PlattScaling platt = PlattScaling.fit(scores, truth);
        IsotonicFit isotonic = IsotonicFit.fit(scores, values);

        ScoreCurve first = curve(data, CurveKind.PLATT);
        ScoreCurve second = curve(data, CurveKind.ISOTONIC);
        ScoreCurve better = Calibration.curve("scorer-0", data.labels, data.scores, Target.SCANNED, "synthetic", DAY);

        for (double score = -.1; score < 1.1; score += .01) {
            assertThat(first.at(score)).isCloseTo(platt.probability(score), within(1e-12));
            assertThat(second.at(score)).isCloseTo(isotonic.at(score), within(1e-12));
        }
        double plattBrier = metric(better, "brier.platt");
        double isotonicBrier = metric(better, "brier.isotonic");
        assertThat(metric(better, "brier.cross-validated")).isEqualTo(Math.min(plattBrier, isotonicBrier));
        assertThat(better.provenance().metrics())
                .containsKeys("brier.cross-validated.low", "ece.isotonic", "brier.as-it-is");
        assertThat(better).isEqualTo(plattBrier <= isotonicBrier ? first : second);
        assertThat(better.scores()).as("of no known version").isEqualTo("scorer-0");
        assertThat(better.provenance().trainingHash()).isEqualTo(data.labels.sha256());
    }

    private static double metric(ScoreCurve curve, String name) {
        return Objects.requireNonNull(curve.provenance().metrics().get(name), name);
    }

    private static ScoreCurve curve(Synthetic data, CurveKind kind) throws InterruptedException {
        return Calibration.curve(kind, "scorer-0", data.labels, data.scores, Target.SCANNED, "synthetic", DAY);
    }

    @Test
    void stepsAreNotMadeOfFewLabels() throws InterruptedException {
        Synthetic few = new Synthetic(180, 1, 5);

        ScoreCurve curve = Calibration.curve("scorer-0", few.labels, few.scores, Target.SCANNED, "", DAY);

        assertThat(curve.shape()).isInstanceOf(ScoreCurve.Logistic.class);
    }

    @Test
    void scoresThatFallWithTheLabelsOrAreOfNobodyOrTooFewGiveNoCurve() {
        Synthetic data = new Synthetic(300, 1, 5);
        Map<String, Map<String, Double>> fallen = new LinkedHashMap<>();
        for (String image : data.scores.images()) {
            fallen.put(image, Map.of("scorer-0", -data.scores.of("scorer-0", image)));
        }
        Synthetic turned = data.withScores(ScoreTable.of(fallen));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve(turned, CurveKind.PLATT))
                .withMessageContaining("scorer-0 do not rise with what people said");
        Map<String, Map<String, Double>> alike = new LinkedHashMap<>();
        for (String image : data.scores.images()) alike.put(image, Map.of("scorer-0", 1 / 3.0));
        Synthetic same = data.withScores(ScoreTable.of(alike));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve(same, CurveKind.ISOTONIC))
                .withMessageContaining("do not rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.curve("luck", data.labels, data.scores, Target.SCANNED, "", DAY))
                .withMessageContaining("no scorer is called luck; expected one of scorer-0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve(new Synthetic(10, 1, 5), CurveKind.ISOTONIC))
                .withMessageContaining("too few labels for a curve: 10 images with a score of scorer-0");
    }

    /** Nowhere else does the slope of a penalised likelihood vanish, as it is convex. */
    private static void assertOptimal(LinearModel model, Synthetic data, Target target, String prefix) {
        double penalty = Objects.requireNonNull(model.provenance().metrics().get("penalty"));
        double[] slopes = new double[model.coefficients().size() + 1];
        data.truth(target).forEach((image, yes) -> {
            Map<String, Double> features = new LinkedHashMap<>();
            model.coefficients().forEach(c -> features.put(c.feature(), data.scores.of(prefix + c.feature(), image)));
            double error = model.predict(features) - (yes ? 1 : 0);
            for (int j = 0; j < slopes.length - 1; j++) {
                Coefficient c = model.coefficients().get(j);
                double value = Objects.requireNonNull(features.get(c.feature()));
                slopes[j] += error * (value - c.mean()) / c.deviation() / penalty;
            }
            slopes[slopes.length - 1] += error;
        });
        for (int j = 0; j < slopes.length - 1; j++) {
            slopes[j] += model.coefficients().get(j).weight();
        }
        assertThat(slopes).containsExactly(new double[slopes.length], within(1e-6));
    }
}
