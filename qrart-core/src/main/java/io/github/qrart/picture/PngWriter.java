package io.github.qrart.picture;

import io.github.qrart.Provenance;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.SymbolPlacement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes PNG files of results: sRGB, with where they come from inside, for print as large as you say, and cut out on
 * request.
 *
 * <pre>{@code
 * Files.write(file, PngWriter.ofDefaults().encode(selection));
 * }</pre>
 *
 * <p><b>What a file says of itself.</b> Unless {@link Builder#metadata} is off, a result's file carries its request, seed,
 * scores and the library's version, so that it can be sorted, checked and made again: <b>payload and prompt included</b>,
 * which everybody who gets the file can read. They are uncompressed iTXt chunks in UTF-8:
 *
 * <ul>
 *   <li>{@code Software}: {@code qrart} and its version;
 *   <li>{@code Title}: {@code QR code:} and the payload, if that is one short line of text;
 *   <li>{@code Description}: the prompt, if there is one;
 *   <li>{@code qrart}: the whole result as a JSON object on one line, with {@code qrart} and {@code java} (versions),
 *       {@code generator} and its {@code settings}, {@code payload} (or {@code payloadHex} when it is no text), {@code
 *       prompt}, {@code picture} (width and height of the request's), {@code preset}, {@code size}, {@code seed} (this
 *       candidate's), {@code scannable}, {@code probability}, {@code exact}, {@code verified}, {@code aesthetic} and
 *       {@code aestheticParts}, {@code symbol} ({@code version}, {@code errorCorrection}, {@code mask}, {@code modules},
 *       {@code box} as x0, y0, x1, y1 in pixels) and the generator's {@code notes}. What is not known is left out.
 * </ul>
 *
 * {@link PngTexts} reads them back. The same result gives the same bytes, on one installation of Java.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PngWriter {
    private static final String FORMAT = "javax_imageio_png_1.0";
    /** On a 768 px scene 1 % more bytes than the best compression, for a quarter less time. */
    private static final float QUALITY = .5f;

    private final boolean metadata;
    private final @Nullable PrintSize printSize;
    private final boolean transparentSurroundings;

    private PngWriter(Builder b) {
        metadata = b.metadata;
        printSize = b.printSize;
        transparentSurroundings = b.transparentSurroundings;
    }

    /**
     * A writer with the builder's defaults.
     *
     * @return the writer
     */
    public static PngWriter ofDefaults() {
        return builder().build();
    }

    /**
     * Starts a writer: with metadata, without a print size, opaque to the edges.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A selection's best picture as a file.
     *
     * @param selection the selection
     * @return the bytes of a PNG file
     * @throws IllegalArgumentException if the surroundings are to be transparent, and nothing says where the symbol lies
     */
    public byte[] encode(Selection selection) {
        return encode(selection.best(), selection.provenance());
    }

    /**
     * Any candidate's picture as a file.
     *
     * @param scored the candidate
     * @param provenance where it comes from, as its selection says
     * @return the bytes of a PNG file
     * @throws IllegalArgumentException if the surroundings are to be transparent, and nothing says where the symbol lies
     */
    public byte[] encode(ScoredCandidate scored, Provenance provenance) {
        BufferedImage image = scored.candidate().image();
        return encode(image, scored.candidate().symbol(), metadata ? ResultTexts.of(scored, provenance) : Map.of());
    }

    /**
     * Any other picture as a file, such as a sheet of several. Its metadata is the library's version.
     *
     * @param image sRGB
     * @return the bytes of a PNG file
     * @throws IllegalArgumentException if the surroundings are to be transparent: nothing says where the symbol lies
     */
    public byte[] encode(BufferedImage image) {
        return encode(image, null, metadata ? ResultTexts.software() : Map.of());
    }

    private byte[] encode(BufferedImage image, @Nullable SymbolPlacement symbol, Map<String, String> texts) {
        if (!transparentSurroundings) return encode(image, texts);
        if (symbol == null) {
            throw new IllegalArgumentException("nothing says where the symbol lies, so that what surrounds it cannot be"
                    + " made transparent; expected a candidate with its symbol's placement");
        }
        return encode(Sticker.cut(image, symbol), texts);
    }

    private byte[] encode(BufferedImage image, Map<String, String> texts) {
        ImageWriter writer = writer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            metadata.mergeTree(FORMAT, tree(texts, image.getWidth()));
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a picture of " + image.getWidth() + "×" + image.getHeight() + " px could not be written to memory",
                    e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JDK's own: those of plug-ins may write other bytes, or no texts. */
    private static ImageWriter writer() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getModule().equals(ImageIO.class.getModule())) return writer;
        }
        throw new IllegalStateException("Java's own PNG writer is not registered with ImageIO");
    }

    private IIOMetadataNode tree(Map<String, String> texts, int width) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(node("sRGB", "renderingIntent", "Perceptual"));
        if (printSize != null) {
            String density = Integer.toString(printSize.pixelsPerMetre(width));
            root.appendChild(node(
                    "pHYs", "pixelsPerUnitXAxis", density, "pixelsPerUnitYAxis", density, "unitSpecifier", "meter"));
        }
        IIOMetadataNode chunk = new IIOMetadataNode("iTXt");
        texts.forEach((keyword, text) -> chunk.appendChild(node(
                "iTXtEntry",
                "keyword",
                keyword,
                "compressionFlag",
                "FALSE",
                "compressionMethod",
                "0",
                "languageTag",
                "",
                "translatedKeyword",
                "",
                "text",
                withoutControls(text))));
        if (!texts.isEmpty()) root.appendChild(chunk);
        return root;
    }

    private static IIOMetadataNode node(String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) node.setAttribute(attributes[i], attributes[i + 1]);
        return node;
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

    /** Collects the options of a {@link PngWriter}. Mutable, for one thread. */
    public static final class Builder {
        private boolean metadata = true;
        private @Nullable PrintSize printSize;
        private boolean transparentSurroundings;

        private Builder() {}

        /**
         * Whether files say where they come from, payload and prompt included; true when not set. Turn it off for files
         * that leave your hands and should say nothing but what they show.
         *
         * @param metadata whether they do
         * @return this
         */
        public Builder metadata(boolean metadata) {
            this.metadata = metadata;
            return this;
        }

        /**
         * How large to print; the file says nothing of it when not set. Layout programs and printers go by it.
         *
         * @param size the size
         * @return this
         */
        public Builder printSize(PrintSize size) {
            printSize = Objects.requireNonNull(size, "size");
            return this;
        }

        /**
         * Whether the picture is cut out around its symbol, like a sticker; false when not set. What lies within four
         * modules of the symbol, its quiet zone, stays opaque, or as much as the image has; what lies farther away is
         * transparent, with an edge one pixel soft. The image keeps its size.
         *
         * @param transparent whether it is
         * @return this
         */
        public Builder transparentSurroundings(boolean transparent) {
            transparentSurroundings = transparent;
            return this;
        }

        /**
         * Makes the writer.
         *
         * @return the writer
         */
        public PngWriter build() {
            return new PngWriter(this);
        }
    }
}
