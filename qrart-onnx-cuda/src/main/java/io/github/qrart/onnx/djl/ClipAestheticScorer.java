package io.github.qrart.onnx.djl;

import ai.djl.Device;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.nio.file.Path;

/**
 * How much people would like an image, by the image tower of CLIP ViT-L/14 (Radford and others, 2021) and a linear head
 * that was fitted to people's ratings of 1 to 10, as LAION's aesthetics predictors are. Both are one ONNX graph, which
 * {@code export/export.py --aesthetic} makes.
 *
 * <p>The image is brought to 224 × 224 px as CLIP was trained: by bicubic interpolation of the shorter side, then the middle
 * of the longer one. Ratings of 1 to 10 become 0 to 1.
 */
@SuppressWarnings("exports") // DJL is optional: who uses this requires its module
public final class ClipAestheticScorer {
    private static final int SIDE = 224;
    /** Mean and deviation of red, green and blue over the images that CLIP was trained with. */
    private static final double[] MEAN = {.48145466, .4578275, .40821073};

    private static final double[] DEVIATION = {.26862954, .26130258, .27577711};
    private static final double WORST = 1;
    private static final double BEST = 10;

    private ClipAestheticScorer() {}

    /**
     * Checks a folder and loads its graph on the processor, with one thread for each call.
     *
     * @param folder with {@code model.onnx} and {@code qrart-model.json}
     * @return the scorer, to be closed by the caller
     * @throws io.github.qrart.onnx.model.ModelFolderException if the folder cannot be used, or holds code
     */
    public static DjlAestheticScorer open(Path folder) {
        return open(folder, Device.cpu());
    }

    /**
     * Checks a folder and loads its graph.
     *
     * @param folder with {@code model.onnx} and {@code qrart-model.json}
     * @param device where to run it
     * @return the scorer, to be closed by the caller
     * @throws io.github.qrart.onnx.model.ModelFolderException if the folder cannot be used, or holds code
     */
    public static DjlAestheticScorer open(Path folder, Device device) {
        OnnxFolder.check(folder, "aesthetic").number("side", SIDE, SIDE);
        return DjlAestheticScorer.open("clip", OnnxFolder.criteria(folder, Float.class, translator(), device));
    }

    /**
     * Prepares images for such a graph and brings its rating into range, for a {@code Criteria} of one's own.
     *
     * @return the translator; safe for use by several threads
     */
    public static Translator<Image, Float> translator() {
        return new Ratings();
    }

    /** Three planes of 224 × 224 numbers. */
    static float[] planes(Rgb image) {
        int shorter = Math.min(image.width(), image.height());
        Rgb small = image.resized(
                (int) ((double) SIDE * image.width() / shorter), (int) ((double) SIDE * image.height() / shorter));
        int left = (small.width() - SIDE) / 2;
        int top = (small.height() - SIDE) / 2;
        float[] planes = new float[3 * SIDE * SIDE];
        for (int i = 0; i < planes.length; i++) {
            int channel = i / (SIDE * SIDE);
            int value = small.at(left + i % SIDE, top + i / SIDE % SIDE, channel);
            planes[i] = (float) ((value / 255. - MEAN[channel]) / DEVIATION[channel]);
        }
        return planes;
    }

    private static final class Ratings implements NoBatchifyTranslator<Image, Float> {
        @Override
        public NDList processInput(TranslatorContext context, Image image) {
            NDArray planes = context.getNDManager().create(planes(Rgb.of(image)), new Shape(1, 3, SIDE, SIDE));
            return new NDList(planes);
        }

        @Override
        public Float processOutput(TranslatorContext context, NDList list) {
            float[] rating = list.get(0).toFloatArray();
            if (rating.length != 1 || Float.isNaN(rating[0])) {
                throw new IllegalStateException("the graph gave " + rating.length + " numbers"
                        + (rating.length > 0 ? ", the first " + rating[0] : "")
                        + "; expected one rating: export it with export/export.py --aesthetic");
            }
            return (float) Math.max(0, Math.min(1, (rating[0] - WORST) / (BEST - WORST)));
        }
    }
}
