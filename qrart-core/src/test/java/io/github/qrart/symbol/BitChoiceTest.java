package io.github.qrart.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitChoiceTest {
    @ParameterizedTest
    @CsvSource({"4,M,20", "5,Q,20", "8,M,60", "8,H,10", "14,L,200", "30,Q,400", "40,L,2900", "4,M,62"})
    void theSymbolStaysValidWithoutASingleError(int version, ErrorCorrection level, int length) throws Exception {
        SplittableRandom random = new SplittableRandom(version);
        for (int mask = 0; mask < 8; mask += 3) {
            SymbolPlan plan = plan(version, level, length, mask);
            SymbolPlan chosen = plan.wishing(wishes(plan, random));
            DecoderResult read = new Decoder().decode(matrix(chosen));
            assertThat(read.getText()).isEqualTo("x".repeat(length));
            assertThat(read.getErrorsCorrected()).isZero();
            assertThat(chosen.toString()).isEqualTo(plan.toString());
        }
    }

    @Test
    void dataAndFunctionModulesStay() {
        SymbolPlan plan = plan(6, ErrorCorrection.M, 30, 2);
        SymbolPlan chosen = plan.wishing(wishes(plan, new SplittableRandom(1)));
        int changed = 0;
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                Role role = plan.role(x, y);
                boolean free = role == Role.PADDING || role == Role.ERROR_CORRECTION;
                if (plan.dark(x, y) != chosen.dark(x, y)) {
                    changed++;
                    assertThat(free).isTrue();
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    @Test
    void theStrongestWishesOfEachBlockComeTrue() {
        // One wish comes true for each padding bit; any k of a block's bits can be chosen but for chance dependencies,
        // and
        // bits of one Reed–Solomon codeword that number at most its data bits are never all dependent.
        SymbolPlan plan = plan(4, ErrorCorrection.M, 20, 5);
        float[] wishes = wishes(plan, new SplittableRandom(9));
        SymbolPlan chosen = plan.wishing(wishes);
        for (int block = 0; block < 2; block++) {
            List<Integer> modules = free(plan, block);
            int padding = 0;
            for (int i : modules) {
                if (plan.role(i % plan.modules(), i / plan.modules()) == Role.PADDING) padding++;
            }
            modules.sort(Comparator.comparingDouble(i -> -Math.abs(wishes[i])));
            int granted = 0;
            int strongest = padding * 9 / 10;
            for (int i : modules.subList(0, strongest)) {
                if (chosen.dark(i % plan.modules(), i / plan.modules()) == wishes[i] > 0) granted++;
            }
            assertThat(padding).isGreaterThan(30);
            assertThat(granted).isGreaterThanOrEqualTo(strongest * 95 / 100);
        }
    }

    @Test
    void aFullSymbolHasNothingToChoose() {
        SymbolPlan plan = plan(4, ErrorCorrection.M, 62, 1);
        SymbolPlan chosen = plan.wishing(wishes(plan, new SplittableRandom(3)));
        for (int i = 0; i < 33 * 33; i++)
            assertThat(chosen.dark(i % 33, i / 33)).isEqualTo(plan.dark(i % 33, i / 33));
    }

    @Test
    void thereMustBeAWishForEachModule() {
        assertThatThrownBy(() -> plan(4, ErrorCorrection.M, 20, 0).wishing(new float[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1089");
    }

    private static SymbolPlan plan(int version, ErrorCorrection level, int length, int mask) {
        return SymbolPlan.builder("x".repeat(length).getBytes(StandardCharsets.US_ASCII))
                .errorCorrection(level)
                .versions(version, version)
                .mask(mask)
                .build();
    }

    private static float[] wishes(SymbolPlan plan, SplittableRandom random) {
        float[] wishes = new float[plan.modules() * plan.modules()];
        for (int i = 0; i < wishes.length; i++) wishes[i] = (float) random.nextDouble(-1, 1);
        return wishes;
    }

    private static List<Integer> free(SymbolPlan plan, int block) {
        List<Integer> free = new ArrayList<>();
        int n = plan.modules();
        for (int i = 0; i < n * n; i++) {
            Role role = plan.role(i % n, i / n);
            boolean isFree = role == Role.PADDING || role == Role.ERROR_CORRECTION;
            if (isFree && plan.block(i % n, i / n) == block) free.add(i);
        }
        return free;
    }

    private static BitMatrix matrix(SymbolPlan plan) {
        BitMatrix matrix = new BitMatrix(plan.modules());
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                if (plan.dark(x, y)) matrix.set(x, y);
            }
        }
        return matrix;
    }
}
