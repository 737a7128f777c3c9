package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {
    /** Latents of one channel each, in turn. */
    @Test
    void coloursAreThoseOfTheLinearMap() {
        float[] latents = new float[2 * 4 * 4];
        latents[0] = 1; // first sample, first channel, first pixel
        latents[16 + 3 * 4 + 3] = 1; // second sample, last channel, last pixel

        List<BufferedImage> images = Preview.of(latents, 2);

        assertThat(images).hasSize(2);
        assertThat(images.get(0).getRGB(0, 0) & 0xffffff).isEqualTo(0xa59a9a);
        assertThat(images.get(0).getRGB(1, 1) & 0xffffff).isEqualTo(0x808080);
        assertThat(images.get(1).getRGB(1, 1) & 0xffffff).isEqualTo(0x685d43);
    }

    @Test
    void listenersSeeThemOnlyIfTheyAreAskedFor() throws Exception {
        for (boolean wanted : new boolean[] {false, true}) {
            List<DiffusionStep> told = new ArrayList<>();
            DiffusionGenerator.builder(new FakeNetworks(64))
                    .options(DiffusionOptions.original().toBuilder()
                            .steps(3)
                            .repair(false)
                            .build())
                    .listener(told::add)
                    .previews(wanted)
                    .build()
                    .generate(
                            ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE"))
                                    .size(256)
                                    .build(),
                            List.of(1L, 2L));

            assertThat(told)
                    .hasSize(3)
                    .allSatisfy(step -> assertThat(step.previews())
                            .hasSize(wanted ? 2 : 0)
                            .allSatisfy(image -> assertThat(image.getWidth()).isEqualTo(32)));
        }
    }
}
