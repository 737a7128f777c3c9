package io.github.qrart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private final PictureReader reader = PictureReader.ofDefaults();

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("gone.png");
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("no file")
                .hasMessageContaining("gone.png");
    }

    @Test
    void aFolderIsNoPicture() {
        assertThatThrownBy(() -> reader.read(folder))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("folder");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.png"));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("0 bytes");
    }

    @Test
    void textIsNoPictureAndTheMessageSaysWhatItBeginsWith() {
        byte[] text = "hello, world".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("68 65 6c 6c")
                .hasMessageContaining("PNG, JPEG");
    }

    @Test
    void zerosAreNoPicture() {
        assertThatThrownBy(() -> reader.read(new byte[4096])).isInstanceOf(PictureException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void aFileThatIsCutOffIsRefusedWhereverItIsCut(String format) throws IOException {
        byte[] whole = encode(photo(64, 48), format);
        assertThat(reader.read(whole).getWidth()).isEqualTo(64);
        for (int percent = 5; percent <= 95; percent += 10) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThatThrownBy(() -> reader.read(part))
                    .as("%s cut at %d %%", format, percent)
                    .isInstanceOf(PictureException.class);
        }
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() {
        // A header and nothing else: had anything been decoded, the message would be another.
        byte[] file = pngOf(20_000, 20_000);
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("20000×20000")
                .hasMessageContaining("at most 64.0");
    }

    @Test
    void transparencyIsKeptOnRequest() throws IOException {
        BufferedImage logo = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        logo.setRGB(4, 5, 0x80123456);
        byte[] file = encode(logo, "png");

        assertThat(reader.keepingTransparency().read(file).getRGB(4, 5)).isEqualTo(0x80123456);
        assertThat(reader.keepingTransparency().read(file).getRGB(0, 0) >>> 24).isZero();
        assertThat(reader.read(file).getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(reader.keepingTransparency()
                        .read(encode(photo(20, 20), "png"))
                        .getType())
                .isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() ->
                        PictureReader.ofMaxPixels(256).keepingTransparency().read(file))
                .hasMessageContaining("20×20");
    }

    @Test
    void greyWithTransparencyIsNotBrightened() throws IOException {
        BufferedImage grey = ImageTypeSpecifier.createGrayscale(8, DataBuffer.TYPE_BYTE, false, false)
                .createBufferedImage(20, 20);
        WritableRaster raster = grey.getRaster();
        for (int i = 0; i < 400; i++) {
            raster.setPixel(i % 20, i / 20, new int[] {100, i == 0 ? 0 : i == 1 ? 128 : 255});
        }

        BufferedImage read = reader.keepingTransparency().read(encode(grey, "png"));

        assertThat(read.getRGB(5, 5)).isEqualTo(0xff646464);
        assertThat(read.getRGB(1, 0)).isBetween(0x80636363, 0x80656565);
        assertThat(read.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void theLimitCanBeSet() throws IOException {
        byte[] file = encode(photo(64, 48), "png");
        assertThat(PictureReader.ofMaxPixels(64 * 48).read(file).getHeight()).isEqualTo(48);
        assertThatThrownBy(() -> PictureReader.ofMaxPixels(64 * 48 - 1).read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("64×48");
        assertThatThrownBy(() -> PictureReader.ofMaxPixels(255)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "16,15", "15,400"})
    void aTinyPictureIsRefused(int width, int height) throws IOException {
        byte[] file = encode(photo(width, height), "png");
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining(width + "×" + height)
                .hasMessageContaining("16×16");
    }

    @Test
    void aStreamIsReadToItsEndAndLeftOpen() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(encode(photo(20, 30), "png")) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(reader.read(in).getHeight()).isEqualTo(30);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void aStreamThatFailsIsReported() {
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> reader.read(in))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("the line is dead");
    }

    /** Were it unpacked, which can take gigabytes, this one would be found out to be no text. */
    @Test
    void compressedTextIsLeftPacked() throws IOException {
        byte[] png = encode(photo(33, 21), "png");
        byte[] text = "zTXtComment\0\0not deflated".getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(text);
        // Behind the signature of 8 bytes and the header chunk of 25.
        ByteBuffer file = ByteBuffer.allocate(png.length + text.length + 8);
        file.put(png, 0, 33).putInt(text.length - 4).put(text).putInt((int) crc.getValue());
        file.put(png, 33, png.length - 33);
        assertThat(reader.read(file.array()).getWidth()).isEqualTo(33);
    }

    @Test
    void pixelsComeBackAsTheyAre() throws IOException {
        BufferedImage photo = photo(33, 21);
        BufferedImage read = reader.read(encode(photo, "png"));
        assertThat(read.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(pixels(read)).isEqualTo(pixels(photo));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyLevelsStayAsTheyAre(int type) throws IOException {
        BufferedImage grey = new BufferedImage(32, 16, type);
        int scale = type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 257;
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 16; y++) grey.getRaster().setSample(x, y, 0, 8 * x * scale);
        }
        BufferedImage read = reader.read(encode(grey, "png"));
        for (int x = 0; x < 32; x++) assertThat(read.getRGB(x, 5) & 0xffffff).isEqualTo(8 * x * 0x010101);
    }

    @Test
    void sixteenBitColourIsRounded() throws IOException {
        BufferedImage deep = ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        new int[] {0, 1, 2},
                        DataBuffer.TYPE_USHORT,
                        false,
                        false)
                .createBufferedImage(16, 16);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) deep.getRaster().setPixel(x, y, new int[] {200 * 257, 100 * 257, x * 257});
        }
        int rgb = reader.read(encode(deep, "png")).getRGB(7, 3);
        assertThat(rgb & 0xffffff).isEqualTo(200 << 16 | 100 << 8 | 7);
    }

    @Test
    void whiteShowsThroughTransparency() throws IOException {
        BufferedImage glass = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(1, 1, 0x80ff0000);
        glass.setRGB(2, 2, 0xff0000ff);
        BufferedImage read = reader.read(encode(glass, "png"));
        assertThat(read.getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
        assertThat(read.getRGB(2, 2) & 0xffffff).isEqualTo(0x0000ff);
        assertThat(read.getRGB(1, 1) >> 8 & 255).isBetween(126, 128);
    }

    @Test
    void whiteShowsThroughGreyWithTransparency() throws IOException {
        BufferedImage glass = ImageTypeSpecifier.createGrayscale(8, DataBuffer.TYPE_BYTE, false, false)
                .createBufferedImage(16, 16);
        for (int i = 0; i < 256; i++) glass.getRaster().setPixel(i % 16, i / 16, new int[] {100, i});
        BufferedImage read = reader.read(encode(glass, "png"));
        assertThat(read.getRGB(0, 0) & 255).isEqualTo(255);
        assertThat(read.getRGB(15, 15) & 255).isEqualTo(100);
        assertThat(read.getRGB(0, 8) & 255).isBetween(176, 178);
    }

    @Test
    void theFirstFrameOfAnAnimationIsTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Color colour : new Color[] {Color.RED, Color.GREEN, Color.BLUE}) {
                BufferedImage frame = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = frame.createGraphics();
                g.setColor(colour);
                g.fillRect(0, 0, 20, 20);
                g.dispose();
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        assertThat(reader.read(bytes.toByteArray()).getRGB(10, 10) & 0xffffff).isEqualTo(0xff0000);
    }

    @ParameterizedTest
    @CsvSource({
        "1,32,16,0,0",
        "2,32,16,31,0",
        "3,32,16,31,15",
        "4,32,16,0,15",
        "5,16,32,0,0",
        "6,16,32,15,0",
        "7,16,32,15,31",
        "8,16,32,0,31"
    })
    void exifOrientationIsFollowed(int orientation, int width, int height, int cornerX, int cornerY)
            throws IOException {
        BufferedImage photo = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = photo.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 8, 8);
        g.dispose();
        for (boolean little : new boolean[] {true, false}) {
            BufferedImage read = reader.read(withExif(encode(photo, "jpg"), orientation, little));
            assertThat(read.getWidth()).isEqualTo(width);
            assertThat(read.getHeight()).isEqualTo(height);
            assertThat(read.getRGB(cornerX, cornerY) & 255).isGreaterThan(200);
            assertThat(read.getRGB(width - 1 - cornerX, height - 1 - cornerY) & 255)
                    .isLessThan(50);
        }
    }

    @Test
    void brokenExifIsNoReasonToRefuse() throws IOException {
        byte[] file = withExif(encode(photo(32, 16), "jpg"), 77, true);
        assertThat(reader.read(file).getWidth()).isEqualTo(32);
        byte[] cut = withExif(encode(photo(32, 16), "jpg"), 6, true);
        cut[17] = 127; // the directory's place, far outside
        assertThat(reader.read(cut).getWidth()).isEqualTo(32);
    }

    @Test
    void withoutAPlugInTheRemedyForACmykJpegIsNamed() throws IOException {
        byte[] file = cmykJpeg();
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("CMYK")
                .hasMessageContaining("com.twelvemonkeys.imageio:imageio-jpeg");
    }

    @Test
    void bytesFlippedByChanceNeverEscapeAsAnotherException() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tiff"}) {
            byte[] whole = encode(photo(40, 40), format);
            for (int round = 0; round < 60; round++) {
                byte[] damaged = whole.clone();
                for (int k = 0; k < 4; k++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                try {
                    reader.read(damaged);
                } catch (PictureException expected) {
                    assertThat(expected).hasMessageContaining("expected");
                }
            }
        }
    }

    private static BufferedImage photo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) image.setRGB(x, y, random.nextInt() & 0xffffff);
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** Signature, header, an empty data chunk and the end. */
    private static byte[] pngOf(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(200);
        out.putLong(0x89504e470d0a1a0aL);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        for (Object[] chunk : new Object[][] {{"IHDR", header}, {"IDAT", new byte[0]}, {"IEND", new byte[0]}}) {
            byte[] name = ((String) chunk[0]).getBytes(StandardCharsets.US_ASCII);
            byte[] data = (byte[]) chunk[1];
            CRC32 crc = new CRC32();
            crc.update(name);
            crc.update(data);
            out.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Puts an EXIF segment with one orientation entry behind the start marker. */
    private static byte[] withExif(byte[] jpeg, int orientation, boolean little) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        exif.put(little ? new byte[] {'I', 'I', 42, 0} : new byte[] {'M', 'M', 0, 42});
        exif.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36);
        out.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** Four components, as a press wants them. */
    private static byte[] cmykJpeg() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int i = 0; i < 32 * 32; i++) raster.setPixel(i % 32, i / 32, new int[] {i & 255, 80, 20, 10});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return bytes.toByteArray();
    }
}
