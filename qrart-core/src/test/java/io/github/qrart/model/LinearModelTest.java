package io.github.qrart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LinearModelTest {
    private static final Coefficient UP = new Coefficient("up", 2, 10, 5, 0, 30);
    private static final Coefficient DOWN = new Coefficient("down", -1, 0, 2, -4, 4);

    @Test
    void sumsWhatEachFeatureIsAwayFromItsMean() {
        LinearModel model = model(Link.IDENTITY, UP, DOWN);

        // .5 + 2 (15 - 10) / 5 - 1 (3 - 0) / 2
        assertThat(model.predict(Map.of("up", 15.0, "down", 3.0, "other", 99.0)))
                .isCloseTo(1, within(1e-12));
        assertThat(model.contribution("down", Map.of("up", 15.0, "down", 3.0))).isCloseTo(-1.5, within(1e-12));
    }

    @Test
    void aLogisticLinkGivesAProbability() {
        assertThat(model(Link.LOGISTIC).predict(Map.of())).isCloseTo(1 / (1 + Math.exp(-.5)), within(1e-12));
    }

    @Test
    void valuesBeyondWhatTheFitHadSeenAreHeldToIt() {
        LinearModel model = model(Link.IDENTITY, UP);

        assertThat(model.predict(Map.of("up", 1e9))).isEqualTo(model.predict(Map.of("up", 30.0)));
        assertThat(model.predict(Map.of("up", -1e9))).isEqualTo(model.predict(Map.of("up", 0.0)));
    }

    @Test
    void aMissingOrUndefinedFeatureIsAnErrorNotAZero() {
        LinearModel model = model(Link.IDENTITY, UP);

        assertThatThrownBy(() -> model.predict(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("feature up is null");
        assertThatThrownBy(() -> model.predict(Map.of("up", Double.NaN))).hasMessageContaining("feature up is NaN");
    }

    @Test
    void isRefusedForOtherFeatures() {
        LinearModel model = model(Link.IDENTITY, UP, DOWN);

        assertThat(model.requireFor("test/1", List.of("down", "up", "more"))).isSameAs(model);
        assertThatThrownBy(() -> model.requireFor("test/2", List.of("down", "up")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("test/1")
                .hasMessageContaining("test/2");
        assertThatThrownBy(() -> model.requireFor("test/1", List.of("up")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("needs down");
    }

    @Test
    void badPartsAreRefused() {
        assertThatThrownBy(() -> model(Link.IDENTITY, UP, UP)).hasMessageContaining("up comes twice");
        assertThatThrownBy(() -> new Coefficient("Up", 1, 0, 1, 0, 1)).hasMessageContaining("\"Up\"");
        assertThatThrownBy(() -> new Coefficient("up", 1, 0, 0, 0, 1)).hasMessageContaining("deviation");
        assertThatThrownBy(() -> new Coefficient("up", 1, 0, 1, 2, 1)).hasMessageContaining("above max");
        assertThatThrownBy(() -> new Coefficient("up", Double.NaN, 0, 1, 0, 1)).hasMessageContaining("not finite");
    }

    static LinearModel model(Link link, Coefficient... coefficients) {
        ModelProvenance provenance = new ModelProvenance(
                "two\nlines, \\ and ü = 1", "00ff", 12, LocalDate.of(2026, 2, 3), "", Map.of("auc", .75));
        return new LinearModel("test/1", link, .5, List.of(coefficients), provenance);
    }
}
