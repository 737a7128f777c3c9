package io.github.qrart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import io.github.qrart.Provenance;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PngWriterTest {
    private static final Payload PAYLOAD = Payload.of("https://example.com/ü?q=\"🎉\"");
    private static final String PROMPT = "Grüße\0 aus\nTübingen\u0007 🎈";
    private static final int SIZE = 264;

    private final PngWriter writer = PngWriter.ofDefaults();

    private static Selection selection(Payload payload, SymbolPlacement symbol, Duration took) {
        ArtRequest request =
                ArtRequest.builder(payload).prompt(PROMPT).size(SIZE).seed(6).build();
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("hues", .25);
        parts.put("edges", 1.0);
        ScoredCandidate best = new ScoredCandidate(
                new Candidate(7, TestImages.plain(payload, SIZE), symbol, null, Map.of("scene", "hill \"town\"")),
                new ScanScore(.93456, true, List.of()),
                new Reading.Decoded("verifier"),
                new AestheticScore(.40712, parts),
                true,
                new ScoredCandidate.Timings(took, took, took));
        Provenance provenance =
                new Provenance("1.2.3", "17.0.1+2", new GeneratorInfo("plain", Map.of("level", "L\\M")), request);
        return new Selection(Selection.Status.COMPLETE, List.of(best), List.of(), List.of(), took, provenance);
    }

    private static Selection selection() {
        return selection(PAYLOAD, TestImages.placement(PAYLOAD, SIZE), Duration.ofMillis(5));
    }

    /** As the JDK's reader finds them. */
    private static NodeList nodes(byte[] png, String name) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            return ((Element) metadata.getAsTree("javax_imageio_png_1.0")).getElementsByTagName(name);
        } finally {
            reader.dispose();
        }
    }

    private static List<String> chunks(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        List<String> types = new ArrayList<>();
        for (int at = 8; at < png.length; at += 12 + in.getInt(at)) {
            types.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
        }
        return types;
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void anotherReaderFindsRequestSeedScoresAndVersion() throws IOException {
        NodeList entries = nodes(writer.encode(selection()), "iTXtEntry");

        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
        }
        assertThat(texts.keySet()).containsExactly("Software", "Title", "Description", "qrart");
        assertThat(texts)
                .containsEntry("Software", "qrart 1.2.3")
                .containsEntry("Title", "QR code: " + PAYLOAD)
                .containsEntry("Description", "Grüße\\u0000 aus\nTübingen\\u0007 🎈")
                .containsEntry(
                        "qrart",
                        "{\"qrart\":\"1.2.3\",\"java\":\"17.0.1+2\",\"generator\":\"plain\","
                                + "\"settings\":{\"level\":\"L\\\\M\"},"
                                + "\"payload\":\"https://example.com/ü?q=\\\"🎉\\\"\","
                                + "\"prompt\":\"Grüße\\u0000 aus\\u000aTübingen\\u0007 🎈\","
                                + "\"preset\":\"balanced\",\"size\":264,\"seed\":7,\"scannable\":true,"
                                + "\"probability\":0.9346,\"exact\":true,\"verified\":true,\"aesthetic\":0.4071,"
                                + "\"aestheticParts\":{\"hues\":0.25,\"edges\":1},"
                                + "\"symbol\":{\"version\":3,\"errorCorrection\":\"M\",\"mask\":"
                                + TestImages.placement(PAYLOAD, SIZE)
                                        .plan()
                                        .orElseThrow()
                                        .mask()
                                + ",\"modules\":29,\"box\":[30,30,233,233]},"
                                + "\"notes\":{\"scene\":\"hill \\\"town\\\"\"}}");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        byte[] png = writer.encode(selection());

        Map<String, String> texts = PngTexts.read(png);

        assertThat(texts.keySet()).containsExactly("Software", "Title", "Description", PngTexts.RESULT);
        assertThat(texts).containsEntry("Title", "QR code: " + PAYLOAD);
        assertThat(texts.get(PngTexts.RESULT))
                .startsWith("{\"qrart\":\"1.2.3\"")
                .endsWith("}}");
    }

    static Stream<byte[]> filesWithoutTexts() {
        byte[] png = PngWriter.ofDefaults().encode(selection());
        int text = indexOf(png, "iTXtSoftware");
        byte[] flipped = png.clone();
        flipped[text + 6] ^= 1;
        byte[] tooLong = png.clone();
        tooLong[text - 4] = (byte) 0xff;
        return Stream.of(
                new byte[0],
                "no picture at all".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(png, text + 6),
                tooLong,
                Arrays.copyOf(flipped, text + 20));
    }

    @ParameterizedTest
    @MethodSource("filesWithoutTexts")
    void damagedTextsAreNone(byte[] file) {
        assertThat(PngTexts.read(file)).isEmpty();
    }

    private static int indexOf(byte[] bytes, String ascii) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ascii);
    }

    @Test
    void bytesThatAreNoTextAreWrittenInHexadecimal() {
        Payload bytes = Payload.of(new byte[] {(byte) 0xff, 0});
        Payload lookalike = Payload.of("hex:ff00");

        Map<String, String> texts =
                PngTexts.read(writer.encode(selection(bytes, TestImages.placement(bytes, SIZE), Duration.ZERO)));

        assertThat(texts).containsEntry("Title", "QR code");
        assertThat(texts.get("qrart")).contains("\"payloadHex\":\"ff00\"").doesNotContain("\"payload\"");
        assertThat(PngTexts.read(
                        writer.encode(selection(lookalike, TestImages.placement(lookalike, SIZE), Duration.ZERO))))
                .containsEntry("Title", "QR code: hex:ff00");
    }

    @Test
    void aPayloadOfManyLinesIsNoTitle() {
        Payload card = Payload.of("BEGIN:VCARD\nEND:VCARD");

        assertThat(PngTexts.read(writer.encode(selection(card, TestImages.placement(card, SIZE), Duration.ZERO))))
                .containsEntry("Title", "QR code");
    }

    @Test
    void withoutMetadataNothingIsSaid() {
        byte[] png = PngWriter.builder().metadata(false).build().encode(selection());

        assertThat(chunks(png)).startsWith("IHDR", "sRGB", "IDAT").doesNotContain("iTXt", "tEXt", "zTXt", "tIME");
    }

    @Test
    void theSameResultGivesTheSameBytesHoweverLongItTook() {
        byte[] fast = writer.encode(selection());
        byte[] slow = writer.encode(selection(PAYLOAD, TestImages.placement(PAYLOAD, SIZE), Duration.ofDays(1)));

        assertThat(slow).isEqualTo(fast);
    }

    @Test
    void keepsEveryPixel() throws IOException {
        BufferedImage noise = TestImages.noise(61, 3);

        byte[] png = writer.encode(noise);

        assertThat(TestImages.pixels(decode(png))).isEqualTo(TestImages.pixels(noise));
        assertThat(PngTexts.read(png)).isEqualTo(Map.of("Software", "qrart " + Provenance.LIBRARY_VERSION));
    }

    @Test
    void thePrintSizeIsInPixelsPerMetre() throws IOException {
        byte[] wide =
                PngWriter.builder().printSize(new PrintSize.Width(50)).build().encode(selection());
        byte[] fine = PngWriter.builder()
                .printSize(new PrintSize.Resolution(300))
                .build()
                .encode(selection());

        assertThat(density(wide)).containsExactly("5280", "5280", "meter");
        assertThat(density(fine)).containsExactly("11811", "11811", "meter");
        assertThat(chunks(writer.encode(selection()))).doesNotContain("pHYs");
    }

    private static List<String> density(byte[] png) throws IOException {
        Element size = (Element) nodes(png, "pHYs").item(0);
        return Stream.of("pixelsPerUnitXAxis", "pixelsPerUnitYAxis", "unitSpecifier")
                .map(size::getAttribute)
                .toList();
    }

    @Test
    void sizesThatNobodyPrintsAreRefused() {
        assertThatThrownBy(() -> new PrintSize.Width(0)).hasMessageContaining("0.0 mm is not within 1 to 10000");
        assertThatThrownBy(() -> new PrintSize.Width(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new PrintSize.Resolution(20_000)).hasMessageContaining("dpi is not within");
    }

    @Test
    void transparentSurroundingsLeaveSymbolAndQuietZone() throws IOException {
        // 25 modules of 6 px, far from the left and the upper edge.
        SymbolPlacement symbol = SymbolPlacement.of(new Box(90, 80, 240, 230), 25);
        Selection selection = selection(PAYLOAD, symbol, Duration.ZERO);

        byte[] png = PngWriter.builder().transparentSurroundings(true).build().encode(selection);

        BufferedImage cut = decode(png);
        BufferedImage whole = selection.best().candidate().image();
        assertThat(cut.getWidth()).isEqualTo(SIZE);
        // Four modules are 24 px; 240 + 24 is the right edge.
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double distance = Math.hypot(beyond(x + .5, 90, 240), beyond(y + .5, 80, 230));
                int alpha = cut.getRGB(x, y) >>> 24;
                if (distance <= 23.5) assertThat(alpha).isEqualTo(255);
                else if (distance >= 24.5) assertThat(alpha).isZero();
                if (alpha == 255) assertThat(cut.getRGB(x, y)).isEqualTo(whole.getRGB(x, y));
            }
        }
        assertThat(PngTexts.read(png)).containsKey("qrart");
        assertThat(TestImages.pixels(whole))
                .as("left alone")
                .isEqualTo(TestImages.pixels(TestImages.plain(PAYLOAD, SIZE)));
    }

    @Test
    void aQuietZoneThatTheImageHasNoRoomForIsKeptAsWideAsItIs() throws IOException {
        SymbolPlacement symbol = SymbolPlacement.of(new Box(6, 6, 258, 258), 21);

        BufferedImage cut = decode(PngWriter.builder()
                .transparentSurroundings(true)
                .build()
                .encode(selection(PAYLOAD, symbol, Duration.ZERO)));

        assertThat(cut.getRGB(0, 0) >>> 24).isZero();
        assertThat(cut.getRGB(0, 6) >>> 24).isEqualTo(255);
        assertThat(cut.getRGB(263, 130) >>> 24).isEqualTo(255);
    }

    private static double beyond(double at, double from, double to) {
        return Math.max(0, Math.max(from - at, at - to));
    }

    @Test
    void withoutAPlacementNothingCanBeCutOut() {
        Selection selection = selection();
        ScoredCandidate best = selection.best();
        ScoredCandidate unplaced = new ScoredCandidate(
                new Candidate(7, best.candidate().image()),
                best.scan(),
                best.verification(),
                best.aesthetic(),
                true,
                best.timings());
        PngWriter cutting = PngWriter.builder().transparentSurroundings(true).build();

        assertThatThrownBy(() -> cutting.encode(unplaced, selection.provenance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing says where the symbol lies")
                .hasMessageContaining("expected");
        assertThatThrownBy(() -> cutting.encode(best.candidate().image())).hasMessageContaining("nothing says");
    }
}
