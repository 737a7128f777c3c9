package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.Map;
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
    void aSymbolOutsideItsImageIsRefusedWithBothInTheMessage() {
        SymbolPlacement placement = SymbolPlacement.of(new Box(20.5, 0, 120.5, 100), 21);

        assertThatCode(() -> placement.checkWithin(121, 100)).doesNotThrowAnyException();
        assertThatThrownBy(() -> placement.checkWithin(120, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("box 20.5,0,120.5,100 reaches outside the image of 120×100 px; expected edges"
                        + " within 0,0,120,100");
        for (Box box : new Box[] {new Box(-1, 0, 99, 99), new Box(0, -.1, 99, 99), new Box(0, 0, 99, 100.1)}) {
            assertThatThrownBy(() -> SymbolPlacement.of(box, 21).checkWithin(100, 100))
                    .hasMessageContaining("reaches outside");
        }
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> new Candidate(1, image, placement, null, Map.of()))
                .hasMessageContaining("reaches outside");
    }

    @Test
    void modulesOfLessThanAPixelAreRefused() {
        SymbolPlacement tiny = SymbolPlacement.of(new Box(0, 0, 21, 20.9), 21);

        assertThatThrownBy(() -> tiny.checkWithin(100, 100))
                .hasMessageContaining("box 0,0,21,20.9 has less than a pixel for each of 21 modules; check the box");
    }

    @Test
    void refusesCountsThatNoVersionHas() {
        assertThatThrownBy(() -> SymbolPlacement.of(new Box(0, 0, 9, 9), 22)).hasMessageContaining("22 modules");
        assertThatThrownBy(() -> new Box(3, 0, 3, 9)).hasMessageContaining("no area");
    }
}
