package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.contract.TestImages;
import io.github.qrart.image.Plane;
import java.awt.Color;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes come back as they went in, from our symbols and from those of another encoder. */
final class ZxingReaderTest {
    private static final Payload URL = Payload.of("https://example.org/a?b=1");

    static Stream<Payload> payloads() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) all[i] = (byte) i;
        byte[] random = new byte[1000];
        new SplittableRandom(7).nextBytes(random);
        return Stream.of(
                URL,
                Payload.of("0123456789"),
                Payload.of("ABC $%*+-./:123 and then some"),
                Payload.of("\u0000\u0001\t\r\n\u001b\u007f"),
                Payload.of("Grüße, 東京, naïve"),
                Payload.of("👩‍🚀🎨"),
                Payload.of(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'b', 'o', 'm'}),
                Payload.of(new byte[] {(byte) 0x93, (byte) 0xfa, (byte) 0x96, (byte) 0x7b}),
                Payload.of(new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'x'}),
                Payload.of(new byte[] {0}),
                Payload.of(all),
                Payload.of(random));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void readsOurSymbolsByteForByte(Payload payload) {
        int size = 4 * (TestImages.placement(payload, 1000).modules() + 8);
        Plane image = Plane.luma(TestImages.plain(payload, size));

        assertThat(new ZxingReader(payload).read("r", image)).isEqualTo(new Reading.Decoded("r"));
    }

    @Test
    void tellsAnotherPayloadAndNothingApart() {
        Plane other = Plane.luma(TestImages.plain(Payload.of("https://example.org/a?b=2"), 300));
        Plane none = Plane.luma(TestImages.blank(300, Color.WHITE));
        ZxingReader reader = new ZxingReader(URL);

        assertThat(reader.read("r", other))
                .isEqualTo(new Reading.Misread("r", Payload.of("https://example.org/a?b=2")));
        assertThat(reader.read("r", none)).isEqualTo(new Reading.NotFound("r"));
    }

    @Test
    void bytesThatLookAlikeAsTextAreAMisread() {
        // The single byte C3 read as Latin-1 is Ã, whose UTF-8 is C3 83.
        Payload utf8 = Payload.of("Ã");
        Payload latin1 = Payload.of(new byte[] {(byte) 0xc3});

        assertThat(new ZxingReader(utf8).read("r", Plane.luma(TestImages.plain(latin1, 300))))
                .isEqualTo(new Reading.Misread("r", latin1));
        assertThat(new ZxingReader(latin1).read("r", Plane.luma(TestImages.plain(utf8, 300))))
                .isEqualTo(new Reading.Misread("r", utf8));
    }

    @Test
    void aSymbolWithAnEciIsReadAsTextInUtf8() throws WriterException {
        Plane eci = drawn("Grüße €", "UTF-8", false);

        assertThat(new ZxingReader(Payload.of("Grüße €")).read("r", eci)).isInstanceOf(Reading.Decoded.class);
        assertThat(new ZxingReader(URL).read("r", eci)).isEqualTo(new Reading.Misread("r", Payload.of("Grüße €")));
    }

    @Test
    void anEciOfAnotherEncodingGivesTheSameText() throws WriterException {
        Plane eci = drawn("Γειά", "ISO-8859-7", false);

        assertThat(new ZxingReader(Payload.of("Γειά")).read("r", eci)).isInstanceOf(Reading.Decoded.class);
    }

    @Test
    void kanjiComeBackInUtf8() throws WriterException {
        Plane kanji = drawn("日本", "Shift_JIS", false);

        assertThat(new ZxingReader(Payload.of("日本")).read("r", kanji)).isInstanceOf(Reading.Decoded.class);
    }

    @Test
    void aMirroredSymbolIsRead() throws WriterException {
        Plane mirrored = drawn("https://example.org/a?b=1", "ISO-8859-1", true);

        assertThat(new ZxingReader(URL).read("r", mirrored)).isInstanceOf(Reading.Decoded.class);
    }

    @Test
    void anEmptySymbolIsNothing() throws WriterException {
        assertThat(new ZxingReader(URL).read("r", drawn("", "ISO-8859-1", false)))
                .isEqualTo(new Reading.NotFound("r"));
    }

    @Test
    void noiseOfAnySizeIsNothing() {
        ZxingReader reader = new ZxingReader(URL);
        for (int size = 1; size < 120; size += 7) {
            Plane noise = Plane.luma(TestImages.noise(size, size));
            assertThat(reader.read("r", noise)).isEqualTo(new Reading.NotFound("r"));
        }
    }

    /** A symbol of ZXing's encoder, with an ECI unless the encoding is Latin-1, or in Kanji for Shift_JIS. */
    private static Plane drawn(String text, String encoding, boolean mirrored) throws WriterException {
        ByteMatrix modules = Encoder.encode(
                        text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, encoding))
                .getMatrix();
        int n = modules.getWidth();
        BitMatrix dark = new BitMatrix((n + 8) * 4);
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                int at = mirrored ? n - 1 - x : x;
                if (modules.get(x, y) == 1) dark.setRegion((at + 4) * 4, (y + 4) * 4, 4, 4);
            }
        }
        float[] luma = new float[dark.getWidth() * dark.getHeight()];
        for (int i = 0; i < luma.length; i++) luma[i] = dark.get(i % dark.getWidth(), i / dark.getWidth()) ? 0 : 255;
        return new Plane(dark.getWidth(), dark.getHeight(), luma);
    }
}
