package io.github.qrart.eval.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.Preference;
import io.github.qrart.eval.labels.ScoreTable;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
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
