package io.github.qrart.eval.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.Fakes;
import io.github.qrart.eval.trial.TrialStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuccessiveHalvingTest {
    @TempDir
    private Path folder;

    @Test
    void badCellsGoEarlyTheBestIsTriedWithAllAndNothingIsTriedTwice() throws Exception {
        Sweep sweep = Fakes.sweep(16, 2);
        List<String> rounds = new ArrayList<>();
        long[] made = {0};

        List<Cell> ranked = new SuccessiveHalving(.5, 4, Objective.SCAN_RATE)
                .run(sweep, TrialStore.of(folder), part -> {
                    rounds.add(part.cells().size() + "×" + part.pairs().size());
                    made[0] += Fakes.run(part, folder).build().run().made();
                });

        assertThat(rounds).containsExactly("6×4", "3×8", "2×16");
        assertThat(ranked.get(0).get(Fakes.STRENGTH))
                .as("the strongest scans best")
                .contains(1.5);
        assertThat(made[0]).isEqualTo(2 * (6 * 4 + 3 * 4 + 2 * 8)).isLessThan(sweep.trials());
    }
}
