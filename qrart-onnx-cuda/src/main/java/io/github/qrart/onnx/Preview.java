package io.github.qrart.onnx;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Latents as small images, an eighth of the side, without the decoder: a linear map from the four channels to colours, fitted
 * to the decoder of Stable Diffusion 1.4 by Kevin Turner ("Decoding latents to RGB without upscaling", 2022), as many programs
 * use it. Blurred, in about the right colours; not fitted again here, for want of the decoder's weights.
 */
final class Preview {
    private static final double[][] COLOURS = {
        {.298, .207, .208}, {.187, .286, .173}, {-.158, .189, .264}, {-.184, -.271, -.473}
    };

    private Preview() {}

    /** One image for each sample. */
    static List<BufferedImage> of(float[] latents, int samples) {
        int length = latents.length / samples;
        List<BufferedImage> images = new ArrayList<>();
        for (int i = 0; i < samples; i++) images.add(image(latents, i * length, length / 4));
        return images;
    }

    private static BufferedImage image(float[] latents, int from, int size) {
        int side = (int) Math.round(Math.sqrt(size));
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size; i++) {
            int rgb = 0;
            for (int colour = 0; colour < 3; colour++) {
                double value = 0;
                for (int c = 0; c < 4; c++) value += COLOURS[c][colour] * latents[from + c * size + i];
                rgb = rgb << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, value / 2 + .5)));
            }
            image.setRGB(i % side, i / side, rgb);
        }
        return image;
    }
}
