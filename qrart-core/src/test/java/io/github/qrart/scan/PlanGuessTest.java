package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.github.qrart.Payload;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PlanGuessTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/a?b=1");

    @Test
    void aSymbolWithFewWrongModulesIsRestored() {
        SymbolPlan plan = SymbolPlan.of(PAYLOAD.bytes(), ErrorCorrection.Q);
        boolean[] seen = damaged(plan, .008);

        SymbolPlan found =
                new PlanGuess(seen, plan.modules(), PAYLOAD).restored().orElseThrow();

        assertThat(modules(found)).isEqualTo(modules(plan));
        assertThat(found.mask()).isEqualTo(plan.mask());
    }

    @Test
    void aSymbolBeyondRestoringIsKnownByItsPayload() {
        SymbolPlan plan = SymbolPlan.of(PAYLOAD.bytes(), ErrorCorrection.L);
        PlanGuess guess = new PlanGuess(damaged(plan, .2), plan.modules(), PAYLOAD);

        assertThat(guess.restored()).isEmpty();
        assertThat(modules(guess.find().orElseThrow())).isEqualTo(modules(plan));
    }

    @Test
    void whatAnotherEncoderMadeIsRestored() throws WriterException {
        String text = "Γειά";
        ByteMatrix matrix = Encoder.encode(
                        text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-7"))
                .getMatrix();
        boolean[] seen = new boolean[matrix.getWidth() * matrix.getWidth()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = matrix.get(i % matrix.getWidth(), i / matrix.getWidth()) == 1;
        }

        SymbolPlan found =
                new PlanGuess(seen, matrix.getWidth(), Payload.of(text)).find().orElseThrow();

        assertThat(modules(found)).isEqualTo(seen);
    }

    @Test
    void chanceIsNoSymbol() {
        SplittableRandom random = new SplittableRandom(3);
        boolean[] seen = new boolean[29 * 29];
        for (int i = 0; i < seen.length; i++) seen[i] = random.nextBoolean();

        assertThat(new PlanGuess(seen, 29, PAYLOAD).find()).isEmpty();
    }

    @Test
    void theLoadIsTheShareOfWhatReedSolomonRestores() {
        SymbolPlan plan = SymbolPlan.of(PAYLOAD.bytes(), ErrorCorrection.M);
        Truth truth = new Truth(plan);
        boolean[] seen = modules(plan);
        assertThat(truth.load(seen)).isZero();

        int correctable = plan.blocks().get(0).correctable();
        int flipped = 0;
        int last = -1;
        for (int i = 0; flipped < correctable; i++) {
            int x = i % plan.modules();
            int y = i / plan.modules();
            if (plan.codeword(x, y) < 0 || plan.codeword(x, y) == last || plan.bit(x, y) != 7) continue;
            last = plan.codeword(x, y);
            seen[i] = !seen[i];
            flipped++;
        }

        assertThat(truth.load(seen)).isEqualTo(1);
        assertThat(new PlanGuess(seen, plan.modules(), PAYLOAD).restored()).isPresent();
    }

    private static boolean[] damaged(SymbolPlan plan, double share) {
        SplittableRandom random = new SplittableRandom(8);
        boolean[] seen = modules(plan);
        for (int i = 0; i < seen.length; i++) {
            boolean function = plan.role(i % plan.modules(), i / plan.modules()).isFunction();
            if (!function && random.nextDouble() < share) seen[i] = !seen[i];
        }
        return seen;
    }

    private static boolean[] modules(SymbolPlan plan) {
        boolean[] dark = new boolean[plan.modules() * plan.modules()];
        for (int i = 0; i < dark.length; i++) dark[i] = plan.dark(i % plan.modules(), i / plan.modules());
        return dark;
    }
}
