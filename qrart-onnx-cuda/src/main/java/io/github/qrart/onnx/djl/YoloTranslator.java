package io.github.qrart.onnx.djl;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.output.BoundingBox;
import ai.djl.modality.cv.output.DetectedObjects;
import ai.djl.modality.cv.output.Rectangle;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * For detectors with the output of YOLOv8: for every place the middle, width and height of a box in pixels of the input, and
 * for every kind of object how sure it is. Thirty-two numbers for masks may follow, where a second output has the masks.
 *
 * <p>The image is fitted into the square that the model takes and lies in its middle, in grey of 114, as in training. Boxes
 * that overlap a surer one are left out. The boxes that are returned are parts of the image, 0 to 1.
 */
final class YoloTranslator implements NoBatchifyTranslator<Image, DetectedObjects> {
    private static final String FITTED = "fitted";
    private static final int MASKS = 32;
    private static final float GREY = 114 / 255f;
    private static final double MOST_OVERLAP = .45;

    private final int side;
    private final double sure;

    YoloTranslator(int side, double sure) {
        this.side = side;
        this.sure = sure;
    }

    /** Where an image lies in the square. */
    private record Fitted(double scale, int left, int top, int width, int height) {}

    private record Found(Rectangle box, double probability) {}

    @Override
    public NDList processInput(TranslatorContext context, Image image) {
        double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
        int width = (int) Math.max(1, Math.rint(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.rint(image.getHeight() * scale));
        Rgb small = Rgb.of(image).resized(width, height);
        Fitted at = new Fitted(scale, (side - width) / 2, (side - height) / 2, image.getWidth(), image.getHeight());
        float[] planes = new float[3 * side * side];
        for (int i = 0; i < planes.length; i++) {
            int x = i % side - at.left();
            int y = i / side % side - at.top();
            boolean inside = x >= 0 && y >= 0 && x < width && y < height;
            planes[i] = inside ? small.at(x, y, i / (side * side)) / 255f : GREY;
        }
        context.setAttachment(FITTED, at);
        return new NDList(context.getNDManager().create(planes, new Shape(1, 3, side, side)));
    }

    @Override
    public DetectedObjects processOutput(TranslatorContext context, NDList list) {
        NDArray output = list.get(0);
        long[] shape = output.getShape().getShape();
        int kinds = shape.length == 3 && shape[0] == 1 ? (int) Math.min(shape[1], shape[2]) - 4 : 0;
        if (list.size() > 1) kinds -= MASKS;
        if (kinds < 1) {
            throw new IllegalStateException("the detector gave numbers of shape " + output.getShape()
                    + "; expected one row for each part of a box and each kind of object, such as (1, 5, 8400)");
        }
        boolean rows = shape[1] < shape[2];
        int places = (int) Math.max(shape[1], shape[2]);
        float[] numbers = output.toFloatArray();
        Fitted at = (Fitted) context.getAttachment(FITTED);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            int first = rows ? i : i * (int) shape[2];
            int stride = rows ? places : 1;
            double probability = 0;
            for (int k = 0; k < kinds; k++) probability = Math.max(probability, numbers[first + (4 + k) * stride]);
            if (!(probability >= sure)) continue; // no numbers, too
            double w = numbers[first + 2 * stride];
            double h = numbers[first + 3 * stride];
            double x = numbers[first] - w / 2;
            double y = numbers[first + stride] - h / 2;
            found.add(new Found(part(at, x, y, w, h), Math.min(1, probability)));
        }
        return objects(surest(found));
    }

    private static Rectangle part(Fitted at, double x, double y, double w, double h) {
        double across = at.scale() * at.width();
        double down = at.scale() * at.height();
        return new Rectangle((x - at.left()) / across, (y - at.top()) / down, w / across, h / down);
    }

    /** The surest first, without those that overlap a surer one. */
    private static List<Found> surest(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        found.sort(Comparator.comparingDouble(Found::probability).reversed());
        for (Found next : found) {
            if (kept.stream().noneMatch(other -> overlap(other.box(), next.box()) > MOST_OVERLAP)) kept.add(next);
        }
        return kept;
    }

    /** The common part of two boxes over the part that either covers. */
    private static double overlap(Rectangle a, Rectangle b) {
        double w = Math.min(a.getX() + a.getWidth(), b.getX() + b.getWidth()) - Math.max(a.getX(), b.getX());
        double h = Math.min(a.getY() + a.getHeight(), b.getY() + b.getHeight()) - Math.max(a.getY(), b.getY());
        double both = Math.max(0, w) * Math.max(0, h);
        double either = a.getWidth() * a.getHeight() + b.getWidth() * b.getHeight() - both;
        return either > 0 ? both / either : 0;
    }

    private static DetectedObjects objects(List<Found> found) {
        List<Double> probabilities = found.stream().map(Found::probability).toList();
        List<BoundingBox> boxes = new ArrayList<>();
        found.forEach(f -> boxes.add(f.box()));
        return new DetectedObjects(Collections.nCopies(found.size(), "qr"), probabilities, boxes);
    }
}
