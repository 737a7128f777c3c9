package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.symbol.SymbolPlan;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlockTest {
    @Test
    void everyDarkModuleOutsideTheLandmarksHasExactlyOneAnimal() {
        SymbolPlan plan = SceneTrial.plan();
        int n = plan.modules();
        for (long seed = 0; seed < 8; seed++) {
            SceneCanvas canvas = SceneTrial.canvas(plan, 256, new Mood(TimeOfDay.DAY, Season.WINTER), seed);
            int[] animals = new int[n * n];
            new Flock(canvas, .5).draw(new Count(animals, n));
            canvas.close();
            for (int i = 0; i < n * n; i++) {
                int x = i % n;
                int y = i / n;
                boolean landmark = canvas.landmarks().stream().anyMatch(l -> l.contains(x, y));
                assertThat(animals[i]).as("%d, %d", x, y).isEqualTo(plan.dark(x, y) && !landmark ? 1 : 0);
            }
        }
    }

    @Test
    void noAnimalLiesWhereNoneShall() {
        SceneCanvas canvas = SceneTrial.canvas(SceneTrial.plan(), 256, new Mood(TimeOfDay.DAY, Season.WINTER), 1);
        int[] lying = {0};
        Animal animal = new Count(
                new int[canvas.plan().modules() * canvas.plan().modules()],
                canvas.plan().modules()) {
            @Override
            public void resting(double x, double y, double width, SplittableRandom random) {
                lying[0]++;
            }
        };
        new Flock(canvas, 0).draw(animal);
        assertThat(lying[0]).isZero();
        new Flock(canvas, 1).draw(animal);
        assertThat(lying[0]).isPositive();
        canvas.close();
    }

    /** Counts the animals on each module. */
    private static class Count implements Animal {
        private final int[] animals;
        private final int n;

        Count(int[] animals, int n) {
            this.animals = animals;
            this.n = n;
        }

        private void add(double x, double y, double width, double height) {
            for (int v = 0; v < height; v++) {
                for (int u = 0; u < width; u++) animals[((int) y + v) * n + (int) x + u]++;
            }
        }

        @Override
        public void upright(double x, double y, double height, SplittableRandom random) {
            add(x, y, 1, height);
        }

        @Override
        public void resting(double x, double y, double width, SplittableRandom random) {
            add(x, y, width, 1);
        }

        @Override
        public void block(ModuleObject o, SplittableRandom random) {
            add(o.column(), o.row(), o.width(), o.height());
        }
    }
}
