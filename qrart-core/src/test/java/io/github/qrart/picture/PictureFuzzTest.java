package io.github.qrart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;

class PictureFuzzTest {
    private static final int MAX_PIXELS = 1 << 16;

    /** A file is a picture within the limits, or refused with the one exception that callers wait for. */
    @FuzzTest(maxDuration = "10m")
    void aPictureIsReadOrRefused(byte[] file) {
        try {
            BufferedImage picture = PictureReader.ofMaxPixels(MAX_PIXELS).read(file);
            assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
            assertThat(picture.getWidth() * picture.getHeight()).isBetween(256, MAX_PIXELS);
        } catch (PictureException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "10m")
    void textsOfAnyFileAreNoLongerThanTheFile(byte[] file) {
        int length = 0;
        for (var text : PngTexts.read(file).entrySet()) {
            length += text.getKey().length() + text.getValue().length();
        }
        assertThat(length).isLessThanOrEqualTo(file.length);
    }
}
