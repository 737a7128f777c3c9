package io.github.qrart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.Verifier;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Verifier} must do. Extend it and say which one. It may miss what is hard to read; what it must never
 * do is to confirm a payload that is not there.
 */
public abstract class VerifierContract {
    private static final int SIZE = 768;

    /** For subclasses. */
    protected VerifierContract() {}

    /**
     * The verifier to test.
     *
     * @return a verifier; each test asks for it once
     */
    protected abstract Verifier verifier();

    /**
     * What the images say.
     *
     * @return a payload that fits a small symbol; {@code https://example.org/contract} unless overridden
     */
    protected Payload payload() {
        return Payload.of("https://example.org/contract");
    }

    @Test
    final void aPlainSymbolIsVerified() throws Exception {
        Reading reading = verifier().verify(plain(), payload());

        assertThat(reading).isInstanceOf(Reading.Decoded.class);
        assertThat(reading.reader()).isNotBlank();
    }

    @Test
    final void anImageWithoutSymbolIsNotVerified() throws Exception {
        assertThat(verifier().verify(TestImages.blank(SIZE, Color.GRAY), payload()))
                .isInstanceOf(Reading.NotFound.class);
    }

    @Test
    final void anotherPayloadIsAMisreadThatSaysWhatCameBack() throws Exception {
        byte[] bytes = payload().bytes();
        bytes[bytes.length - 1] ^= 1;
        Payload other = Payload.of(bytes);

        Reading reading = verifier().verify(TestImages.plain(other, SIZE), payload());

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Misread.class,
                        misread -> assertThat(misread.found()).isEqualTo(other));
    }

    @Test
    final void aPayloadThatOnlyBeginsAlikeIsNotVerified() throws Exception {
        byte[] bytes = payload().bytes();
        Payload longer = Payload.of(Arrays.copyOf(bytes, bytes.length + 1));
        Verifier verifier = verifier();

        assertThat(verifier.verify(TestImages.plain(longer, SIZE), payload())).isNotInstanceOf(Reading.Decoded.class);
        assertThat(verifier.verify(plain(), longer)).isNotInstanceOf(Reading.Decoded.class);
    }

    @Test
    final void sameArgumentsGiveTheSameReadingInAnyThread() throws Exception {
        Verifier verifier = verifier();
        Reading alone = verifier.verify(plain(), payload());

        assertThat(InSeveralThreads.run(() -> verifier.verify(plain(), payload())))
                .allMatch(alone::equals);
    }

    @Test
    final void leavesTheImageAlone() throws Exception {
        BufferedImage image = plain();

        verifier().verify(image, payload());

        assertThat(TestImages.pixels(image)).isEqualTo(TestImages.pixels(plain()));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    final void anyTypeOfImageWillDo(int type) throws Exception {
        assertThat(verifier().verify(TestImages.as(plain(), type), payload())).isInstanceOf(Reading.Decoded.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 43})
    final void anImageTooSmallToReadIsNotVerified(int size) throws Exception {
        assertThat(verifier().verify(TestImages.noise(size, 1), payload())).isInstanceOf(Reading.NotFound.class);
    }

    @Test
    final void anInterruptIsNotLost() throws Exception {
        Verifier verifier = verifier();

        assertThat(InSeveralThreads.keepsInterrupt(() -> verifier.verify(plain(), payload())))
                .isTrue();
    }

    private BufferedImage plain() {
        return TestImages.plain(payload(), SIZE);
    }
}
