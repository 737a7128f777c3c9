package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleObjectsTest {
    @ParameterizedTest
    @ValueSource(ints = {5, 40, 90, 400})
    void objectsAndLandmarksCoverEachDarkModuleExactlyOnce(int length) {
        SymbolPlan plan = plan(length);
        int n = plan.modules();
        for (int seed = 0; seed < 4; seed++) {
            int[] covered = new int[n * n];
            for (ModuleObject o : ModuleObjects.of(plan, new SplittableRandom(seed))) {
                for (int y = o.row(); y < o.bottom(); y++) {
                    for (int x = o.column(); x < o.right(); x++) {
                        assertThat(plan.dark(x, y)).isTrue();
                        covered[y * n + x]++;
                    }
                }
            }
            for (Landmark l : ModuleObjects.landmarks(plan)) {
                for (int i = 0; i < l.size() * l.size(); i++) {
                    int x = l.column() + i % l.size();
                    int y = l.row() + i / l.size();
                    if (plan.dark(x, y)) covered[y * n + x]++;
                }
            }
            for (int i = 0; i < covered.length; i++) {
                assertThat(covered[i]).isEqualTo(plan.dark(i % n, i / n) ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 40, 90, 400})
    void landmarksAreThreeFinderPatternsAndAllAlignmentPatterns(int length) {
        SymbolPlan plan = plan(length);
        List<Landmark> landmarks = ModuleObjects.landmarks(plan);

        assertThat(landmarks.subList(0, 3)).allMatch(Landmark::isFinder);
        assertThat(landmarks.subList(3, landmarks.size())).noneMatch(Landmark::isFinder);
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                Role role = plan.role(x, y);
                int column = x;
                int row = y;
                assertThat(landmarks.stream().filter(l -> l.contains(column, row)))
                        .hasSize(role == Role.FINDER || role == Role.ALIGNMENT ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 400})
    void objectsComeFromBackToFrontInTheKnownShapes(int length) {
        List<ModuleObject> objects = ModuleObjects.of(plan(length), new SplittableRandom(1));

        assertThat(objects).isSortedAccordingTo(Comparator.comparingInt(ModuleObject::bottom));
        assertThat(objects).allMatch(o -> o.isSingle() ^ o.isRow() ^ o.isColumn() ^ o.isBlock());
        assertThat(objects).allMatch(o -> o.width() <= 3 && o.height() <= 3 && o.width() * o.height() <= 6);
    }

    private static SymbolPlan plan(int length) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, "q".getBytes(StandardCharsets.US_ASCII)[0]);
        return SymbolPlan.of(payload, ErrorCorrection.Q);
    }
}
