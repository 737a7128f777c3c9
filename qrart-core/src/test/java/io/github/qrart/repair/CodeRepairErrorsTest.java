package io.github.qrart.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be mended says what was found, what is expected and what to do; and interrupts end the work. */
class CodeRepairErrorsTest {
    private final CodeRepair repair = CodeRepair.of((image, payload, symbol) -> new ScanScore(.5, true, List.of()));

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aBoxOutsideTheImage() {
        SymbolPlacement outside = SymbolPlacement.of(new Box(200, 0, 500, 300), 25);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair.repair(Damage.NONE.image(), Damage.PAYLOAD, outside))
                .withMessageContainingAll("reaches outside the image of 396×396 px", "expected one within it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair.repair(Damage.NONE.image(), Damage.PAYLOAD, outside.box()))
                .withMessageContaining("reaches outside the image of 396×396 px");
    }

    @Test
    void modulesOfLessThanFourPixels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair.repair(
                        Damage.NONE.image(), Damage.PAYLOAD, SymbolPlacement.of(new Box(10, 10, 85, 85), 25)))
                .withMessage(
                        "modules of 3.0 px are too small to mend; expected at least 4 px: enlarge the image to 134 %");
    }

    @Test
    void aVersionThatDoesNotHoldThePayload() {
        Payload longer = Payload.of("https://example.org/" + "long/".repeat(20));

        assertThatThrownBy(() -> repair.repair(Damage.NONE.image(), longer, Damage.placement()))
                .isInstanceOf(PayloadTooLongException.class)
                .hasMessageContaining("payload of 120 bytes does not fit version 2-L, which holds 32 bytes");
    }

    @Test
    void aPayloadThatTheModulesDoNotCarry() {
        Payload other = Payload.of("https://example.com");

        assertThatThrownBy(() -> repair.repair(TestImages.noise(Damage.SIZE, 3), Damage.PAYLOAD, Damage.placement()))
                .isInstanceOf(SymbolNotFoundException.class)
                .hasMessageContainingAll("agrees too little", "check the box, the number of modules and the payload");
        assertThatThrownBy(() -> repair.repair(Damage.NONE.image(), Payload.of("hello, world"), Damage.placement()))
                .isInstanceOf(SymbolNotFoundException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair.repair(
                        Damage.NONE.image(),
                        other,
                        SymbolPlacement.of(Damage.BOX, SymbolPlan.of(Damage.PAYLOAD.bytes(), ErrorCorrection.M))))
                .withMessageContaining("the symbol's plan carries");
    }

    @Test
    void anImageWithoutASymbol() {
        for (BufferedImage image : List.of(TestImages.noise(200, 5), TestImages.blank(200, Color.GRAY))) {
            assertThatThrownBy(() -> repair.repair(image, Damage.PAYLOAD))
                    .isInstanceOf(SymbolNotFoundException.class)
                    .hasMessageContainingAll("no upright symbol of this payload", "say where it lies");
        }
    }

    @Test
    void anInterruptEndsTheWork() {
        BufferedImage image = Damage.DARK_MARGIN.image();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> repair.repair(image, Damage.PAYLOAD)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> repair.repair(image, Damage.PAYLOAD, Damage.BOX))
                .isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> repair.repair(image, Damage.PAYLOAD, Damage.placement()))
                .isInstanceOf(InterruptedException.class);
    }
}
