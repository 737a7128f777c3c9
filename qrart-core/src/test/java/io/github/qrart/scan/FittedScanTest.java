package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.scan.FittedScan.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedScanTest {
    private static Estimate estimate(double share, Map<String, Double> metrics) {
        double sum = Math.log(share / (1 - share));
        ModelProvenance provenance = new ModelProvenance("", "", 0, LocalDate.EPOCH, "", metrics);
        LinearModel model = new LinearModel(ScanFeatures.SET, Link.LOGISTIC, sum, List.of(), provenance);
        return FittedScan.of(model, Set.of()).estimate(Map.of());
    }

    @Test
    void aModelThatDoesNotSayHowFarItIsOffMayBeOffByAnything() {
        assertThat(estimate(.3, Map.of()))
                .isEqualTo(new Estimate(0, estimate(.3, Map.of()).value(), 1));
    }

    @Test
    void theAngularScaleKeepsAnIntervalWithinZeroAndOneAndNarrowerNearThem() {
        Map<String, Double> off = Map.of("angular-spread", .3);

        Estimate middle = estimate(.5, off);
        assertThat(middle.low()).isCloseTo(.5 - Math.sin(.6) / 2, within(1e-9));
        assertThat(middle.high()).isCloseTo(.5 + Math.sin(.6) / 2, within(1e-9));

        Estimate end = estimate(.97, off);
        assertThat(end.high()).isEqualTo(1);
        assertThat(end.high() - end.low()).isLessThan(.6 * (middle.high() - middle.low()));
        assertThat(estimate(.03, off).low()).isZero();
    }

    @Test
    void bothWaysOfBeingOffAddUp() {
        Estimate both = estimate(.5, Map.of("spread", 1.0, "angular-spread", .1));

        double low = 1 / (1 + Math.E);
        assertThat(both.low()).isCloseTo(Math.pow(Math.sin(Math.asin(Math.sqrt(low)) - .1), 2), within(1e-9));
        assertThat(both.high()).isCloseTo(1 - both.low(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.0001, .02, .4, .8, .9999})
    void theShareLiesWithinItsInterval(double share) {
        Estimate estimate = estimate(share, Map.of("angular-spread", .3127));

        assertThat(estimate.value()).isCloseTo(share, within(1e-9));
        assertThat(estimate.low()).isLessThan(share);
        assertThat(estimate.high()).isGreaterThan(share);
    }
}
