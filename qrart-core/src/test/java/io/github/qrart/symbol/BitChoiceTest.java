package io.github.qrart.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.DecoderResult;
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
            DecoderResult read = Readers.zxing(chosen);
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
                boolean free = role == Role.PADDING || role == Role.ERROR_CORRECTION || role == Role.REMAINDER;
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
        // One wish comes true for each padding bit, but for chance dependencies and for weak ones that are given up to
        // bring several others true.
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
    void whatAModuleCostsFollowsFromItsRoleAndItsBlock() {
        // 12 bits of head, 240 of payload and 4 of terminator fill the first of four blocks and a part of the second.
        SymbolPlan plan = plan(6, ErrorCorrection.M, 30, 2);
        assertThat(plan.blocks()).extracting(Block::freeBits).containsExactly(0, 2 * 216 - 256, 216, 216);
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                Role role = plan.role(x, y);
                boolean forced = role == Role.DATA || plan.block(x, y) == 0;
                assertThat(plan.freedom(x, y))
                        .isEqualTo(role.isFunction() ? Freedom.FIXED : forced ? Freedom.FORCED : Freedom.FREE);
                assertThat(plan.freedom(x, y).wrongCodewords()).isEqualTo(forced ? 1 : 0);
                assertThat(plan.freedom(x, y).choosable()).isEqualTo(!role.isFunction());
            }
        }
    }

    @Test
    void aFullSymbolHasOnlyItsRemainderToChoose() {
        SymbolPlan plan = plan(4, ErrorCorrection.M, 62, 1);
        float[] wishes = wishes(plan, new SplittableRandom(3));
        SymbolPlan chosen = plan.wishing(wishes);
        int remainder = 0;
        for (int i = 0; i < 33 * 33; i++) {
            Role role = plan.role(i % 33, i / 33);
            boolean expected = role == Role.REMAINDER ? wishes[i] > 0 : plan.dark(i % 33, i / 33);
            if (role == Role.REMAINDER) remainder++;
            assertThat(chosen.dark(i % 33, i / 33)).isEqualTo(expected);
            assertThat(plan.freedom(i % 33, i / 33) == Freedom.FREE).isEqualTo(role == Role.REMAINDER);
        }
        assertThat(remainder).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"10,4", "11,1", "12,6", "13,2", "14,7"})
    void bitsBetweenTheTerminatorAndTheNextCodewordAreFree(int digits, int expected) throws Exception {
        // n digits take 14 bits of head, 10 for each three, 4 for one and 7 for two left over, and 4 of terminator.
        byte[] payload = "1".repeat(digits).getBytes(StandardCharsets.US_ASCII);
        SymbolPlan plan = SymbolPlan.builder(payload)
                .errorCorrection(ErrorCorrection.H)
                .versions(1, 1)
                .mask(0)
                .build();
        int bits = 14 + digits / 3 * 10 + new int[] {0, 4, 7}[digits % 3] + 4;
        assertThat((72 - bits) % 8).isEqualTo(expected);
        assertThat(plan.blocks().get(0).freeBits()).isEqualTo(72 - bits);
        SplittableRandom random = new SplittableRandom(digits);
        for (int i = 0; i < 20; i++) {
            SymbolPlan chosen = plan.wishing(wishes(plan, random));
            assertThat(Readers.zxingBytes(chosen)).isEqualTo(payload);
            assertThat(Readers.boofcvBytes(chosen)).isEqualTo(payload);
            assertThat(Readers.zxing(chosen).getErrorsCorrected()).isZero();
        }
    }

    @Test
    void nothingIsFreeBehindATerminatorCutShort() {
        // 41 digits fill version 1-L but for one bit.
        SymbolPlan plan = SymbolPlan.of("1".repeat(41).getBytes(StandardCharsets.US_ASCII), ErrorCorrection.L);
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.blocks().get(0).freeBits()).isZero();
    }

    @Test
    void everyMaskAtOnceIsTheSameAsOneByOne() {
        SymbolPlan plan = plan(7, ErrorCorrection.Q, 25, 3);
        for (double share : new double[] {0, .25}) {
            Wishes wishes = Wishes.of(wishes(plan, new SplittableRandom(4))).spending(share, 0);
            List<SymbolPlan> all = plan.wishingWithEveryMask(wishes);
            for (int mask = 0; mask < 8; mask++) {
                SymbolPlan one = plan(7, ErrorCorrection.Q, 25, mask).wishing(wishes);
                assertThat(all.get(mask)).hasToString(one.toString());
                for (int i = 0; i < 45 * 45; i++) {
                    assertThat(all.get(mask).dark(i % 45, i / 45)).isEqualTo(one.dark(i % 45, i / 45));
                }
            }
        }
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
}
