package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtRequestTest {
    @Test
    void aBuilderFromARequestMakesTheSameRequest() {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        ArtRequest request = ArtRequest.builder(Payload.of("x"))
                .prompt("village")
                .picture(picture)
                .preset(Preset.FINE)
                .size(512)
                .seed(42)
                .urlPolicy(UrlPolicy.REFUSE)
                .build();
        assertThat(ArtRequest.builder(request).build())
                .usingRecursiveComparison()
                .isEqualTo(request);
    }

    private static BufferedImage picture(int type, int blue) {
        BufferedImage picture = new BufferedImage(3, 2, type);
        for (int i = 0; i < 6; i++) picture.setRGB(i % 3, i / 3, 0xff302010 + i * blue);
        return picture;
    }

    private static ArtRequest.Builder request() {
        return ArtRequest.builder(Payload.of("x")).picture(picture(BufferedImage.TYPE_INT_RGB, 9));
    }

    @Test
    void requestsAreEqualWhenTheirPicturesShowTheSame() {
        ArtRequest request = request().build();
        ArtRequest sameShown = ArtRequest.builder(request)
                .picture(picture(BufferedImage.TYPE_4BYTE_ABGR, 9))
                .build();

        assertThat(request().build()).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(sameShown).isEqualTo(request).hasSameHashCodeAs(request);
    }

    @Test
    void requestsDifferWhenAnyOfTheirValuesDoes() {
        ArtRequest request = request().build();

        assertThat(List.of(
                        request().prompt("village").build(),
                        request().preset(Preset.FINE).build(),
                        request().size(512).build(),
                        request().seed(2).build(),
                        request().urlPolicy(UrlPolicy.IGNORE).build(),
                        request()
                                .picture(picture(BufferedImage.TYPE_INT_RGB, 8))
                                .build(),
                        request()
                                .picture(new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB))
                                .build(),
                        ArtRequest.builder(Payload.of("x")).build(),
                        ArtRequest.builder(Payload.of("y"))
                                .picture(picture(BufferedImage.TYPE_INT_RGB, 9))
                                .build()))
                .doesNotContain(request)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLogSaysWhatWasAskedForWithoutThePixels() {
        assertThat(request().prompt("village").build())
                .hasToString("ArtRequest[payload=x, prompt=village, picture=3×2, preset=BALANCED, size=768, seed=1,"
                        + " urlPolicy=WARN]");
    }

    @Test
    void refusesSizesOutOfRange() {
        ArtRequest.Builder builder = ArtRequest.builder(Payload.of("x"));
        assertThatThrownBy(() -> builder.size(127)).hasMessageContaining("127 px is not within 128 to 4096");
        assertThatThrownBy(() -> builder.size(4097)).hasMessageContaining("4097");
    }
}
