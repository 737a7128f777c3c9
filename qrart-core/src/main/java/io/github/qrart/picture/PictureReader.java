package io.github.qrart.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures that somebody else supplied.
 *
 * <p>The size in the file's header is checked before anything is decoded. A file that is damaged or cut off is refused,
 * not half shown. What comes back is sRGB without transparency (white shows
 * through, unless {@linkplain #keepingTransparency it is kept}), upright, and the first frame of
 * several. A picture of n pixels takes about 8 n bytes of memory while it is read, and its file as much again as it is
 * long.
 *
 * <p>Formats are PNG, JPEG, GIF, BMP and TIFF, and whatever {@link ImageIO} plug-ins add. The JDK reads no CMYK JPEG;
 * with {@code com.twelvemonkeys.imageio:imageio-jpeg} on the class path they are read too.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PictureReader {
    /** The most pixels that are decoded when nothing else is said: 64 million, more than most cameras have. */
    public static final long DEFAULT_MAX_PIXELS = 64_000_000;

    /** The shortest side of a picture that can be used, in pixels: smaller ones show nothing. */
    public static final int MIN_SIDE = 16;

    /** The longest file that is read. */
    private static final int MAX_BYTES = 256 << 20;

    private final long maxPixels;
    private final boolean transparency;

    private PictureReader(long maxPixels, boolean transparency) {
        this.maxPixels = maxPixels;
        this.transparency = transparency;
    }

    /**
     * A reader of pictures of up to {@value #DEFAULT_MAX_PIXELS} pixels.
     *
     * @return the reader
     */
    public static PictureReader ofDefaults() {
        return new PictureReader(DEFAULT_MAX_PIXELS, false);
    }

    /**
     * A reader of pictures up to another size.
     *
     * @param maxPixels width times height, at least 256 ({@value #MIN_SIDE} × {@value #MIN_SIDE})
     * @return the reader
     * @throws IllegalArgumentException if no picture could be read
     */
    public static PictureReader ofMaxPixels(long maxPixels) {
        if (maxPixels < MIN_SIDE * MIN_SIDE) {
            throw new IllegalArgumentException(
                    "a limit of " + maxPixels + " pixels lets no picture in; expected at least " + MIN_SIDE * MIN_SIDE);
        }
        return new PictureReader(maxPixels, false);
    }

    /**
     * A reader that keeps what is transparent, for logos: a picture with transparency comes back as {@link
     * BufferedImage#TYPE_INT_ARGB}.
     *
     * @return a reader with the same limit
     */
    public PictureReader keepingTransparency() {
        return new PictureReader(maxPixels, true);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the picture, {@link BufferedImage#TYPE_INT_RGB} unless this reader is {@linkplain #keepingTransparency keeping
     *     transparency}
     * @throws PictureException if it is missing, or anything that {@link #read(byte[])} refuses
     */
    public BufferedImage read(Path file) {
        try {
            if (Files.isDirectory(file)) throw new PictureException(file + " is a folder; expected a picture file");
            try (InputStream in = Files.newInputStream(file)) {
                return read(bytes(in, file.toString()), file.toString());
            }
        } catch (NoSuchFileException e) {
            throw new PictureException("there is no file " + file + "; check the path", e);
        } catch (IOException e) {
            throw new PictureException(file + " cannot be read: " + e, e);
        } catch (OutOfMemoryError e) {
            throw tooLargeForMemory(file.toString(), e);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the stream
     * @return the picture, {@link BufferedImage#TYPE_INT_RGB}
     * @throws PictureException if the stream fails, or anything that {@link #read(byte[])} refuses
     */
    public BufferedImage read(InputStream in) {
        try {
            return read(bytes(in, "the picture"), "the picture");
        } catch (IOException e) {
            throw new PictureException("the picture cannot be read: " + e, e);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param file the whole file; not changed
     * @return the picture, {@link BufferedImage#TYPE_INT_RGB}
     * @throws PictureException if it is empty, no picture, damaged, cut off, in a format that no decoder here reads, too
     *     small or too large
     */
    public BufferedImage read(byte[] file) {
        return read(file, "the picture");
    }

    private static byte[] bytes(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new PictureException(name + " is longer than " + (MAX_BYTES >> 20)
                    + " MiB; expected a picture file of that length at most: save it smaller");
        }
        return bytes;
    }

    private BufferedImage read(byte[] file, String name) {
        if (file.length == 0) throw new PictureException(name + " is empty (0 bytes); expected a picture file");
        Jpeg jpeg = Jpeg.of(file);
        boolean halfJpeg = jpeg != null && !jpeg.complete();
        boolean halfPng = Png.is(file) && !Png.complete(file);
        if (halfJpeg || halfPng) throw cutOff(name, null);
        BufferedImage decoded = decode(file, name, jpeg);
        if (transparency && decoded.getColorModel().hasAlpha()) return Plain.transparent(decoded);
        return Upright.turn(Plain.of(decoded), jpeg == null ? 1 : jpeg.orientation());
    }

    /** Tries every decoder that says it knows the format: a plug-in may read what the JDK's does not. */
    private BufferedImage decode(byte[] file, String name, @Nullable Jpeg jpeg) {
        Exception failure = null;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    // WBMP has no signature: any file that begins with zeros would pass for one.
                    if (reader.getFormatName().equalsIgnoreCase("wbmp")) continue;
                    // The JDK's own takes the fourth component for transparency, or gives up.
                    if (jpeg != null && jpeg.components() == 4 && isJdks(reader)) continue;
                    in.seek(0);
                    return decode(reader, in, name);
                } catch (IOException | RuntimeException e) {
                    if (e instanceof PictureException refused) throw refused;
                    if (e.getCause() instanceof OutOfMemoryError) throw tooLargeForMemory(name, e);
                    failure = e;
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException e) {
            failure = e;
        }
        throw undecodable(file, name, jpeg, failure);
    }

    private BufferedImage decode(ImageReader reader, ImageInputStream in, String name) throws IOException {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        // Without metadata: a compressed text chunk unpacks to gigabytes.
        reader.setInput(in, true, true);
        checkSize(reader.getWidth(0), reader.getHeight(0), name);
        BufferedImage image = reader.read(0);
        for (String warning : warnings) {
            String text = warning.toLowerCase(Locale.ROOT);
            if (text.contains("truncated") || text.contains("premature") || text.contains("corrupt")) {
                throw cutOff(name, warning);
            }
        }
        return image;
    }

    private static boolean isJdks(ImageReader reader) {
        return reader.getClass().getModule().equals(ImageIO.class.getModule());
    }

    private void checkSize(int width, int height, String name) {
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw new PictureException(name + " is " + width + "×" + height + " px; expected at least " + MIN_SIDE + "×"
                    + MIN_SIDE + ": there is nothing to see in a smaller one");
        }
        if ((long) width * height > maxPixels) {
            throw new PictureException(String.format(
                    Locale.ROOT,
                    "%s is %d×%d px, %.1f megapixels; expected at most %.1f: make it smaller, or raise the limit",
                    name,
                    width,
                    height,
                    (double) width * height / 1e6,
                    maxPixels / 1e6));
        }
    }

    private static PictureException tooLargeForMemory(String name, Throwable failure) {
        return new PictureException(
                name + " does not fit into the memory of this process; make it smaller, or allow more with -Xmx",
                failure);
    }

    private static PictureException cutOff(String name, @Nullable String warning) {
        return new PictureException(name + " is damaged or cut off" + (warning == null ? "" : " (" + warning + ")")
                + "; expected a whole picture file: fetch or export it again");
    }

    private static PictureException undecodable(
            byte[] file, String name, @Nullable Jpeg jpeg, @Nullable Exception failure) {
        if (jpeg != null && jpeg.components() == 4) {
            return new PictureException(
                    name + " is a CMYK JPEG, which the JDK cannot decode; save it as RGB, or put"
                            + " com.twelvemonkeys.imageio:imageio-jpeg on the class path",
                    failure == null ? new IOException("no decoder") : failure);
        }
        if (failure == null) {
            String start = HexFormat.ofDelimiter(" ").formatHex(file, 0, Math.min(8, file.length));
            return new PictureException(name + " is no picture that can be read here (it begins with " + start
                    + "); expected PNG, JPEG, GIF, BMP or TIFF");
        }
        return new PictureException(
                name + " is damaged, or of a kind that cannot be read here (" + failure.getMessage()
                        + "); expected a whole PNG, JPEG, GIF, BMP or TIFF: export it again",
                failure);
    }
}
