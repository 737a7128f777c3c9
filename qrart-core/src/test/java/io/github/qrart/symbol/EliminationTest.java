package io.github.qrart.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EliminationTest {
    private static final int DATA = 20;

    @ParameterizedTest
    @CsvSource({"1,16", "5,16", "8,10", "63,16", "64,18", "77,24", "160,7", "160,30"})
    void choosesTheHeaviestBitsThatDoNotFollowFromHeavierOnes(int free, int check) {
        float[] weights = weights(free + 8 * check, new SplittableRandom(free));
        Elimination elimination = new Elimination(free, check);
        elimination.settle(Elimination.byWeight(weights));

        BitSet expected = greedy(free, check, weights);
        BitSet chosen = new BitSet();
        for (int i = 0; i < free; i++) chosen.set(elimination.chosen(i));
        assertThat(chosen).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5,16", "64,18", "77,24", "160,30"})
    void grantsEveryChosenBitAndKeepsTheBlockValid(int free, int check) {
        SplittableRandom random = new SplittableRandom(check);
        float[] wishes = weights(free + 8 * check, random);
        Elimination elimination = new Elimination(free, check);
        elimination.settle(Elimination.byWeight(wishes));
        for (int i = 0; i < wishes.length; i++) if (random.nextBoolean()) wishes[i] = -wishes[i];
        boolean[] zeros = new boolean[wishes.length];
        BlockBits bits = new BlockBits(zeros, wishes);

        bits.grant(elimination);
        assertThat(isValid(bits.bits(), free, check)).isTrue();
        for (int i = 0; i < free; i++) {
            int bit = elimination.chosen(i);
            assertThat(bits.bits()[bit]).isEqualTo(wishes[bit] > 0);
        }

        double granted = bits.unmet();
        bits.refine(elimination);
        assertThat(isValid(bits.bits(), free, check)).isTrue();
        assertThat(bits.unmet()).isLessThanOrEqualTo(granted);
        // No single turn is left that would bring more true.
        for (int i = 0; i < free; i++) {
            boolean[] turned = bits.bits().clone();
            turned[elimination.chosen(i)] ^= true;
            for (int j = 0; j < elimination.dependents(); j++) {
                if ((elimination.set(j)[i / 64] >>> i & 1) != 0) turned[elimination.dependent(j)] ^= true;
            }
            assertThat(new BlockBits(turned, wishes).unmet()).isGreaterThan(bits.unmet() - 1e-3);
        }
    }

    @ParameterizedTest
    @CsvSource({"40,16", "77,24", "150,30"})
    void givesTheBitsOfIdleOnesToOthers(int free, int check) {
        float[] weights = weights(free + 8 * check, new SplittableRandom(free));
        Elimination elimination = new Elimination(free, check);
        elimination.settle(Elimination.byWeight(weights));
        boolean[] idle = new boolean[weights.length];
        for (int i = free; i < free + 24; i++) {
            idle[i] = true;
            weights[i] = 0;
        }
        Elimination reopened = elimination.reopened(idle);
        reopened.settle(Elimination.byWeight(weights));

        BitSet chosen = new BitSet();
        for (int i = 0; i < free; i++) chosen.set(reopened.chosen(i));
        assertThat(chosen).isEqualTo(greedy(free, check, weights));
    }

    private static float[] weights(int count, SplittableRandom random) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) weights[i] = (float) random.nextDouble(.01, 1);
        return weights;
    }

    /** Bits in order of weight, each kept if it is no sum of those kept before: the textbook way, from encoded words. */
    private static BitSet greedy(int free, int check, float[] weights) {
        List<BitSet> columns = new ArrayList<>();
        IntStream.range(0, weights.length).forEach(i -> columns.add(new BitSet()));
        for (int row = 0; row < free; row++) {
            boolean[] word = new boolean[free + 8 * check];
            word[row] = true;
            encode(word, free, check);
            for (int i = 0; i < word.length; i++) columns.get(i).set(row, word[i]);
        }
        List<BitSet> kept = new ArrayList<>();
        BitSet chosen = new BitSet();
        for (int bit : Elimination.byWeight(weights)) {
            BitSet rest = (BitSet) columns.get(bit).clone();
            for (BitSet k : kept) if (rest.get(k.length() - 1)) rest.xor(k);
            if (rest.isEmpty()) continue;
            for (BitSet k : kept) if (k.get(rest.length() - 1)) k.xor(rest);
            kept.add(rest);
            kept.sort((a, b) -> Integer.compare(b.length(), a.length()));
            chosen.set(bit);
        }
        return chosen;
    }

    private static boolean isValid(boolean[] bits, int free, int check) {
        boolean[] encoded = bits.clone();
        encode(encoded, free, check);
        return Arrays.equals(bits, encoded);
    }

    /** Puts the error correction behind the free bits, which end a block whose other data bits are all 0. */
    private static void encode(boolean[] word, int free, int check) {
        int first = 8 * DATA - free;
        int[] codewords = new int[DATA + check];
        for (int i = 0; i < free; i++) if (word[i]) codewords[(first + i) / 8] |= 0x80 >>> (first + i) % 8;
        new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(codewords, check);
        for (int i = free; i < word.length; i++) {
            word[i] = (codewords[(first + i) / 8] >>> (7 - (first + i) % 8) & 1) != 0;
        }
    }
}
