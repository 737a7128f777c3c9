package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    private record Chunk(String type, String text) {}

    private static BufferedImage noise() {
        SplittableRandom random = new SplittableRandom(3);
        BufferedImage image = new BufferedImage(61, 47, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 47; y++) for (int x = 0; x < 61; x++) image.setRGB(x, y, random.nextInt());
        return image;
    }

    private static List<Chunk> chunks(byte[] png) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(png));
        assertThat(in.readLong()).isEqualTo(0x89504e470d0a1a0aL);
        List<Chunk> chunks = new ArrayList<>();
        while (in.available() > 0) {
            int length = in.readInt();
            String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            chunks.add(new Chunk(type, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
            in.readInt();
        }
        return chunks;
    }

    @Test
    void keepsEveryPixel() throws IOException {
        BufferedImage image = noise();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.encode(image, Map.of())));

        for (int y = 0; y < 47; y++) {
            for (int x = 0; x < 61; x++) assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
        }
    }

    @Test
    void saysThatItIsSrgbAndCarriesTheTexts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("qrart:payload", "Grüße\0\u0007 🎉");
        texts.put("qrart:seed", "7");

        List<Chunk> chunks = chunks(PngWriter.encode(noise(), texts));

        assertThat(chunks)
                .extracting(Chunk::type)
                .startsWith("IHDR", "sRGB")
                .contains("iTXt")
                .endsWith("IEND");
        List<String> found = chunks.stream()
                .filter(chunk -> chunk.type().equals("iTXt"))
                .map(Chunk::text)
                .toList();
        // Keyword, 0, not compressed, method 0, no language, no translation, text.
        assertThat(found)
                .containsExactly("qrart:payload\0\0\0\0\0Grüße\\u0000\\u0007 🎉", "qrart:seed\0\0\0\0\0" + "7");
    }
}
