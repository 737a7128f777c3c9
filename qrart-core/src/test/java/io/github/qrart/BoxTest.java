package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {
    @Test
    void isWrittenAsCommandsTakeIt() {
        assertThat(new Box(26, 26.5, 134, 1000)).hasToString("26,26.5,134,1000");
        assertThat(new Box(-.25, 4 / 33.0, 1e-5 + 1, 2.9996)).hasToString("-0.25,0.121,1,3");
    }
}
