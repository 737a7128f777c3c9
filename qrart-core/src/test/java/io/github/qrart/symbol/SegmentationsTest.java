package io.github.qrart.symbol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.symbol.Segments.Mode;
import io.github.qrart.symbol.Segments.Segment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentationsTest {
    private static final List<String> PIECES = List.of(
            "https://", "example.com/", "0123456789", "2718281828459", "HELLO WORLD", "%", "\\~\t", "ü", "🌲", "ÿþ");

    @Test
    void everyOneIsReadAsTheSameBytes() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 6); n > 0; n--) text.append(PIECES.get(random.nextInt(PIECES.size())));
            byte[] payload = text.toString().getBytes(UTF_8);
            for (SymbolPlan plan : SymbolPlan.builder(payload).buildEquivalents(24)) {
                assertThat(Readers.zxingBytes(plan)).as(text.toString()).isEqualTo(payload);
                assertThat(Readers.boofcvBytes(plan)).as(text.toString()).isEqualTo(payload);
                // Left to guess the character set of each segment, as a phone is.
                assertThat(Readers.zxingText(plan)).isEqualTo(text.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com", "12345678901234567890", "https://shop.example.net/p/48151623-lamp", "ABC"
            })
    void theyDifferAndTheShortestComesFirst(String text) {
        byte[] payload = text.getBytes(US_ASCII);
        SymbolPlanBuilder builder = SymbolPlan.builder(payload).versions(6, 6).mask(3);
        List<SymbolPlan> plans = builder.buildEquivalents(16);

        assertThat(plans).hasSizeGreaterThan(3).hasSizeLessThanOrEqualTo(16);
        assertThat(plans).allMatch(plan -> plan.version() == 6 && plan.mask() == 3);
        assertThat(rows(plans.get(0))).isEqualTo(rows(builder.build()));
        Set<String> different = new HashSet<>();
        int free = Integer.MAX_VALUE;
        for (SymbolPlan plan : plans) {
            assertThat(different.add(rows(plan))).isTrue();
            int ownFree = plan.blocks().stream().mapToInt(Block::freeBits).sum();
            assertThat(ownFree).isLessThanOrEqualTo(free);
            free = ownFree;
        }
    }

    @Test
    void segmentsWithBytesAboveAsciiStayAsTheyAre() {
        byte[] payload = "caf\u00e9 au lait, 1234567890123 fois".getBytes(UTF_8);
        List<Segment> shortest = Segments.shortest(payload, 5);
        Segment first = shortest.get(0);
        assertThat(shortest).hasSize(3);
        List<List<Segment>> all = Segmentations.of(payload, shortest, 5, 10_000, 1000);
        assertThat(all)
                .hasSizeGreaterThan(10)
                .allMatch(segments -> segments.get(0).equals(first));
    }

    @Test
    void theySayExactlyHowLongTheyAre() {
        byte[] payload = "HTTP://QRART.EXAMPLE/0123456789/lower/98765432101234".getBytes(US_ASCII);
        for (int version : new int[] {4, 15, 30}) {
            List<Segment> shortest = Segments.shortest(payload, version);
            for (List<Segment> segments : Segmentations.of(payload, shortest, version, 10_000, 1000)) {
                assertThat(Segments.encode(payload, segments, version).length())
                        .isEqualTo(Segments.bits(segments, version))
                        .isGreaterThanOrEqualTo(Segments.bits(shortest, version));
                assertThat(segments.get(segments.size() - 1).to()).isEqualTo(payload.length);
            }
        }
    }

    @Test
    void aLengthThatItsFieldCannotHoldIsNoSegment() {
        assertThat(new Segment(Mode.BYTE, 0, 255).bits(9)).isEqualTo(4 + 8 + 255 * 8);
        assertThat(Segments.bits(List.of(new Segment(Mode.BYTE, 0, 256)), 9)).isGreaterThan(1 << 29);
    }

    @Test
    void aFullVersionHasNoOther() {
        // 62 bytes fill 4-M.
        SymbolPlanBuilder builder = SymbolPlan.builder("x".repeat(62).getBytes(US_ASCII));
        assertThat(builder.versions(4, 4).buildEquivalents(8)).hasSize(1);
        assertThatThrownBy(() -> builder.buildEquivalents(0)).hasMessageContaining("count 0");
    }

    private static String rows(SymbolPlan plan) {
        StringBuilder rows = new StringBuilder();
        int n = plan.modules();
        for (int i = 0; i < n * n; i++) rows.append(plan.dark(i % n, i / n) ? '#' : '.');
        return rows.toString();
    }
}
