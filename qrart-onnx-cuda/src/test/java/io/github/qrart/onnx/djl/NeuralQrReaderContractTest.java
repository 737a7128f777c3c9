package io.github.qrart.onnx.djl;

import ai.djl.Device;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.output.BoundingBox;
import ai.djl.modality.cv.output.DetectedObjects;
import ai.djl.modality.cv.output.Rectangle;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import io.github.qrart.Verifier;
import io.github.qrart.contract.VerifierContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With a translator of one's own that takes the whole image for a symbol, whatever the model says. */
class NeuralQrReaderContractTest extends VerifierContract {
    private static NeuralQrReader reader;

    private static final class Everything implements NoBatchifyTranslator<Image, DetectedObjects> {
        private final YoloTranslator input = new YoloTranslator(64, .5);

        @Override
        public NDList processInput(TranslatorContext context, Image image) {
            return input.processInput(context, image);
        }

        @Override
        public DetectedObjects processOutput(TranslatorContext context, NDList list) {
            BoundingBox whole = new Rectangle(0, 0, 1, 1);
            return new DetectedObjects(List.of("qr"), List.of(1.), List.of(whole));
        }
    }

    @BeforeAll
    static void open() {
        Path folder = Path.of("src/test/resources/detector/known");
        reader =
                NeuralQrReader.open(OnnxFolder.criteria(folder, DetectedObjects.class, new Everything(), Device.cpu()));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Override
    protected Verifier verifier() {
        return reader;
    }
}
