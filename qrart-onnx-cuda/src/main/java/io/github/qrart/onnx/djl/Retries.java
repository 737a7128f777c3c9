package io.github.qrart.onnx.djl;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is tried with a part of an image, one after the other, until it reads. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum Retries {
    PLAIN(Optional::of),
    ENLARGED(crop ->
            Math.max(crop.getWidth(), crop.getHeight()) > 512 ? Optional.empty() : Optional.of(scaled(crop, 3))),
    BLURRED(crop -> Optional.of(blurred(crop))),
    INVERTED(crop -> Optional.of(inverted(crop)));

    private final Function<BufferedImage, Optional<BufferedImage>> change;

    Retries(Function<BufferedImage, Optional<BufferedImage>> change) {
        this.change = change;
    }

    static final List<Retries> LADDER = List.of(values());

    /** The part changed so, or nothing where that cannot help. */
    Optional<BufferedImage> of(BufferedImage crop) {
        return change.apply(crop);
    }

    private static BufferedImage scaled(BufferedImage crop, int times) {
        int w = times * crop.getWidth();
        int h = times * crop.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(crop, 0, 0, w, h, Color.WHITE, null);
        g.dispose();
        return out;
    }

    /** By the mean of a square of a hundredth of the image. */
    private static BufferedImage blurred(BufferedImage crop) {
        int side = Math.max(3, Math.min(crop.getWidth(), crop.getHeight()) / 100 | 1);
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImageOp mean = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
        return mean.filter(crop, null);
    }

    private static BufferedImage inverted(BufferedImage crop) {
        int w = crop.getWidth();
        int h = crop.getHeight();
        int[] pixels = crop.getRGB(0, 0, w, h, null, 0, w);
        for (int i = 0; i < pixels.length; i++) pixels[i] = ~pixels[i];
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, w, h, pixels, 0, w);
        return out;
    }
}
