package io.github.qrart.symbol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolPlanTest {
    @ParameterizedTest
    @EnumSource
    void isTheSymbolThatAnotherEncoderMakes(ErrorCorrection level) throws WriterException {
        SplittableRandom random = new SplittableRandom(level.name().hashCode());
        for (int length : new int[] {1, 7, 14, 26, 62, 119, 180, 340, 700, 1250}) {
            String text = lowerCase(random, length);
            SymbolPlan plan = SymbolPlan.of(text.getBytes(ISO_8859_1), level);
            QRCode reference = Encoder.encode(
                    text,
                    ErrorCorrectionLevel.valueOf(level.name()),
                    Map.of(EncodeHintType.QR_MASK_PATTERN, plan.mask()));

            assertThat(plan.version()).isEqualTo(reference.getVersion().getVersionNumber());
            assertThat(rows(plan)).isEqualTo(rows(reference.getMatrix()));
        }
    }

    @Test
    void everyVersionLevelAndMaskDecodesToThePayload() throws Exception {
        byte[] payload = "HTTPS://QRART.EXAMPLE/0123456789?ümläut 🌲".getBytes(UTF_8);
        for (int version = 5; version <= 40; version++) {
            int mask = version % 8;
            ErrorCorrection level = ErrorCorrection.values()[version % 3];
            SymbolPlan plan = SymbolPlan.builder(payload)
                    .errorCorrection(level)
                    .versions(version, 40)
                    .mask(mask)
                    .build();

            assertThat(plan.version()).isEqualTo(version);
            assertThat(Readers.zxingBytes(plan)).as("version %d", version).isEqualTo(payload);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789012345678901234567890",
                "HELLO WORLD $%*+-./:",
                "a\u0000b\u001fc\nd",
                "ab12345678901234567890XY"
            })
    void segmentsOfEveryModeDecode(String text) throws Exception {
        byte[] payload = text.getBytes(ISO_8859_1);
        assertThat(Readers.zxingBytes(SymbolPlan.of(payload, ErrorCorrection.H)))
                .isEqualTo(payload);
    }

    @Test
    void everyByteValueSurvives() throws Exception {
        byte[] payload = new byte[256];
        for (int i = 0; i < 256; i++) payload[i] = (byte) i;
        assertThat(Readers.zxingBytes(SymbolPlan.of(payload, ErrorCorrection.L)))
                .isEqualTo(payload);
    }

    // ISO/IEC 18004, table 7: how many characters fit when all are of one mode.
    @ParameterizedTest
    @CsvSource({
        "0,L,1,41",
        "A,Q,1,16",
        "a,H,9,98",
        "0,L,40,7089",
        "A,L,40,4296",
        "a,L,40,2953",
        "0,H,40,3057",
        "a,H,40,1273"
    })
    void holdsAsMuchAsTheStandardSays(String character, ErrorCorrection level, int version, int count) {
        SymbolPlanBuilder fits = SymbolPlan.builder(character.repeat(count).getBytes(ISO_8859_1));
        SymbolPlanBuilder tooLong =
                SymbolPlan.builder(character.repeat(count + 1).getBytes(ISO_8859_1));

        assertThat(fits.errorCorrection(level).versions(1, version).build().version())
                .isEqualTo(version);
        assertThatThrownBy(tooLong.errorCorrection(level).versions(1, version)::build)
                .isInstanceOf(PayloadTooLongException.class);
    }

    @Test
    void mixingModesSavesAVersion() {
        byte[] mixed = ("http://x.example/" + "1234567890".repeat(4)).getBytes(ISO_8859_1);
        byte[] plain = "x".repeat(mixed.length).getBytes(ISO_8859_1);
        assertThat(SymbolPlan.of(mixed, ErrorCorrection.M).version())
                .isLessThan(SymbolPlan.of(plain, ErrorCorrection.M).version());
    }

    @Test
    void tooLongSaysHowLongItMayBe() {
        byte[] payload = new byte[3000];
        Arrays.fill(payload, (byte) 'x');
        assertThatThrownBy(() -> SymbolPlan.of(payload, ErrorCorrection.L))
                .isInstanceOfSatisfying(
                        PayloadTooLongException.class,
                        e -> assertThat(e.maxBytes()).isEqualTo(2953))
                .hasMessageContaining("3000 bytes")
                .hasMessageContaining("40-L");
    }

    @Test
    void rolesAddUpToTheStandardsCounts() {
        SymbolPlan plan =
                SymbolPlan.builder("x".getBytes(ISO_8859_1)).versions(7, 7).build();
        Map<Role, Integer> count = new EnumMap<>(Role.class);
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) count.merge(plan.role(x, y), 1, Integer::sum);
        }
        // 7-M: 196 codewords, of them 4 blocks of 18 for error correction; no remainder bits; 6 alignment patterns.
        assertThat(count)
                .containsEntry(Role.FINDER, 3 * 49)
                .containsEntry(Role.SEPARATOR, 3 * 15)
                .containsEntry(Role.ALIGNMENT, 6 * 25)
                .containsEntry(Role.TIMING, 2 * (45 - 16 - 5))
                .containsEntry(Role.FORMAT, 31)
                .containsEntry(Role.VERSION, 36)
                .containsEntry(Role.ERROR_CORRECTION, 8 * 72)
                .containsEntry(Role.DATA, 8 * 3)
                .containsEntry(Role.PADDING, 8 * 121)
                .doesNotContainKey(Role.REMAINDER);
    }

    @Test
    void everyBitOfEveryCodewordIsPlacedOnce() {
        SymbolPlan plan = SymbolPlan.builder("x".getBytes(ISO_8859_1))
                .errorCorrection(ErrorCorrection.Q)
                .versions(5, 5)
                .build();
        Map<Integer, Integer> bits = new HashMap<>();
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                int codeword = plan.codeword(x, y);
                if (codeword >= 0) bits.merge(codeword, 1 << plan.bit(x, y), (a, b) -> (a & b) == 0 ? a | b : 0);
                assertThat(codeword < 0).isEqualTo(plan.role(x, y).isFunction() || plan.role(x, y) == Role.REMAINDER);
                assertThat(plan.block(x, y) < 0).isEqualTo(codeword < 0);
            }
        }
        assertThat(bits).hasSize(134);
        assertThat(bits.values()).containsOnly(0xff);
    }

    @Test
    void theMaskChosenHasTheLowestPenalty() {
        byte[] payload = "which mask".getBytes(ISO_8859_1);
        SymbolPlan chosen = SymbolPlan.of(payload, ErrorCorrection.M);
        for (int mask = 0; mask < 8; mask++) {
            assertThat(chosen.penalty())
                    .isLessThanOrEqualTo(
                            SymbolPlan.builder(payload).mask(mask).build().penalty());
        }
    }

    @Test
    void whatIsCoveredIsLightAndItsCodewordsAreSpent() {
        byte[] payload = "https://ex.org/q7w8e9".getBytes(StandardCharsets.UTF_8);
        SymbolPlan plan = SymbolPlan.of(payload, ErrorCorrection.H);

        SymbolPlan covered = plan.covering(12, 12, 5, 5);

        int wrong = 0;
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                boolean inside = x >= 12 && x < 17 && y >= 12 && y < 17;
                assertThat(covered.dark(x, y)).isEqualTo(!inside && plan.dark(x, y));
                boolean changed = covered.dark(x, y) != plan.dark(x, y);
                if (changed) assertThat(covered.wrong(x, y)).isTrue();
                if (changed && seen.add(plan.codeword(x, y))) wrong++;
            }
        }
        assertThat(wrong).isPositive();
        assertThat(covered.wrongCodewords()).isEqualTo(wrong);
        assertThat(covered.payload()).isEqualTo(payload);
    }

    @Test
    void anAlignmentPatternMayBeCoveredAndOthersMayNot() {
        SymbolPlan plan = SymbolPlan.builder(new byte[] {1}).versions(7, 7).build();

        assertThat(plan.dark(22, 22)).isTrue();
        assertThat(plan.covering(19, 19, 7, 7).dark(22, 22)).isFalse();
        assertThatThrownBy(() -> plan.covering(4, 12, 3, 3)).hasMessageContaining("(6, 12) is of a timing pattern");
        assertThatThrownBy(() -> plan.covering(40, 3, 3, 3)).hasMessageContaining("finder pattern");
        assertThatThrownBy(() -> plan.covering(43, 20, 3, 3)).hasMessageContaining("are no rectangle within 0 to 44");
        assertThatThrownBy(() -> plan.covering(20, 20, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoSymbol() {
        byte[] payload = {1};
        assertThatThrownBy(() -> SymbolPlan.builder(new byte[0])).hasMessageContaining("payload is empty");
        assertThatThrownBy(() -> SymbolPlan.builder(payload).mask(8)).hasMessageContaining("mask 8");
        assertThatThrownBy(() -> SymbolPlan.builder(payload).versions(0, 3)).hasMessageContaining("versions 0 to 3");
        assertThatThrownBy(() -> SymbolPlan.builder(payload).versions(5, 4)).hasMessageContaining("versions 5 to 4");
        SymbolPlan plan = SymbolPlan.of(payload, ErrorCorrection.L);
        assertThatThrownBy(() -> plan.dark(21, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.role(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static String[] rows(SymbolPlan plan) {
        String[] rows = new String[plan.modules()];
        for (int y = 0; y < rows.length; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < rows.length; x++) row.append(plan.dark(x, y) ? '#' : '.');
            rows[y] = row.toString();
        }
        return rows;
    }

    private static String[] rows(ByteMatrix matrix) {
        String[] rows = new String[matrix.getHeight()];
        for (int y = 0; y < rows.length; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < rows.length; x++) row.append(matrix.get(x, y) == 1 ? '#' : '.');
            rows[y] = row.toString();
        }
        return rows;
    }

    private static String lowerCase(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }
}
