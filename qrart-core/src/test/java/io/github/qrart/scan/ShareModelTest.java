package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShareModelTest {
    @Test
    void risesFromNothingToNearlyCertain() {
        assertThat(ShareModel.probability(0)).isZero();
        double last = 0;
        for (int read = 1; read <= 15; read++) {
            double probability = ShareModel.probability(read / 15.0);
            assertThat(probability).isGreaterThan(last).isLessThan(1);
            last = probability;
        }
        assertThat(last).isGreaterThan(.9);
        assertThat(ShareModel.probability(.5)).isBetween(.4, .6);
    }
}
