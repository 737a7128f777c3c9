package io.github.qrart.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.embedded.Embedded;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    @Test
    void drawsACodeThatReads(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("qr.png");

        QuickStart.main(new String[] {file.toString()});

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(768);
        assertThat(Embedded.verifier().verify(image, Payload.of("https://example.com")))
                .isInstanceOf(Reading.Decoded.class);
    }
}
