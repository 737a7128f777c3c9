package io.github.qrart.onnx.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.modality.cv.output.DetectedObjects;
import ai.djl.modality.cv.output.Rectangle;
import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.contract.TestImages;
import io.github.qrart.scan.ZxingVerifier;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a graph that finds the same boxes in every image, at 20,32 and 50,32 of 64; export/golden_detector.py made it. */
class NeuralQrReaderTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Payload LEFT = Payload.of("https://example.com/left");
    private static final Payload RIGHT = Payload.of("https://example.com/right");

    private static NeuralQrReader reader;

    @BeforeAll
    static void open() {
        reader = NeuralQrReader.open(RESOURCES.resolve("detector/known"));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** 640 × 480 px, so that the square of the detector has grey above and below; symbols where the boxes are. */
    private static BufferedImage two(BufferedImage left, BufferedImage right) {
        BufferedImage image = TestImages.blank(640, Color.GRAY).getSubimage(0, 0, 640, 480);
        Graphics2D g = image.createGraphics();
        g.drawImage(left, 100, 140, 200, 200, null);
        g.drawImage(right, 420, 160, 160, 160, null);
        g.dispose();
        return image;
    }

    @Test
    void boxesAreWhereTheGraphSaysAndThoseThatOverlapOrAreUnsureAreLeftOut() throws Exception {
        List<Box> boxes = reader.find(two(TestImages.blank(200, Color.RED), TestImages.blank(160, Color.RED)));

        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).x0()).isEqualTo(100, within(1e-3));
        assertThat(boxes.get(0).y0()).isEqualTo(140, within(1e-3));
        assertThat(boxes.get(0).x1()).isEqualTo(300, within(1e-3));
        assertThat(boxes.get(0).y1()).isEqualTo(340, within(1e-3));
        assertThat(boxes.get(1).x0()).isEqualTo(420, within(1e-3));
        assertThat(boxes.get(1).y1()).isEqualTo(320, within(1e-3));
    }

    @Test
    void theSurestSymbolIsReadAndTheOtherOnlyIfThatIsNone() throws Exception {
        BufferedImage left = TestImages.plain(LEFT, 200);
        BufferedImage right = TestImages.plain(RIGHT, 160);

        assertThat(reader.verify(two(left, right), LEFT)).isEqualTo(new Reading.Decoded("neural/plain"));
        assertThat(reader.verify(two(left, right), RIGHT)).isEqualTo(new Reading.Misread("neural/plain", LEFT));
        assertThat(reader.verify(two(TestImages.noise(200, 1), right), RIGHT)).isInstanceOf(Reading.Decoded.class);
        assertThat(reader.verify(two(TestImages.noise(200, 1), TestImages.noise(160, 2)), LEFT))
                .isEqualTo(new Reading.NotFound("neural"));
    }

    @Test
    void retriesReadWhatZxingAloneDoesNot() throws Exception {
        BufferedImage inverted = TestImages.plain(TestImages.placement(LEFT, 200), 200, Color.WHITE, Color.BLACK);
        assertThat(ZxingVerifier.ofDefaults().verify(inverted, LEFT)).isInstanceOf(Reading.NotFound.class);
        assertThat(reader.verify(two(inverted, inverted), LEFT)).isEqualTo(new Reading.Decoded("neural/inverted"));
    }

    /** Compared with what PyTorch and a plain suppression find. */
    @Test
    void aNetworkOfTheStructureFindsWhatItFindsInPython() throws Exception {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            int x = i % 64;
            int y = i / 64;
            image.setRGB(x, y, (3 * x + 5 * y) % 256 << 16 | (4 * x + 6 * y) % 256 << 8 | (5 * x + 7 * y) % 256);
        }
        JsonNode golden = JsonMapper.shared().readTree(Files.readString(RESOURCES.resolve("detector/golden.json")));
        try (DjlModel<DetectedObjects> model = DjlModel.open(OnnxFolder.criteria(
                RESOURCES.resolve("tiny-detector"),
                DetectedObjects.class,
                NeuralQrReader.translator(64),
                Device.cpu()))) {
            DetectedObjects found = model.predict(image);

            assertThat(found.getNumberOfObjects()).isEqualTo(golden.size()).isGreaterThan(2);
            for (int i = 0; i < golden.size(); i++) {
                DetectedObjects.DetectedObject object = found.item(i);
                Rectangle box = object.getBoundingBox().getBounds();
                assertThat(object.getProbability())
                        .isEqualTo(golden.get(i).get(4).asDouble(), within(1e-4));
                assertThat(64 * (box.getX() + box.getWidth() / 2))
                        .isEqualTo(golden.get(i).get(0).asDouble(), within(.01));
                assertThat(64 * box.getHeight()).isEqualTo(golden.get(i).get(3).asDouble(), within(.05));
            }
        }
    }
}
