package io.github.qrart.onnx.djl;

import ai.djl.Device;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.output.DetectedObjects;
import ai.djl.modality.cv.output.DetectedObjects.DetectedObject;
import ai.djl.modality.cv.output.Rectangle;
import ai.djl.repository.zoo.Criteria;
import ai.djl.translate.Translator;
import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.Verifier;
import io.github.qrart.onnx.model.Manifest;
import io.github.qrart.scan.ZxingVerifier;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reader that finds symbols with a neural detector and reads the parts of the image that it points out: as they are,
 * then enlarged, blurred and inverted, until one reads. Readers of phones find symbols that ZXing's search for
 * finder patterns misses; QReader does the same for Python.
 *
 * <p>A reader of other bytes counts, and ends the search: a symbol that reads as two things is not fit to be handed out.
 *
 * <p>Safe for use by several threads, as far as the translator is. Closing it frees the detector, once calls under way are
 * done.
 */
@SuppressWarnings("exports") // DJL is optional: who uses this requires its module
public final class NeuralQrReader implements Verifier, AutoCloseable {
    /** How sure the detector must be of a symbol, of 0 to 1, as in QReader. */
    private static final double SURE = .5;
    /** What is left around a box, as a part of its side: the quiet zone, and what the detector cuts off. */
    private static final double MARGIN = .2;

    private static final int SMALLEST = 21;
    /** A detector that sees symbols everywhere must not take minutes. */
    private static final int MOST = 8;

    private final DjlModel<DetectedObjects> detector;
    private final Verifier reader;

    private NeuralQrReader(DjlModel<DetectedObjects> detector, Verifier reader) {
        this.detector = detector;
        this.reader = reader;
    }

    /**
     * Checks a folder and loads its detector on the processor, with one thread for each call.
     *
     * @param folder with {@code model.onnx}, whose output is that of YOLOv8, and {@code qrart-model.json}, as {@code
     *     export/export.py --detector} makes them
     * @return the reader, to be closed by the caller
     * @throws io.github.qrart.onnx.model.ModelFolderException if the folder cannot be used, or holds code
     */
    public static NeuralQrReader open(Path folder) {
        Manifest manifest = OnnxFolder.check(folder, "qr-detector");
        return open(OnnxFolder.criteria(
                folder, DetectedObjects.class, translator(manifest.number("side", 32, 4096)), Device.cpu()));
    }

    /**
     * Loads any detector of DJL's, and reads with ZXing. DJL runs classes and archives that it finds in a model's folder:
     * use folders that you trust.
     *
     * @param criteria which model; the boxes it gives are parts of the image, 0 to 1
     * @return the reader, to be closed by the caller
     * @throws io.github.qrart.onnx.model.ModelFolderException if DJL cannot load the model
     */
    public static NeuralQrReader open(Criteria<Image, DetectedObjects> criteria) {
        return new NeuralQrReader(DjlModel.open(criteria), ZxingVerifier.ofDefaults());
    }

    /**
     * Prepares images for a detector with the output of YOLOv8 and understands that, for a {@code Criteria} of one's own.
     *
     * @param side of the square image that the model takes, in pixels
     * @return the translator; safe for use by several threads
     */
    public static Translator<Image, DetectedObjects> translator(int side) {
        return new YoloTranslator(side, SURE);
    }

    /**
     * Where symbols are.
     *
     * @param image any size and type; not changed
     * @return their boxes in pixels, held to the image, the surest first; maybe none
     * @throws IllegalStateException if the detector fails or is closed
     * @throws InterruptedException if the thread is interrupted before the detector begins
     */
    public List<Box> find(BufferedImage image) throws InterruptedException {
        DetectedObjects found = detector.predict(image);
        List<DetectedObject> objects = new ArrayList<>();
        for (int i = 0; i < found.getNumberOfObjects(); i++) objects.add(found.item(i));
        return objects.stream()
                .sorted(Comparator.comparingDouble(DetectedObject::getProbability)
                        .reversed())
                .limit(MOST)
                .flatMap(object -> within(image, object.getBoundingBox().getBounds()).stream())
                .toList();
    }

    /** Nothing if there is less of it in the image than the smallest symbol has modules. */
    private static Optional<Box> within(BufferedImage image, Rectangle part) {
        double x0 = Math.max(0, part.getX()) * image.getWidth();
        double y0 = Math.max(0, part.getY()) * image.getHeight();
        double x1 = Math.min(1, part.getX() + part.getWidth()) * image.getWidth();
        double y1 = Math.min(1, part.getY() + part.getHeight()) * image.getHeight();
        return Math.min(x1 - x0, y1 - y0) >= SMALLEST ? Optional.of(new Box(x0, y0, x1, y1)) : Optional.empty();
    }

    /**
     * Reads an image.
     *
     * @param image any size and type; not changed
     * @param payload what must come back, byte for byte
     * @return what came back first, the surest symbol first
     * @throws IllegalStateException if the detector fails or is closed
     * @throws InterruptedException if the thread is interrupted
     */
    @Override
    public Reading verify(BufferedImage image, Payload payload) throws InterruptedException {
        for (Box box : find(image)) {
            BufferedImage crop = crop(image, box);
            for (Retries retry : Retries.LADDER) {
                Optional<BufferedImage> changed = retry.of(crop);
                if (changed.isEmpty()) continue;
                Reading reading = named(reader.verify(changed.get(), payload), retry);
                if (!(reading instanceof Reading.NotFound)) return reading;
            }
        }
        return new Reading.NotFound("neural");
    }

    @Override
    public void close() {
        detector.close();
    }

    /** A copy of a part of an image with a margin, transparency laid on white. */
    private static BufferedImage crop(BufferedImage image, Box box) {
        double margin = MARGIN * Math.max(box.width(), box.height());
        int x0 = (int) Math.max(0, box.x0() - margin);
        int y0 = (int) Math.max(0, box.y0() - margin);
        int x1 = (int) Math.min(image.getWidth(), box.x1() + margin);
        int y1 = (int) Math.min(image.getHeight(), box.y1() + margin);
        BufferedImage crop = new BufferedImage(x1 - x0, y1 - y0, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = crop.createGraphics();
        g.drawImage(image, -x0, -y0, Color.WHITE, null);
        g.dispose();
        return crop;
    }

    private static Reading named(Reading reading, Retries retry) {
        String name = "neural/" + retry.name().toLowerCase(Locale.ROOT);
        if (reading instanceof Reading.Misread misread) return new Reading.Misread(name, misread.found());
        return reading instanceof Reading.Decoded ? new Reading.Decoded(name) : new Reading.NotFound(name);
    }
}
