package io.github.qrart.examples.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG files that say that they are sRGB, and where they come from. */
final class PngWriter {
    private static final String FORMAT = "javax_imageio_png_1.0";
    /** On a 768 px scene 1 % more bytes than the best compression, for a quarter less time. */
    private static final float QUALITY = .5f;

    private PngWriter() {}

    /**
     * Encodes an image.
     *
     * @param image sRGB
     * @param texts what to write beside it, by PNG keyword (1 to 79 Latin-1 characters)
     */
    static byte[] encode(BufferedImage image, Map<String, String> texts) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            metadata.mergeTree(FORMAT, tree(texts));
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode tree(Map<String, String> texts) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode colours = new IIOMetadataNode("sRGB");
        colours.setAttribute("renderingIntent", "Perceptual");
        root.appendChild(colours);
        IIOMetadataNode chunk = new IIOMetadataNode("iTXt");
        texts.forEach((keyword, text) -> chunk.appendChild(entry(keyword, text)));
        root.appendChild(chunk);
        return root;
    }

    private static IIOMetadataNode entry(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", withoutControls(text));
        return entry;
    }

    /** PNG forbids the character 0 in texts and advises against the other control characters. */
    private static String withoutControls(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ' && c != '\n' || c == 0x7f) out.append(String.format(Locale.ROOT, "\\u%04x", c));
            else out.append((char) c);
        });
        return out.toString();
    }
}
