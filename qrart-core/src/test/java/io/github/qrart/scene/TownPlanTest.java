package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.scene.TownThing.Kind;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownPlanTest {
    @ParameterizedTest
    @ValueSource(ints = {5, 22, 88, 300})
    void everyDarkModuleOutsideTheLandmarksIsPartOfOneThing(int bytes) {
        for (long seed = 0; seed < 5; seed++) {
            SceneCanvas canvas = canvas("x".repeat(bytes), seed);
            int n = canvas.plan().modules();
            int[] covered = new int[n * n];
            for (TownThing t : plan(canvas).things()) {
                for (int y = t.row(); y < t.bottom(); y++) {
                    for (int x = t.column(); x < t.right(); x++) covered[y * n + x]++;
                }
            }
            for (int i = 0; i < covered.length; i++) {
                int x = i % n;
                int y = i / n;
                boolean landmark = canvas.landmarks().stream().anyMatch(l -> l.contains(x, y));
                assertThat(covered[i]).isEqualTo(canvas.dark(x, y) && !landmark ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 88})
    void everyPartOfAHouseHasItsHouseAndStandsOnLand(int bytes) {
        Set<Kind> parts =
                EnumSet.of(Kind.ROOF, Kind.HALL, Kind.DOME, Kind.TOWER_HOUSE, Kind.WINDOW, Kind.FRENCH_WINDOW);
        SceneCanvas canvas = canvas("y".repeat(bytes), 3);
        TownPlan plan = plan(canvas);
        assertThat(plan.things()).filteredOn(t -> parts.contains(t.kind())).allMatch(t -> t.house() != null);
        assertThat(plan.things()).filteredOn(t -> t.kind() == Kind.ROOF).hasSizeGreaterThan(8);
        assertThat(plan.houses()).isSortedAccordingTo((a, b) -> Double.compare(a.y(), b.y()));
        assertThat(plan.houses()).allMatch(h -> h.width() > 0 && h.height() > 0);
    }

    private static TownPlan plan(SceneCanvas canvas) {
        TownMap map = new TownMap(canvas.plan().modules(), canvas.random("map"));
        return TownPlan.of(canvas, map, new TownPalette(TimeOfDay.DAY, canvas.random("palette")));
    }

    private static SceneCanvas canvas(String payload, long seed) {
        SymbolPlan plan = SymbolPlan.of(payload.getBytes(StandardCharsets.UTF_8), ErrorCorrection.M);
        SymbolPlacement placement = SymbolPlacement.centred(plan, 512, 4, 1);
        return new SceneCanvas(512, plan, placement, new Mood(TimeOfDay.DAY, Season.SUMMER), seed);
    }
}
