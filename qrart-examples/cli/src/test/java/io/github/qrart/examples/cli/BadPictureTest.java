package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of all kinds, given to {@code --picture}. */
class BadPictureTest {
    @TempDir
    private Path folder;

    private final PlainEngine engine = new PlainEngine();

    private Run make(byte[] picture) throws IOException {
        Path file = Files.write(folder.resolve("cat.picture"), picture);
        return Run.of(engine, "make", "hello", "--picture", file, "--size", 128, "--candidates", 1);
    }

    private void assertRefused(Run run, String message) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines().get(0)).startsWith("qrart make: ").contains("cat.picture", message);
        assertThat(engine.drawn).hasValue(0);
    }

    private static byte[] encode(RenderedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage image(int side, int type) {
        return new BufferedImage(side, side, type);
    }

    /** A PNG file of which only the header is there. */
    private static byte[] headerOf(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(33).putLong(0x89504e470d0a1a0aL).putInt(13);
        out.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(out.array(), 12, 17);
        return out.putInt((int) crc.getValue()).array();
    }

    /** Chunks IDAT and IEND, so that the file is whole as far as a glance tells. */
    private static byte[] withEnd(byte[] header) {
        ByteBuffer out = ByteBuffer.allocate(header.length + 24).put(header);
        for (String type : new String[] {"IDAT", "IEND"}) {
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(name);
            out.putInt(0).put(name).putInt((int) crc.getValue());
        }
        return out.array();
    }

    @Test
    void aMissingOneIsNamed() {
        Run run = Run.of(engine, "make", "hello", "--picture", folder.resolve("cat.picture"));

        assertRefused(run, "there is no file");
    }

    @Test
    void anEmptyOneIsRefused() throws IOException {
        assertRefused(make(new byte[0]), "is empty");
    }

    @Test
    void oneThatIsCutOffIsRefused() throws IOException {
        byte[] whole = encode(image(64, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertRefused(make(Arrays.copyOf(whole, whole.length / 2)), "cut off");
    }

    @Test
    void oneOfASinglePixelIsRefused() throws IOException {
        assertRefused(make(encode(image(1, BufferedImage.TYPE_INT_RGB), "png")), "1×1");
    }

    @Test
    void aHugeOneIsRefusedByItsHeader() throws IOException {
        assertRefused(make(withEnd(headerOf(20_000, 20_000))), "20000×20000");
    }

    @Test
    void textIsNoPicture() throws IOException {
        assertRefused(make("hello, world".getBytes(StandardCharsets.US_ASCII)), "is no picture");
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_ARGB})
    void greyDeepAndTransparentOnesAreTaken(int type) throws IOException {
        assertThat(make(encode(image(32, type), "png")).code()).isZero();
    }

    @Test
    void aCmykJpegIsTaken() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = jdkJpegWriter();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }

        assertThat(make(bytes.toByteArray())).extracting(Run::code, Run::err).startsWith(0);
    }

    private static ImageWriter jdkJpegWriter() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) return writer;
        }
        throw new IllegalStateException("the JDK writes JPEG");
    }

    @Test
    void anAnimationIsTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(new IIOImage(image(20, BufferedImage.TYPE_INT_RGB), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        assertThat(make(bytes.toByteArray()).code()).isZero();
    }
}
