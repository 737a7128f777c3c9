package io.github.qrart.eval.report;

import io.github.qrart.eval.trial.StoredImage;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PictureReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images of a store for pages and plots. */
final class Pictures {
    private static final float QUALITY = .86f;

    private final Path folder;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** An image, or nothing when its file is gone or damaged. */
    Optional<BufferedImage> read(StoredImage image) {
        try {
            return Optional.of(PictureReader.ofDefaults().read(folder.resolve(image.name())));
        } catch (PictureException e) {
            return Optional.empty();
        }
    }

    /** An image as part of a page: JPEG, its longer side at most so many pixels. Empty when its file is gone. */
    String uri(StoredImage image, int side) {
        return read(image).map(found -> uri(shrunk(found, side))).orElse("");
    }

    private static String uri(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** An image with its longer side at most so many pixels, halved step by step so that no module is lost. */
    static BufferedImage shrunk(BufferedImage image, int side) {
        BufferedImage current = image;
        int longer = Math.max(image.getWidth(), image.getHeight());
        while (longer >= 2 * side) {
            current = scaled(current, current.getWidth() / 2, current.getHeight() / 2);
            longer /= 2;
        }
        if (longer <= side) return current;
        double scale = (double) side / longer;
        return scaled(
                current, (int) Math.round(scale * current.getWidth()), (int) Math.round(scale * current.getHeight()));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, out.getWidth(), out.getHeight(), null);
        g.dispose();
        return out;
    }
}
