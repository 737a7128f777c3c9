package io.github.qrart.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningMeanTest {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 47;

    private static float[] noise() {
        SplittableRandom random = new SplittableRandom(2);
        float[] out = new float[WIDTH * HEIGHT];
        for (int i = 0; i < out.length; i++) out[i] = 255 * (float) random.nextDouble();
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 30})
    void isTheMeanOfTheSquareAndTheEdgeGoesOn(int radius) {
        float[] in = noise();

        float[] out = RunningMean.mean(in, WIDTH, HEIGHT, radius);

        for (int i = 0; i < out.length; i += 13) {
            double sum = 0;
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    int x = Math.max(0, Math.min(WIDTH - 1, i % WIDTH + dx));
                    int y = Math.max(0, Math.min(HEIGHT - 1, i / WIDTH + dy));
                    sum += in[y * WIDTH + x];
                }
            }
            int side = 2 * radius + 1;
            assertThat((double) out[i]).isCloseTo(sum / (side * side), within(.01));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.8, 2, 5.5, 9})
    void isAlmostAGaussian(double sigma) {
        float[] point = new float[WIDTH * WIDTH];
        int middle = WIDTH / 2 * WIDTH + WIDTH / 2;
        point[middle] = 1;

        float[] out = RunningMean.gaussian(point, WIDTH, WIDTH, sigma);

        float[] exact = Filters.gaussian(new Plane(WIDTH, WIDTH, point), sigma).values();
        float peak = exact[middle];
        for (int i = 0; i < out.length; i++) assertThat(out[i]).isCloseTo(exact[i], within(.12f * peak));
    }

    @Test
    void leavesItsArgumentAlone() {
        float[] in = noise();

        RunningMean.gaussian(in, WIDTH, HEIGHT, 4);

        assertThat(in).isEqualTo(noise());
    }
}
