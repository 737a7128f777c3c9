package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import org.junit.jupiter.api.Test;

class SymbolPlacementTest {
    private final SymbolPlan plan = SymbolPlan.of(new byte[] {1}, ErrorCorrection.M);

    @Test
    void centredSymbolHasWholeModulesAndItsQuietZone() {
        SymbolPlacement placement = SymbolPlacement.centred(plan, 300, 4, 3);
        assertThat(placement.moduleSize()).isEqualTo(10);
        assertThat(placement.box()).isEqualTo(new Box(45, 45, 255, 255));
        assertThat(placement.centreX(0)).isEqualTo(50);
        assertThat(placement.centreY(20)).isEqualTo(250);
    }

    @Test
    void tooSmallNamesASizeThatWillDo() {
        assertThatThrownBy(() -> SymbolPlacement.centred(plan, 100, 4, 4))
                .isInstanceOfSatisfying(SizeTooSmallException.class, e -> {
                    assertThat(e.smallest()).isEqualTo(116);
                    assertThat(SymbolPlacement.centred(plan, e.smallest(), 4, 4).moduleSize())
                            .isEqualTo(4);
                });
        assertThatThrownBy(() -> SymbolPlacement.centred(plan, 115, 4, 4)).isInstanceOf(SizeTooSmallException.class);
    }

    @Test
    void refusesCountsThatNoVersionHas() {
        assertThatThrownBy(() -> SymbolPlacement.of(new Box(0, 0, 9, 9), 22)).hasMessageContaining("22 modules");
        assertThatThrownBy(() -> new Box(3, 0, 3, 9)).hasMessageContaining("no area");
    }
}
