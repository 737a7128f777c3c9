package io.github.qrart.examples.web;

import io.github.qrart.picture.PictureReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads pictures one at a time, since a large one takes much memory, and keeps them no larger than they are needed. */
@Component
final class Pictures {
    private final Limits limits;
    private final PictureReader reader;
    private final Semaphore memory = new Semaphore(1);

    Pictures(Limits limits) {
        this.limits = limits;
        reader = PictureReader.ofMaxPixels(limits.picturePixels());
    }

    BufferedImage read(MultipartFile file) throws IOException, InterruptedException {
        if (file.getSize() > limits.pictureBytes()) throw Problems.tooLong(limits);
        memory.acquire();
        try {
            return shrunk(reader.read(file.getBytes()), 2 * limits.size());
        } finally {
            memory.release();
        }
    }

    /** Halves while that leaves enough: each step averages four pixels, so that nothing is skipped. */
    private static BufferedImage shrunk(BufferedImage picture, int enough) {
        BufferedImage smaller = picture;
        while (Math.min(smaller.getWidth(), smaller.getHeight()) / 2 >= enough) smaller = half(smaller);
        return smaller;
    }

    private static BufferedImage half(BufferedImage picture) {
        int width = picture.getWidth() / 2;
        int height = picture.getHeight() / 2;
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = half.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return half;
    }
}
