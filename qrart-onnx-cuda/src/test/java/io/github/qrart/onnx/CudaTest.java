package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.onnx.runtime.Device;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What only a GPU shows; {@code -Pcuda -Dqrart.device=cuda} runs this and all other tests there. */
@Tag("cuda")
@EnabledIfSystemProperty(named = "qrart.device", matches = "cuda", disabledReason = "needs an NVIDIA GPU")
class CudaTest {
    @Test
    void aBatchOfEightIsThatOfTheProcessorToTwoLevels() throws Exception {
        ArtRequest request =
                ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE")).size(256).build();
        List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        DiffusionOptions options =
                DiffusionOptions.fast().toBuilder().steps(5).repair(false).build();
        try (DiffusionModel gpu = DiffusionModel.open(Tiny.FOLDER, Device.cuda(0));
                DiffusionModel cpu = DiffusionModel.open(Tiny.FOLDER, Device.cpu())) {
            List<Candidate> there =
                    DiffusionGenerator.builder(gpu).options(options).build().generate(request, seeds);
            for (int i = 0; i < seeds.size(); i++) {
                Candidate here =
                        DiffusionGenerator.builder(cpu).options(options).build().generate(request, seeds.get(i));
                assertThat(worst(here, there.get(i))).isLessThanOrEqualTo(2);
            }
        }
    }

    private static int worst(Candidate a, Candidate b) {
        int worst = 0;
        for (int y = 0; y < a.image().getHeight(); y++) {
            for (int x = 0; x < a.image().getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference =
                            (a.image().getRGB(x, y) >> shift & 255) - (b.image().getRGB(x, y) >> shift & 255);
                    worst = Math.max(worst, Math.abs(difference));
                }
            }
        }
        return worst;
    }
}
