package io.github.qrart.symbol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonDecoder;
import com.google.zxing.common.reedsolomon.ReedSolomonException;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpendingTest {
    @ParameterizedTest
    @EnumSource
    void wrongCodewordsAreThoseThatADecoderRestores(ErrorCorrection level) throws Exception {
        SplittableRandom random = new SplittableRandom(level.ordinal());
        for (int version = 1; version <= 40; version++) {
            byte[] payload = payload(random, 1 + random.nextInt(Codewords.dataCapacity(version, level) - 3));
            SymbolPlan plan = SymbolPlan.builder(payload)
                    .errorCorrection(level)
                    .versions(version, version)
                    .mask(random.nextInt(8))
                    .build();
            double share = random.nextDouble(Wishes.MAX_SHARE);
            SymbolPlan spent = plan.wishing(Wishes.of(wishes(plan, random)).spending(share, 0));

            List<Integer> wrong = restored(spent);
            assertThat(wrong)
                    .isEqualTo(
                            spent.blocks().stream().map(Block::wrongCodewords).toList());
            assertThat(spent.wrongCodewords()).isEqualTo(Readers.zxing(spent).getErrorsCorrected());
            for (Block block : spent.blocks()) {
                assertThat(block.wrongCodewords()).isBetween(0, (int) (share * block.correctable()));
                assertThat(block.wrongCodewords()).isLessThanOrEqualTo(block.correctable() / 4);
            }
            assertThat(Readers.zxingBytes(spent)).isEqualTo(payload);
            assertThat(Readers.boofcvBytes(spent)).isEqualTo(payload);
        }
    }

    @Test
    void theWholeQuarterIsSpentWhereItIsOfUse() {
        SymbolPlan plan = SymbolPlan.builder("spend".getBytes(US_ASCII))
                .errorCorrection(ErrorCorrection.Q)
                .versions(6, 6)
                .build();
        float[] wishes = wishes(plan, new SplittableRandom(8));
        SymbolPlan spent = plan.wishing(Wishes.of(wishes).spending(.25, 0));
        SymbolPlan saved = plan.wishing(Wishes.of(wishes).spending(.25, 5));
        // 6-Q: four blocks of 24 error-correction codewords, of which 12 can be wrong, a quarter of them is three.
        assertThat(spent.blocks()).extracting(Block::correctable).containsOnly(12);
        assertThat(spent.blocks()).extracting(Block::wrongCodewords).containsOnly(3);
        assertThat(saved.wrongCodewords()).isLessThan(12);
        assertThat(plan.wishing(wishes).wrongCodewords()).isZero();
        assertThat(spent.wishing(wishes).wrongCodewords()).isZero();
    }

    @Test
    void spendingBringsMoreWishesTrue() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 40; i++) {
            SymbolPlan plan = SymbolPlan.builder(payload(random, 30))
                    .errorCorrection(ErrorCorrection.Q)
                    .versions(5, 7)
                    .mask(i % 8)
                    .build();
            float[] wishes = wishes(plan, random);
            double least = random.nextDouble(2);
            SymbolPlan fitted = plan.wishing(wishes);
            SymbolPlan spent = plan.wishing(Wishes.of(wishes).spending(.25, least));
            double gain = unmet(fitted, wishes) - unmet(spent, wishes);
            assertThat(gain).isGreaterThanOrEqualTo(.999 * least * spent.wrongCodewords());
        }
    }

    @Test
    void everyModuleOfAWrongCodewordIsAsWished() {
        SymbolPlan plan = SymbolPlan.of(payload(new SplittableRandom(2), 60), ErrorCorrection.H);
        float[] wishes = wishes(plan, new SplittableRandom(3));
        SymbolPlan spent = plan.wishing(Wishes.of(wishes).spending(.25, 0));
        int modules = 0;
        for (int i = 0; i < wishes.length; i++) {
            int x = i % plan.modules();
            int y = i / plan.modules();
            if (!spent.wrong(x, y)) continue;
            modules++;
            assertThat(spent.dark(x, y)).isEqualTo(wishes[i] > 0);
        }
        assertThat(modules).isEqualTo(8 * spent.wrongCodewords()).isPositive();
    }

    // ISO/IEC 18004, table 9: the r of (c, k, r) where it is less than half of the error-correction codewords, and
    // others.
    @ParameterizedTest
    @CsvSource({"1,L,2", "1,M,4", "1,Q,6", "1,H,8", "2,L,4", "2,M,8", "3,L,7", "3,M,13", "4,L,10", "7,H,13", "40,H,15"})
    void correctsAsMuchAsTheStandardSays(int version, ErrorCorrection level, int correctable) {
        SymbolPlan plan = SymbolPlan.builder("12".getBytes(US_ASCII))
                .errorCorrection(level)
                .versions(version, version)
                .build();
        assertThat(plan.blocks()).extracting(Block::correctable).containsOnly(correctable);
    }

    @Test
    void refusesToSpendMoreThanAQuarter() {
        Wishes wishes = Wishes.of(new float[441]);
        assertThatThrownBy(() -> wishes.spending(.26, 0)).hasMessageContaining("0.26");
        assertThatThrownBy(() -> wishes.spending(-.1, 0)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> wishes.spending(Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> wishes.spending(.1, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Wishes.of(new float[] {0, Float.NaN})).hasMessageContaining("module 1");
    }

    /** How many codewords of each block a Reed–Solomon decoder changes, in what the modules of a plan say. */
    private static List<Integer> restored(SymbolPlan plan) throws ReedSolomonException {
        int[] drawn = new int[Version.getVersionForNumber(plan.version()).getTotalCodewords()];
        List<List<Integer>> members = new ArrayList<>();
        plan.blocks().forEach(block -> members.add(new ArrayList<>()));
        int n = plan.modules();
        int[] blockOf = new int[drawn.length];
        for (int i = 0; i < n * n; i++) {
            int codeword = plan.codeword(i % n, i / n);
            if (codeword < 0) continue;
            blockOf[codeword] = plan.block(i % n, i / n);
            boolean bit = plan.dark(i % n, i / n) ^ Masks.inverts(plan.mask(), i % n, i / n);
            if (bit) drawn[codeword] |= 1 << plan.bit(i % n, i / n);
        }
        for (int i = 0; i < drawn.length; i++) members.get(blockOf[i]).add(drawn[i]);
        List<Integer> restored = new ArrayList<>();
        for (int b = 0; b < members.size(); b++) {
            int[] word = members.get(b).stream().mapToInt(Integer::intValue).toArray();
            int[] decoded = word.clone();
            new ReedSolomonDecoder(GenericGF.QR_CODE_FIELD_256)
                    .decode(decoded, plan.blocks().get(b).errorCorrectionCodewords());
            int changed = 0;
            for (int i = 0; i < word.length; i++) if (word[i] != decoded[i]) changed++;
            restored.add(changed);
        }
        return restored;
    }

    private static double unmet(SymbolPlan plan, float[] wishes) {
        double sum = 0;
        int n = plan.modules();
        for (int i = 0; i < wishes.length; i++) {
            if (plan.dark(i % n, i / n) != wishes[i] > 0) sum += Math.abs(wishes[i]);
        }
        return sum;
    }

    private static byte[] payload(SplittableRandom random, int length) {
        byte[] payload = new byte[length];
        random.nextBytes(payload);
        return payload;
    }

    private static float[] wishes(SymbolPlan plan, SplittableRandom random) {
        float[] wishes = new float[plan.modules() * plan.modules()];
        for (int i = 0; i < wishes.length; i++) wishes[i] = (float) random.nextDouble(-1, 1);
        return wishes;
    }
}
