package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeaveOptionsTest {
    @ParameterizedTest
    @EnumSource
    void aBuilderKeepsWhatItStartsFrom(Preset preset) {
        WeaveOptions options = WeaveOptions.of(preset);
        assertThat(options.toBuilder().build()).isEqualTo(options);
        assertThat(options.toBuilder().likeness(1).build()).isNotEqualTo(options);
    }

    @Test
    void robustMarginsAreTheLargestAndLooksTheSmallest() {
        assertThat(WeaveOptions.of(Preset.ROBUST).darkMargin())
                .isGreaterThan(WeaveOptions.of(Preset.BALANCED).darkMargin());
        assertThat(WeaveOptions.of(Preset.LOOKS).darkMargin())
                .isLessThan(WeaveOptions.of(Preset.BALANCED).darkMargin());
    }

    @Test
    void everyPresetJoinsMarks() {
        for (Preset preset : Preset.values()) {
            assertThat(WeaveOptions.of(preset).totalVariation()).isPositive();
        }
    }

    @Test
    void totalVariationIsKeptAndChecked() {
        WeaveOptions more =
                WeaveOptions.builder(Preset.BALANCED).totalVariation(.5).build();
        assertThat(more.toBuilder().build().totalVariation()).isEqualTo(.5);
        assertThatThrownBy(() -> more.toBuilder().totalVariation(-.1).build())
                .hasMessage("totalVariation -0.1 is not within 0.0 to 2.0");
    }

    @Test
    void fastStaysWithinItsRanges() {
        WeaveOptions options =
                WeaveOptions.builder(Preset.ROBUST).margins(119, 3).fast().build();
        assertThat(options.steps()).isZero();
        assertThat(options.darkMargin()).isEqualTo(120);
    }

    @Test
    void anOptionOutsideItsRangeIsNamedWithTheRange() {
        assertThatThrownBy(
                        () -> WeaveOptions.builder(Preset.FINE).errorShare(.3).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("errorShare 0.3 is not within 0.0 to 0.25");
        assertThatThrownBy(() -> WeaveOptions.builder(Preset.FINE).crop(.3).build())
                .hasMessage("crop 0.3 is not within 0.0 to 0.25");
        assertThatThrownBy(
                        () -> WeaveOptions.builder(Preset.FINE).marginSpread(-1).build())
                .hasMessage("marginSpread -1.0 is not within 0.0 to 1.0");
        assertThatThrownBy(
                        () -> WeaveOptions.builder(Preset.FINE).minVersion(41).build())
                .hasMessageContaining("minVersion");
    }
}
