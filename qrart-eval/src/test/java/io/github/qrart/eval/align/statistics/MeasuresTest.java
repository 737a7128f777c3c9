package io.github.qrart.eval.align.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void alwaysYesHasTheBaseRateForAccuracyAndNoAgreement() {
        boolean[] truth = new boolean[129];
        Arrays.fill(truth, 0, 110, true);
        boolean[] yes = new boolean[129];
        Arrays.fill(yes, true);

        Confusion confusion = Confusion.of(truth, yes);

        assertThat(confusion).isEqualTo(new Confusion(110, 19, 0, 0));
        assertThat(confusion.accuracy()).isEqualTo(confusion.baseRate()).isCloseTo(.853, within(.0005));
        assertThat(confusion.kappa()).isZero();
        assertThat(confusion.matthews()).isZero();
        assertThat(confusion.balancedAccuracy()).isEqualTo(.5);
    }

    @Test
    void brierSplitsIntoItsPartsAsWorkedOutByHand() {
        // .1 said ten times and true once; .9 said ten times and true eight times.
        double[] said = new double[20];
        boolean[] truth = new boolean[20];
        for (int i = 0; i < 20; i++) {
            said[i] = i < 10 ? .1 : .9;
            truth[i] = i == 0 || i >= 10 && i < 18;
        }

        Reliability parts = Reliability.of(said, truth);

        assertThat(parts.brier()).isCloseTo(.13, within(1e-12));
        assertThat(parts.reliability()).isCloseTo(.005, within(1e-12));
        assertThat(parts.resolution()).isCloseTo(.1225, within(1e-12));
        assertThat(parts.uncertainty()).isCloseTo(.2475, within(1e-12));
        assertThat(parts.withinBins()).isCloseTo(0, within(1e-12));
        assertThat(parts.expectedError()).isCloseTo(.05, within(1e-12));
        assertThat(parts.bins()).hasSize(2);
    }

    @Test
    void everyProbabilityFallsIntoABinAndOthersAreRefused() {
        Reliability ends = Reliability.of(new double[] {0, 1, .1, .9999}, new boolean[] {false, true, true, false});
        assertThat(ends.bins().stream().mapToDouble(Reliability.Bin::count).sum())
                .isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reliability.of(new double[] {1.01}, new boolean[1]))
                .withMessageContaining("1.01 is not within 0 to 1");
    }

    @Test
    void plattStaysFiniteWhereLabelsAreCleanlyApart() {
        PlattScaling platt = PlattScaling.fit(new double[] {0, .1, .9, 1}, new boolean[] {false, false, true, true});

        assertThat(platt.slope()).isPositive().isLessThan(20);
        assertThat(platt.probability(.5)).isCloseTo(.5, within(1e-6));
        PlattScaling flat = PlattScaling.fit(new double[] {3, 3, 3}, new boolean[] {true, true, false});
        assertThat(flat.probability(3)).isCloseTo((2 * .75 + 1 / 3.0) / 3, within(1e-6));
    }

    @Test
    void isotonicIsLevelBeyondWhatWasSeenAndNeverFalls() {
        Random random = new Random(1);
        double[] scores = random.doubles(200).toArray();
        double[] values =
                Arrays.stream(scores).map(s -> random.nextDouble() < s ? 1 : 0).toArray();

        IsotonicFit fit = IsotonicFit.fit(scores, values);

        double last = fit.at(-1);
        for (double s = 0; s <= 1.2; s += .001) {
            assertThat(fit.at(s)).isGreaterThanOrEqualTo(last);
            last = fit.at(s);
        }
        assertThat(fit.at(1e9)).isEqualTo(last);
    }

    @Test
    void bootstrapIntervalsCoverTheTruthAsOftenAsTheySay() throws InterruptedException {
        Random random = new Random(5);
        int covered = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] values = random.doubles(60).map(v -> v < .7 ? 1 : 0).toArray();
            List<Integer> each = IntStream.range(0, 60).boxed().toList();
            Interval mean = ClusterBootstrap.of(each, 200, trial)
                    .intervals(weights -> new double[] {mean(values, weights)})
                    .get(0);
            if (mean.low() <= .7 && .7 <= mean.high()) covered++;
        }
        assertThat(covered).isBetween(180, 199);
    }

    @Test
    void copiesOfAnImageDoNotMakeAnIntervalNarrower() throws InterruptedException {
        Random random = new Random(6);
        List<Integer> clusters = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        double[] values = new double[400];
        for (int i = 0; i < 400; i++) {
            clusters.add(i / 10);
            alone.add(i);
            values[i] = i % 10 == 0 ? random.nextInt(2) : values[i - 1];
        }
        ClusterBootstrap.Measures measures = weights -> new double[] {mean(values, weights)};

        double wide =
                ClusterBootstrap.of(clusters, 500, 1).intervals(measures).get(0).width();
        double narrow =
                ClusterBootstrap.of(alone, 500, 1).intervals(measures).get(0).width();

        assertThat(wide / narrow).isBetween(2.2, 4.2);
        assertThat(ClusterBootstrap.of(clusters, 500, 1)
                        .intervals(measures)
                        .get(0)
                        .width())
                .isEqualTo(wide);
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            total += weights[i];
        }
        return sum / total;
    }

    @Test
    void anInterruptEndsTheBootstrap() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ClusterBootstrap.of(List.of(1), 10, 1).intervals(weights -> weights.clone()))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void foldsKeepClustersTogetherAndShareOutTheRareClass() {
        List<Integer> clusters = IntStream.range(0, 100).map(i -> i / 2).boxed().toList();
        boolean[] truth = new boolean[100];
        Arrays.fill(truth, true);
        for (int i = 0; i < 10; i++) truth[i * 2] = false;

        int[] folds = Folds.of(clusters, truth, 5, 3);

        int[] rare = new int[5];
        for (int i = 0; i < 100; i++) {
            assertThat(folds[i]).isEqualTo(folds[i ^ 1]);
            if (!truth[i]) rare[folds[i]]++;
        }
        assertThat(rare).containsOnly(2);
    }

    @Test
    void strengthsOfItemsThatAlwaysWinNeedAPrior() {
        List<BradleyTerry.Pair<String>> pairs =
                List.of(new BradleyTerry.Pair<>("a", "b"), new BradleyTerry.Pair<>("b", "c"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BradleyTerry.strengths(pairs, 0))
                .withMessageContaining("give a prior above 0");
        Map<String, Double> strengths = BradleyTerry.strengths(pairs, BradleyTerry.DEFAULT_PRIOR);
        assertThat(strengths.keySet()).containsExactly("a", "b", "c");
        assertThat(List.copyOf(strengths.values())).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void theCurveRunsFromNothingToEverything() {
        List<ScoreOrder.Point> curve = ScoreOrder.of(.1, .9, .5, .5).curve(new boolean[] {false, true, true, false});

        assertThat(curve)
                .containsExactly(
                        new ScoreOrder.Point(.9, .5, 0, 1),
                        new ScoreOrder.Point(.5, 1, .5, 2 / 3.0),
                        new ScoreOrder.Point(.1, 1, 1, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreOrder.of(Double.NaN));
    }
}
