package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.contract.TestImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZxingVerifierTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/verified");

    private final ZxingVerifier verifier = ZxingVerifier.ofDefaults();

    @ParameterizedTest
    @ValueSource(ints = {128, 300, 768, 1024, 2500, 4096})
    void plainSymbolsOfAllSizesAreRead(int size) throws InterruptedException {
        assertThat(verifier.verify(TestImages.plain(PAYLOAD, size), PAYLOAD)).isInstanceOf(Reading.Decoded.class);
    }

    static Stream<Payload> payloads() {
        return Stream.concat(ZxingReaderTest.payloads(), Stream.of(Payload.of("x".repeat(2330))));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void anyBytesAreVerified(Payload payload) throws InterruptedException {
        assertThat(verifier.verify(TestImages.plain(payload, 1024), payload)).isInstanceOf(Reading.Decoded.class);
    }

    @Test
    void anotherPayloadIsAMisread() throws InterruptedException {
        Payload other = Payload.of("https://example.org/falsified");

        assertThat(verifier.verify(TestImages.plain(other, 768), PAYLOAD))
                .isEqualTo(new Reading.Misread("zxing", other));
    }

    @Test
    void oneSizeThatMisreadsSpoilsTheOthers() throws InterruptedException {
        // Close by, the fine marks are a symbol of their own; from afar, only the large symbol is left.
        Payload hidden = Payload.of("https://example.org/hidden");
        BufferedImage image = twoScales(PAYLOAD, hidden);

        Reading forOne = verifier.verify(image, PAYLOAD);
        Reading forTheOther = verifier.verify(image, hidden);

        assertThat(forOne).isEqualTo(new Reading.Misread("zxing", hidden));
        assertThat(forTheOther).isEqualTo(new Reading.Misread("zxing", PAYLOAD));
    }

    @Test
    void withoutASymbolNothingIsFound() throws InterruptedException {
        assertThat(verifier.verify(TestImages.blank(768, Color.PINK), PAYLOAD)).isInstanceOf(Reading.NotFound.class);
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> verifier.verify(TestImages.plain(PAYLOAD, 768), PAYLOAD))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Left a large symbol under grain that goes when the image is reduced; right one so small that it goes itself. */
    private static BufferedImage twoScales(Payload large, Payload small) {
        int side = 1024;
        BufferedImage left = TestImages.plain(large, side);
        SplittableRandom random = new SplittableRandom(2);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean light = random.nextInt(100) < ((left.getRGB(x, y) & 255) == 0 ? 30 : 70);
                left.setRGB(x, y, light ? 0xffffff : 0);
            }
        }
        BufferedImage both = new BufferedImage(2 * side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 2 * side, side);
        g.drawImage(left, 0, 0, null);
        g.drawImage(
                TestImages.plain(small, 3 * (TestImages.placement(small, side).modules() + 8)), 1500, 400, null);
        g.dispose();
        return both;
    }
}
