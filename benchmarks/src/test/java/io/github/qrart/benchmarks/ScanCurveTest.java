package io.github.qrart.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScanCurveTest {
    private static final double[] RANKED = {.9, .7, .4, .1};

    @Test
    void theBestOfSoManyIsTheMeanOverAllChoices() {
        assertThat(ScanCurve.ofBest(RANKED, 1)).isCloseTo(.525, within(1e-12));
        // Six pairs: three have the first, two more the second, one the third.
        assertThat(ScanCurve.ofBest(RANKED, 2)).isCloseTo((3 * .9 + 2 * .7 + .4) / 6, within(1e-12));
        assertThat(ScanCurve.ofBest(RANKED, 3)).isCloseTo((3 * .9 + .7) / 4, within(1e-12));
        assertThat(ScanCurve.ofBest(RANKED, 4)).isCloseTo(.9, within(1e-12));
    }

    /** A choice by one figure, and another figure of what is chosen, which need not grow. */
    @Test
    void anotherFigureOfTheBestNeedNotGrow() {
        assertThat(ScanCurve.ofBest(new double[] {0, 1, 1, 1}, 4)).isZero();
    }
}
