package io.github.qrart.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PicturesTest {
    @Test
    void thereAreTenDifferentPictures() {
        assertThat(Pictures.ten()).hasSize(10);
        assertThat(Pictures.ten().values().stream()
                        .map(p -> p.getRGB(300, 400) + "," + p.getRGB(700, 800) + "," + p.getRGB(512, 690))
                        .distinct())
                .hasSize(10);
    }
}
