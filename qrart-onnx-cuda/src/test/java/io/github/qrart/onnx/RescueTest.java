package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.onnx.sampling.NoiseSource;
import io.github.qrart.onnx.sampling.StandardSampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drawing again; export/golden_img2img.py made the files. */
class RescueTest {
    private static final Path GOLDEN = Path.of("src/test/resources/img2img");
    private static final ArtRequest REQUEST = ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE"))
            .prompt("a hill")
            .size(256)
            .build();

    private static DiffusionOptionsBuilder quick() {
        return DiffusionOptions.original().toBuilder().steps(4).repair(false).control(.5, 1);
    }

    /** Says that what it sees first scans so well, and what it sees next so much better or worse. */
    private static ScanScorer scorer(double first, double step) {
        double[] next = {first};
        return (image, payload, symbol) -> {
            double probability = next[0];
            next[0] += step;
            return new ScanScore(probability, probability > .9, List.of());
        };
    }

    @Test
    void optionsThatDrawAgainAreOthers() {
        assertThat(quick().rescue(.5, 2).build())
                .isNotEqualTo(quick().build())
                .isNotEqualTo(quick().rescue(.5, 1.8).build());
    }

    private static float[] block(FloatBuffer numbers, int index, int length) {
        float[] block = new float[length];
        numbers.get(index * length, block);
        return block;
    }

    private static int[] picture(int side) {
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % side;
            int y = i / side;
            for (int c = 0; c < 3; c++) rgb[i] = rgb[i] << 8 | (x * (3 + c) + y * (5 - c) + (x * y >> 4)) % 256;
        }
        return rgb;
    }

    @Test
    void latentsAreThoseOfDiffusersForEverySamplerGuidanceWindowAndAmountOfNoise() throws Exception {
        JsonNode golden = JsonMapper.shared().readTree(Files.readString(GOLDEN.resolve("cases.json")));
        FloatBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(GOLDEN.resolve("latents.bin")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        int side = golden.path("side").asInt();
        int steps = golden.path("steps").asInt();
        int length = Drawing.length(side);
        double worst = 0;
        try (DiffusionModel model = Tiny.open()) {
            for (int i = 0; i < golden.path("cases").size(); i++) {
                JsonNode c = golden.path("cases").get(i);
                double amount = c.path("amount").asDouble();
                int first = steps - Math.max(1, (int) (steps * amount));
                DiffusionOptions options = DiffusionOptions.original().toBuilder()
                        .sampler(StandardSampler.of(c.path("sampler").asString()))
                        .steps(steps)
                        .guidance(c.path("guidance").asDouble())
                        .negativePrompt(golden.path("negative").asString())
                        .strength(golden.path("strength").asDouble())
                        .control(
                                c.path("window").get(0).asDouble(),
                                c.path("window").get(1).asDouble())
                        .build();
                NoiseSource given =
                        step -> block(numbers, step == NoiseSource.BEGINNING ? 0 : step + 1 - first, length);
                float[] found = new Drawing(model.networks(), options, Watch.none())
                        .again(
                                golden.path("prompt").asString(),
                                PipelineTest.condition(side),
                                side,
                                0,
                                picture(side),
                                amount,
                                given);
                double distance = PipelineTest.distance(found, block(numbers, 1 + steps + i, length));
                assertThat(distance).as(c.toString()).isLessThan(1e-3);
                worst = Math.max(worst, distance);
            }
        }
        System.out.println("drawn again: worst relative difference " + worst);
    }

    @Test
    void whatDoesNotScanIsDrawnAgainWithTheCodeTellingInEveryStepOfTheSecondTime() throws Exception {
        FakeNetworks networks = new FakeNetworks(64);
        Candidate candidate = DiffusionGenerator.builder(networks)
                .options(quick().rescue(.75, 2.5).build())
                .scorer(scorer(.2, .3))
                .build()
                .generate(REQUEST, 1);

        assertThat(networks.strengths).containsExactly(0., 0., 1.5, 1.5, 2.5, 2.5, 2.5);
        assertThat(networks.ended).containsExactly(4, 7);
        assertThat(candidate.notes()).containsEntry("rescue", "0.20 to 0.50");
    }

    @Test
    void theFirstImageIsKeptWhereItIsFineOrTheSecondIsWorse() throws Exception {
        FakeNetworks fine = new FakeNetworks(64);
        DiffusionOptions options = quick().rescue(.5, 2.5).build();
        Candidate plain = DiffusionGenerator.builder(new FakeNetworks(64))
                .options(quick().build())
                .build()
                .generate(REQUEST, 1);
        Candidate good = DiffusionGenerator.builder(fine)
                .options(options)
                .scorer(scorer(.95, 0))
                .build()
                .generate(REQUEST, 1);
        Candidate worse = DiffusionGenerator.builder(new FakeNetworks(64))
                .options(options)
                .scorer(scorer(.5, -.1))
                .build()
                .generate(REQUEST, 1);

        assertThat(fine.strengths).hasSize(4);
        assertThat(good.notes()).containsEntry("rescue", "not needed");
        assertThat(worse.notes()).containsEntry("rescue", "0.50 to 0.40, left");
        assertThat(worse.image().getRGB(9, 9)).isEqualTo(plain.image().getRGB(9, 9));
    }

    @Test
    void sameSeedSamePixelsWithTheRescueToo() throws Exception {
        try (DiffusionModel model = Tiny.open()) {
            DiffusionGenerator generator = DiffusionGenerator.builder(model)
                    .options(quick().rescue(.5, 2).build())
                    .build();
            Candidate candidate = generator.generate(REQUEST, 3);
            Candidate inBatch = generator.generate(REQUEST, List.of(2L, 3L)).get(1);

            assertThat(candidate.notes()).containsKey("rescue").isEqualTo(inBatch.notes());
            assertThat(DiffusionModelTest.pixels(candidate.image()))
                    .isEqualTo(DiffusionModelTest.pixels(inBatch.image()));
        }
    }

    @Test
    void modelsWithoutAnEncoderCannotRescue() {
        FakeNetworks networks = new FakeNetworks(64);
        networks.encodes = false;
        DiffusionGenerator generator = DiffusionGenerator.builder(networks)
                .options(quick().rescue(.5, 2).build())
                .build();

        assertThatThrownBy(() -> generator.check(REQUEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no vae_encoder");
    }
}
