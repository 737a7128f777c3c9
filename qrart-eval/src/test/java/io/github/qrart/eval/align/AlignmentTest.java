package io.github.qrart.eval.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.aesthetic.VisualAestheticScorer;
import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.IsotonicFit;
import io.github.qrart.eval.align.statistics.PlattScaling;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.Preference;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.model.Coefficient;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.ModelException;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.scan.EnsembleScanScorer;
import io.github.qrart.scan.Tier;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlignmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Alignment.Builder quick(Synthetic data) {
        return Alignment.builder(data.labels, data.scores).rounds(200);
    }

    @Test
    void alwaysYesIsInTheTableAndTheGoodScorerAtItsTop() throws InterruptedException {
        Synthetic data = new Synthetic(400, 4, 1);

        Agreement agreement = quick(data).build().run();

        ScorerAgreement always = agreement.scorers().get(0);
        assertThat(always.scorer()).isEqualTo(Alignment.ALWAYS_YES);
        assertThat(always.confusion().accuracy()).isEqualTo((double) agreement.positives() / agreement.images());
        assertThat(always.confusion().kappa()).isZero();
        assertThat(agreement.images()).isEqualTo(380);
        assertThat(agreement.clusters()).isEqualTo(95);
        ScorerAgreement best = agreement.scorers().get(1);
        assertThat(best.scorer()).isEqualTo("scorer-0");
        ScorerAgreement.Ranking ranking = best.ranking().orElseThrow();
        assertThat(ranking.rocAuc().value()).isCloseTo(data.auc("scorer-0", Target.SCANNED), within(1e-12));
        assertThat(ranking.rocAuc().low()).isLessThan(ranking.rocAuc().value());
        assertThat(agreement.scorerNames()).containsExactly("scorer-0", "scorer-1", "scorer-2", "scorer-3");
        assertThat(agreement.comparisons()).hasSize(6);
        assertThat(agreement.next())
                .hasSize(20)
                .allSatisfy(next -> assertThat(next.grade()).isNaN());
        assertThat(agreement.people().shared()).isEqualTo(200);
        assertThat(agreement.people().alpha()).isCloseTo(data.alpha(), within(1e-12));
        assertThat(agreement.people().pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.images()).isEqualTo(200));
    }

    @Test
    void theSameArgumentsGiveTheSameResult() throws InterruptedException {
        Alignment alignment = quick(new Synthetic(200, 3, 2)).build();

        Agreement once = alignment.run();
        Agreement again = alignment.run();

        assertThat(AlignmentReport.ofDefaults().html("a", List.of(again)))
                .isEqualTo(AlignmentReport.ofDefaults().html("a", List.of(once)));
    }

    @Test
    void nestedEstimatesSeeThroughPoliciesThatFitNoise() throws InterruptedException {
        Random random = new Random(3);
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int i = 0; i < 120; i++) {
            labels.add(Label.scan(i + ".png", random.nextBoolean()));
            Map<String, Double> row = new LinkedHashMap<>();
            for (int s = 0; s < 8; s++) row.put("noise-" + s, random.nextDouble());
            table.put(i + ".png", row);
        }

        List<PolicyResult> policies = Alignment.builder(new LabelSet(labels, List.of()), ScoreTable.of(table))
                .rounds(200)
                .build()
                .run()
                .policies();

        assertThat(policies.stream()
                        .mapToDouble(PolicyResult::inSampleMeasure)
                        .max()
                        .orElse(0))
                .as("in sample it looks like something")
                .isGreaterThan(.2);
        assertThat(policies.get(0).family()).isEqualTo(PolicyFamily.SEARCH);
        assertThat(policies.get(0).honestMeasure().low()).as("it is nothing").isLessThan(0);
        assertThat(policies.get(0).honestMeasure().value()).isLessThan(.2);
    }

    @Test
    void aPolicyOfTwoReadersIsFoundWhereEachAloneMissesHalf() throws InterruptedException {
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            boolean scans = i % 3 > 0;
            labels.add(Label.scan(i + ".png", scans));
            table.put(i + ".png", Map.of("a", scans && i % 2 == 0 ? 1.0 : 0, "b", scans && i % 2 == 1 ? 1.0 : 0));
        }

        Agreement agreement = Alignment.builder(new LabelSet(labels, List.of()), ScoreTable.of(table))
                .rounds(50)
                .build()
                .run();

        PolicyResult search = agreement.policies().get(0);
        assertThat(search.honestMeasure().value()).isEqualTo(1);
        assertThat(search.words()).contains("a ≥ 0.5", " or ", "b ≥ 0.5");
        assertThat(search.policy().says(new double[] {Double.NaN, 1})).isTrue();
        assertThat(search.policy().says(new double[] {Double.NaN, 0})).isFalse();
    }

    @Test
    void comparedImagesGetStrengthsAndScorersAreHeldToPeoplesChoices() throws InterruptedException {
        List<Preference> pairs = new ArrayList<>();
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            table.put("i" + i, Map.of("good", i / 10.0, "bad", 1 - i / 10.0));
            for (int j = 0; j < i; j++) pairs.add(new Preference("Ann", "i" + i, "i" + j));
        }

        Agreement agreement = Alignment.builder(new LabelSet(List.of(), pairs), ScoreTable.of(table))
                .target(Target.BEAUTY)
                .rounds(100)
                .build()
                .run();

        assertThat(agreement.positives()).isEqualTo(5);
        ScorerAgreement.Ranking good = agreement.scorers().get(1).ranking().orElseThrow();
        assertThat(good.preferences().value()).isEqualTo(1);
        assertThat(good.spearman().value()).isCloseTo(1, within(1e-12));
        assertThat(agreement.scorers().get(2).ranking().orElseThrow().tauB().value())
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void thresholdsMayBeGivenAndMissingScoresOnlyCountWhereTheyAre() throws InterruptedException {
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            labels.add(Label.scan("i" + i, i >= 20));
            Map<String, Double> row = new LinkedHashMap<>(Map.of("wide", i * 10.0));
            if (i % 2 == 0) row.put("sparse", i >= 30 ? 1.0 : 0);
            table.put("i" + i, row);
        }
        Alignment.Builder builder = Alignment.builder(new LabelSet(labels, List.of()), ScoreTable.of(table))
                .rounds(20);

        Agreement chosen = builder.build().run();
        Agreement given = builder.threshold("wide", 300).build().run();

        assertThat(chosen.scorers().get(1)).satisfies(wide -> {
            assertThat(wide.fitted()).isTrue();
            assertThat(wide.confusion()).isEqualTo(new Confusion(20, 0, 20, 0));
        });
        assertThat(given.scorers()).anySatisfy(wide -> {
            assertThat(wide.scorer()).isEqualTo("wide");
            assertThat(wide.fitted()).isFalse();
            assertThat(wide.confusion()).isEqualTo(new Confusion(10, 0, 20, 10));
        });
        assertThat(given.scorers()).anySatisfy(sparse -> {
            assertThat(sparse.scorer()).isEqualTo("sparse");
            assertThat(sparse.images()).isEqualTo(20);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.threshold("narrow", 1))
                .withMessage("no scorer is called narrow; expected one of wide, sparse");
    }

    @Test
    void whatWasNeverJudgedIsRefusedAndOneSidedLabelsAreNot() throws InterruptedException {
        LabelSet one = new LabelSet(List.of(Label.scan("a", true)), List.of());
        ScoreTable scores = ScoreTable.of(Map.of("a", Map.of("s", 1.0)));

        Agreement agreement = Alignment.builder(one, scores).rounds(10).build().run();

        assertThat(agreement.policies()).isEmpty();
        assertThat(AlignmentReport.ofDefaults().html("one", List.of(agreement))).contains("always yes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alignment.builder(one, scores)
                        .target(Target.BEAUTY)
                        .build()
                        .run())
                .withMessageContaining("no label says how an image looks");
        assertThat(Alignment.builder(one, ScoreTable.empty())
                        .rounds(10)
                        .build()
                        .run()
                        .scorers())
                .hasSize(1);
    }

    @Test
    void anInterruptStopsTheSearch() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> quick(new Synthetic(60, 2, 1)).build().run()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void labelsGoWithTheSquareOfTheWidth() {
        Interval interval = new Interval(.5, .4, .6);
        assertThat(LabelBudget.more(100, interval, .1)).isEqualTo(300);
        assertThat(LabelBudget.more(100, interval, .3)).isZero();
        assertThat(LabelBudget.more(100, new Interval(.5, Double.NaN, Double.NaN), .1))
                .isEqualTo(Long.MAX_VALUE);
    }

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

    @Test
    void thePageStandsAloneAndTrustsNoName() throws InterruptedException {
        String evil = "<script>alert(1)</script>\"'{{ 1 }}";
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            labels.add(new Label(evil + i, evil, "", i % 2 == 0, null, null, null, null));
            table.put(evil + i, Map.of(evil, (i % 2 == 0 ? .6 : .3) + i / 100.0, "b", .5));
        }
        Agreement agreement = Alignment.builder(new LabelSet(labels, List.of()), ScoreTable.of(table))
                .rounds(20)
                .build()
                .run();

        String page = AlignmentReport.ofDefaults()
                .withPictures(image -> Optional.of(new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB)))
                .html(evil, List.of(agreement));

        assertThat(page)
                .doesNotContain("<script", "http://", "https://", "src=\"/")
                .contains("&lt;script&gt;");
        assertThat(page)
                .contains(
                        "data:image/jpeg;base64,",
                        "Content-Security-Policy",
                        "<svg class=\"diagram\"",
                        "ROC curves",
                        "Precision and recall");
    }

    /** Published: zbar against an iPhone, 129 images, 30 true and 1 false yes, 18 true and 80 false no; accuracy .372. */
    @Test
    void publishedCountsOfAReaderComeOutAgain() throws InterruptedException {
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        int[][] counts = {{30, 1, 1}, {1, 0, 1}, {18, 0, 0}, {80, 1, 0}};
        for (int[] count : counts) {
            for (int i = 0; i < count[0]; i++) {
                String image = labels.size() + ".png";
                labels.add(Label.scan(image, count[1] == 1));
                scores.put(image, Map.of("zbar", (double) count[2]));
            }
        }

        Agreement agreement = Alignment.builder(new LabelSet(labels, List.of()), ScoreTable.of(scores))
                .rounds(10)
                .build()
                .run();

        assertThat(agreement.baseRate().value()).isCloseTo(110 / 129.0, within(1e-12));
        assertThat(agreement.unknown()).isEqualTo(129);
        ScorerAgreement zbar = agreement.scorers().get(1);
        assertThat(zbar.confusion().truePositives()).isEqualTo(30);
        assertThat(zbar.confusion().trueNegatives()).isEqualTo(18);
        assertThat(zbar.confusion().accuracy()).isCloseTo(48 / 129.0, within(1e-12));
        assertThat(java.util.Objects.requireNonNull(zbar.measures().get(Measure.KAPPA))
                        .value())
                .isCloseTo(.08, within(.005));
    }

    @Test
    void whatLabelsDoNotSayOfPayloadAndPromptScoresMay() throws InterruptedException {
        List<Label> labels = List.of(Label.scan("a", true), Label.scan("b", false), Label.scan("c", true));
        ScoreTable scores = ScoreTable.of(Map.of("a", Map.of("s", 1.0), "b", Map.of("s", 0.0), "c", Map.of("s", 1.0)))
                .withClusters(Map.of("a", "one", "b", "one"));

        Agreement agreement = Alignment.builder(
                        new LabelSet(labels, List.of()), scores.namedAs(java.util.Set.of("a", "b", "c")))
                .rounds(10)
                .build()
                .run();

        assertThat(agreement.clusters()).isEqualTo(2);
        assertThat(agreement.unknown()).isEqualTo(1);
    }

    @Test
    void imagesOfOnePayloadAndPromptAreDrawnSinglySoThatAnIntervalHasAWidth() throws InterruptedException {
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        Map<String, String> clusters = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            labels.add(Label.scan(i + ".png", i % 4 != 0));
            scores.put(i + ".png", Map.of("s", i % 3 == 0 ? 0.0 : 1.0));
            clusters.put(i + ".png", "one");
        }

        Agreement agreement = Alignment.builder(
                        new LabelSet(labels, List.of()), ScoreTable.of(scores).withClusters(clusters))
                .rounds(200)
                .build()
                .run();

        assertThat(agreement.clusters()).isEqualTo(1);
        assertThat(agreement.unknown()).isZero();
        assertThat(agreement.baseRate().high() - agreement.baseRate().low()).isGreaterThan(.1);
    }
}
