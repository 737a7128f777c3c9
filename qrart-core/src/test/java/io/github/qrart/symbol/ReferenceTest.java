package io.github.qrart.symbol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Symbols against published ones and against another encoder and another reader. */
class ReferenceTest {
    // The worked examples of ISO/IEC 18004, annex I ("01234567"), and of the tutorial at thonky.com ("HELLO WORLD").
    @ParameterizedTest
    @CsvSource({
        "01234567,M,10 20 0c 56 61 80 ec 11 ec 11 ec 11 ec 11 ec 11 a5 24 d4 c1 ed 36 c7 87 2c 55",
        "HELLO WORLD,M,20 5b 0b 78 d1 72 dc 4d 43 40 ec 11 ec 11 ec 11 c4 23 27 77 eb d7 e7 e2 5d 17",
        "HELLO WORLD,Q,20 5b 0b 78 d1 72 dc 4d 43 40 ec 11 ec a8 48 16 52 d9 36 9c 00 2e 0f b4 7a 10"
    })
    void hasThePublishedCodewords(String text, ErrorCorrection level, String published) {
        SymbolPlan plan = SymbolPlan.of(text.getBytes(US_ASCII), level);
        int[] codewords = new int[26];
        for (int i = 0; i < 21 * 21; i++) {
            int x = i % 21;
            int y = i / 21;
            if (plan.codeword(x, y) < 0) continue;
            boolean bit = plan.dark(x, y) ^ Masks.inverts(plan.mask(), x, y);
            if (bit) codewords[plan.codeword(x, y)] |= 1 << plan.bit(x, y);
        }
        StringBuilder hex = new StringBuilder();
        for (int codeword : codewords) hex.append(String.format(" %02x", codeword));
        assertThat(hex.substring(1)).isEqualTo(published);
        assertThat(plan.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionIsTheSymbolThatAnotherEncoderMakes(ErrorCorrection level) throws WriterException {
        SplittableRandom random = new SplittableRandom(level.name().hashCode());
        String[] alphabets = {"0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", "abcdefghijklmnopqrstuvwxyz"};
        for (int version = 1; version <= 40; version++) {
            String alphabet = alphabets[random.nextInt(3)];
            int most = Codewords.dataCapacity(version, level) - 3;
            int length = random.nextInt(Math.min(4, most), most + 1);
            StringBuilder text = new StringBuilder();
            while (text.length() < length) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            int mask = random.nextInt(8);
            SymbolPlan plan = SymbolPlan.builder(text.toString().getBytes(US_ASCII))
                    .errorCorrection(level)
                    .versions(version, version)
                    .mask(mask)
                    .build();
            ByteMatrix reference = Encoder.encode(
                            text.toString(),
                            ErrorCorrectionLevel.valueOf(level.name()),
                            Map.of(EncodeHintType.QR_VERSION, version, EncodeHintType.QR_MASK_PATTERN, mask))
                    .getMatrix();

            int different = 0;
            for (int i = 0; i < plan.modules() * plan.modules(); i++) {
                int x = i % plan.modules();
                int y = i / plan.modules();
                if (plan.dark(x, y) != (reference.get(x, y) == 1)) different++;
            }
            assertThat(reference.getWidth()).isEqualTo(plan.modules());
            assertThat(different)
                    .as("modules of %s that differ for %s", plan, text)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,L,0", "3,Q,.25", "5,M,.25", "6,H,0", "9,Q,.25"})
    void anotherReaderFindsAndReadsItInAnImage(int version, ErrorCorrection level, double share) {
        byte[] payload = "qrart".getBytes(US_ASCII);
        SymbolPlan plan = SymbolPlan.builder(payload)
                .errorCorrection(level)
                .versions(version, version)
                .build();
        SplittableRandom random = new SplittableRandom(version);
        float[] wishes = new float[plan.modules() * plan.modules()];
        for (int i = 0; i < wishes.length; i++) wishes[i] = (float) random.nextDouble(-1, 1);
        SymbolPlan chosen = plan.wishing(Wishes.of(wishes).spending(share, 0));

        assertThat(chosen.wrongCodewords() > 0).isEqualTo(share > 0);
        assertThat(Readers.boofcvBytesOfImage(chosen)).isEqualTo(payload);
    }
}
