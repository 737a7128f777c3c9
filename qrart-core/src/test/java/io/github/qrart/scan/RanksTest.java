package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void quantilesAreThoseOfTheSortedValuesWithAndWithoutTies() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n = 1; n < 200; n += 7) {
            float[] values = new float[n];
            for (int i = 0; i < n; i++) values[i] = n % 2 == 0 ? random.nextInt(4) : (float) random.nextDouble();
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            Ranks ranks = new Ranks(values);
            for (double share : new double[] {.95, 0, .02, .5, 1, .1}) {
                double at = share * (n - 1);
                int i = (int) at;
                double expected = sorted[i] + (at - i) * (sorted[Math.min(n - 1, i + 1)] - sorted[i]);
                assertThat(ranks.quantile(share)).isEqualTo(expected);
            }
        }
    }
}
