package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
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

    @Test
    void refusesSizesOutOfRange() {
        ArtRequest.Builder builder = ArtRequest.builder(Payload.of("x"));
        assertThatThrownBy(() -> builder.size(127)).hasMessageContaining("127 px is not within 128 to 4096");
        assertThatThrownBy(() -> builder.size(4097)).hasMessageContaining("4097");
    }
}
