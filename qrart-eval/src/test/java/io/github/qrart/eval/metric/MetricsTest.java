package io.github.qrart.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.eval.trial.Fakes;
import io.github.qrart.eval.trial.TrialStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    @TempDir
    private Path folder;

    private Summary summary(String name, int pairs, int seeds) throws Exception {
        Path out = folder.resolve(name);
        Fakes.run(Fakes.sweep(pairs, seeds), out).build().run();
        return Summary.of(TrialStore.of(out));
    }

    @Test
    void ofNoTrialsNothingIsKnownAndWrongCountsAreRefused() {
        assertThat(Rates.wilson(0, 0)).isEqualTo(new Estimate(0, 0, 1));
        assertThatThrownBy(() -> Rates.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.passAtK(4, 2, 5)).hasMessageContaining("within 1 to n");
    }

    @Test
    void passAtKIsUnbiased() {
        double p = .3;
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        int runs = 20_000;
        for (int r = 0; r < runs; r++) {
            int c = 0;
            for (int i = 0; i < 6; i++) if (random.nextDouble() < p) c++;
            sum += Rates.passAtK(6, c, 3);
        }
        assertThat(sum / runs).isCloseTo(1 - Math.pow(1 - p, 3), within(.006));
    }

    @Test
    void theIntervalOfBestOfNIsAsWideAsPairsAreFewHoweverManyCandidatesTheyHave() {
        List<PairCount> alike = Collections.nCopies(20, new PairCount(40, 20));
        List<PairCount> apart = new ArrayList<>();
        for (int i = 0; i < 20; i++) apart.add(new PairCount(40, i % 2 == 0 ? 40 : 0));

        Estimate narrow = BestOfN.of(alike, 1).at(1);
        Estimate wide = BestOfN.of(apart, 1).at(1);

        assertThat(narrow.high() - narrow.low()).isLessThan(1e-9);
        assertThat(wide.value()).isEqualTo(.5);
        // Twenty coins: ± 1.96 · √(.25 / 20) = ± .22
        assertThat(wide.high() - wide.low()).isCloseTo(.44, within(.07));
        assertThat(BestOfN.of(apart, 1).at(40).value())
                .as("hopeless pairs stay hopeless")
                .isEqualTo(.5);
    }

    @Test
    void whatIsNeededIsMeasuredWhereItCanBeAndSaidToBeAGuessBeyond() {
        List<PairCount> half = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 400; i++) {
            int c = 0;
            for (int k = 0; k < 8; k++) if (random.nextBoolean()) c++;
            half.add(new PairCount(8, c));
        }

        BestOfN curve = BestOfN.of(half, 1);

        // 1 − 2⁻ᴺ: five for 95 %, seven for 99 %, ten for 99.9 %.
        assertThat(curve.needed(.95)).extracting("n", "extrapolated").containsExactly(5, false);
        assertThat(curve.needed(.99).n()).isEqualTo(7);
        assertThat(curve.needed(.999).n()).isBetween(9, 12);
        assertThat(curve.needed(.999).extrapolated()).isTrue();
        assertThat(BestOfN.of(List.of(new PairCount(4, 0)), 1).needed(.95).n()).isEqualTo(BestOfN.MOST + 1);
    }

    @Test
    void aStoreIsCountedByCellsAndKindsAndPairs() throws Exception {
        Summary summary = summary("a", 6, 4);

        assertThat(summary.cells()).hasSize(6);
        assertThat(summary.all().trials()).isEqualTo(144);
        assertThat(summary.kinds()).containsExactly("scene", "style");
        assertThat(summary.axes()).containsOnlyKeys("duration", "strength");
        assertThat(summary.cells()).allSatisfy(cell -> {
            assertThat(cell.all().trials()).isEqualTo(24);
            assertThat(cell.all().counts()).hasSize(6);
            assertThat(cell.byKind())
                    .hasEntrySatisfying(
                            "scene", scene -> assertThat(scene.trials()).isEqualTo(12));
        });
        assertThat(summary.worst()).hasSize(12);
        assertThat(summary.cell(summary.cells().iterator().next().cell())).isNotNull();
    }

    @Test
    void theFrontierHasWhatNothingBeatsAndTheChosenCellScansFirst() throws Exception {
        Summary summary = summary("a", 20, 4);

        List<CellSummary> frontier = Frontier.of(summary.cells());

        for (CellSummary cell : summary.cells()) {
            boolean beaten = summary.cells().stream()
                    .anyMatch(other -> other.all().scannable() >= cell.all().scannable()
                            && other.all().looks() >= cell.all().looks()
                            && (other.all().scannable() > cell.all().scannable()
                                    || other.all().looks() > cell.all().looks()));
            if (beaten) assertThat(frontier).doesNotContain(cell);
        }
        double best = summary.cells().stream()
                .mapToInt(c -> c.all().scannable())
                .max()
                .orElse(0);
        assertThat(Frontier.chosen(summary.cells()).orElseThrow().all().scannable())
                .isGreaterThanOrEqualTo((int) (best - 4));
    }

    @Test
    void aPromiseIsMetWhenEnoughCandidatesAreFastEnough() throws Exception {
        Path out = folder.resolve("timed");
        long[] now = {0};
        Fakes.run(Fakes.sweep(40, 8), out)
                .clock(() -> now[0] += 50_000_000)
                .build()
                .run();
        Group group = Summary.of(TrialStore.of(out)).all();
        BestOfN curve = BestOfN.of(group.counts(), 1);

        SloReport met = SloReport.of(group, curve, new Slo(.9, .95, Duration.ofSeconds(20), 2), 1);
        SloReport slow = SloReport.of(group, curve, new Slo(.9, .95, Duration.ofMillis(140), 2), 1);

        SloReport.Row one = met.rows().get(0);
        assertThat(one.millis()).as("three stages of 50 ms").isEqualTo(150);
        assertThat(one.rate().value()).isCloseTo(group.scanRate().value(), within(1e-9));
        assertThat(one.verdict()).isEqualTo(SloReport.Verdict.MISSED);
        assertThat(met.rows().get(3).millis()).as("four on two threads").isEqualTo(300);
        SloReport.Row fewest = met.fewest().orElseThrow();
        assertThat(fewest.verdict()).isEqualTo(SloReport.Verdict.MET);
        assertThat(fewest.rate().low()).isGreaterThanOrEqualTo(.9);
        assertThat(slow.fewest()).isEmpty();
    }

    @Test
    void aRunDoesNotDifferFromItselfAndADifferenceIsFound() throws Exception {
        Summary a = summary("a", 30, 4);
        Path better = folder.resolve("better");
        Fakes.run(Fakes.sweep(30, 4), better).build().run();
        Path file = TrialStore.of(better).files().get(0);
        java.nio.file.Files.writeString(
                file, java.nio.file.Files.readString(file).replace("\"scannable\":false", "\"scannable\":true"));
        Summary b = Summary.of(TrialStore.of(better));

        Comparison same = Comparison.of(a, a, 1);
        Comparison other = Comparison.of(a, b, 1);

        assertThat(same.rows()).hasSize(7).noneMatch(row -> row.scanRate().isLargerThanChance());
        Comparison.Row all = other.rows().get(0);
        assertThat(all.cell()).isNull();
        assertThat(all.scanRate().isLargerThanChance()).isTrue();
        assertThat(all.scanRate().second()).isEqualTo(1);
        assertThat(all.scanRate().difference().low()).isPositive();
        assertThat(all.looks().isLargerThanChance()).isFalse();
    }
}
