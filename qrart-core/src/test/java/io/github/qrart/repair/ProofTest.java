package io.github.qrart.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image that carries nearly the payload is not mended towards it. */
class ProofTest {
    private static final Payload PAYLOAD = Payload.of("https://example.com/a1");
    private static final int MODULE = 8;

    private final CodeRepair repair = CodeRepair.of((image, payload, symbol) -> new ScanScore(.95, true, List.of()));

    /** A symbol with grain, of whose modules some are of the other colour, and whose padding may follow chance. */
    private static BufferedImage image(SymbolPlan plan, int wrong) {
        int side = (plan.modules() + 8) * MODULE;
        SplittableRandom random = new SplittableRandom(5);
        boolean[] flipped = new boolean[plan.modules() * plan.modules()];
        for (int i = 0; i < wrong; i++) flipped[random.nextInt(flipped.length)] = true;
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) {
            int column = i % side / MODULE - 4;
            int row = i / side / MODULE - 4;
            boolean inside = column >= 0 && row >= 0 && column < plan.modules() && row < plan.modules();
            boolean codeword = inside && !plan.role(column, row).isFunction();
            boolean other = codeword && flipped[row * plan.modules() + column];
            boolean dark = inside && plan.dark(column, row) != other;
            rgb[i] = ((dark ? 70 : 200) + random.nextInt(20)) * 0x10101;
        }
        return Pixels.image(side, side, rgb);
    }

    private static SymbolPlan standard(ErrorCorrection level) {
        return SymbolPlan.builder(PAYLOAD.bytes())
                .versions(4, 4)
                .errorCorrection(level)
                .build();
    }

    private static SymbolPlan chosen(ErrorCorrection level) {
        SplittableRandom random = new SplittableRandom(9);
        SymbolPlan plan = standard(level);
        float[] wishes = new float[plan.modules() * plan.modules()];
        for (int i = 0; i < wishes.length; i++) wishes[i] = (float) random.nextDouble(-1, 1);
        return plan.wishing(wishes);
    }

    private static Box box(SymbolPlan plan) {
        int to = (plan.modules() + 4) * MODULE;
        return new Box(4 * MODULE, 4 * MODULE, to, to);
    }

    private void refuses(BufferedImage image, Box box, Payload near, boolean named) {
        for (int way = 0; way < 3; way++) {
            int kind = way;
            SymbolNotFoundException refused = catchThrowableOfType(SymbolNotFoundException.class, () -> {
                if (kind == 0) repair.repair(image, near);
                else if (kind == 1) repair.repair(image, near, box);
                else repair.repair(image, near, SymbolPlacement.of(box, 33));
            });
            assertThat(refused).as("%s, way %d", near, way).isNotNull();
            if (!named) continue;
            assertThat(refused.other()).contains(PAYLOAD);
            assertThat(refused).hasMessageContaining("says '" + PAYLOAD + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a2", "https://example.com/a", "https://example.com/a1/other"})
    void onePayloadForAnotherIsRefusedWhoeverChoseThePadding(String near) {
        Payload other = Payload.of(near);
        // The one with the most free bits, and the one with the most error correction that holds them all.
        for (ErrorCorrection level : List.of(ErrorCorrection.L, ErrorCorrection.H)) {
            refuses(image(standard(level), 0), box(standard(level)), other, true);
            refuses(image(chosen(level), 0), box(standard(level)), other, true);
        }
    }

    @Test
    void noisyModulesDoNotMakeAnotherPayloadProven() {
        for (int wrong : new int[] {40, 120}) {
            refuses(
                    image(standard(ErrorCorrection.L), wrong),
                    box(standard(ErrorCorrection.L)),
                    Payload.of("https://example.com/a2"),
                    false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void chosenPaddingIsRecognised(ErrorCorrection level) throws Exception {
        SymbolPlan plan = chosen(level);

        SymbolPlacement found = repair.repair(image(plan, 3), PAYLOAD).symbol();

        SymbolPlan recognised = found.plan().orElseThrow();
        for (int i = 0; i < 33 * 33; i++) {
            int x = i % 33;
            int y = i / 33;
            if (plan.role(x, y) == Role.REMAINDER) continue;
            assertThat(recognised.dark(x, y)).isEqualTo(plan.dark(x, y));
        }
    }

    @Test
    void moreThanReedSolomonRestoresIsProvenByTheErrorCorrectionModules() throws Exception {
        SymbolPlan plan = standard(ErrorCorrection.L);
        BufferedImage image = image(plan, 120);

        SymbolPlan found = repair.repair(image, PAYLOAD, SymbolPlacement.of(box(plan), 33))
                .symbol()
                .plan()
                .orElseThrow();

        assertThat(found.errorCorrection()).isEqualTo(ErrorCorrection.L);
        assertThat(found.mask()).isEqualTo(plan.mask());
    }

    @Test
    void theBoxIsFoundToATenthOfAModule() throws Exception {
        SymbolPlan plan = chosen(ErrorCorrection.M);

        Box found = repair.repair(image(plan, 0), PAYLOAD).symbol().box();

        Box box = box(plan);
        double tenth = .1 * MODULE;
        assertThat(found.x0()).isCloseTo(box.x0(), within(tenth));
        assertThat(found.y0()).isCloseTo(box.y0(), within(tenth));
        assertThat(found.x1()).isCloseTo(box.x1(), within(tenth));
        assertThat(found.y1()).isCloseTo(box.y1(), within(tenth));
    }
}
