package io.github.qrart.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParityTableTest {
    // All numbers of error-correction codewords that a block can have (ISO/IEC 18004, table 9).
    @ParameterizedTest
    @ValueSource(ints = {7, 10, 13, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30})
    void saysOfEachDataBitWhichParityBitsItTurns(int check) {
        ReedSolomonEncoder encoder = new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256);
        int data = 123;
        long[][] sets = ParityTable.of(check).sets(8 * data);
        for (int i = 0; i < 8 * data; i += 5) {
            int[] word = new int[data + check];
            word[data - 1 - i / 8] = 1 << i % 8;
            encoder.encode(word, check);
            for (int j = 0; j < 8 * check; j++) {
                boolean turned = (word[data + j / 8] >>> (7 - j % 8) & 1) != 0;
                assertThat((sets[j][i / 64] >>> i & 1) != 0).isEqualTo(turned);
            }
        }
    }
}
