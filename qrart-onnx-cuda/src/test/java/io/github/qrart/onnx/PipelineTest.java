package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.onnx.sampling.NoiseSource;
import io.github.qrart.onnx.sampling.StandardSampler;
import io.github.qrart.onnx.text.PromptChunks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against diffusers' StableDiffusionControlNetPipeline on the tiny models; export/golden_pipeline.py made the files. */
class PipelineTest {
    private static final Path GOLDEN = Path.of("src/test/resources/pipeline");

    private static DiffusionModel model;
    private static JsonNode golden;
    private static FloatBuffer numbers;
    private static byte[] images;
    private static int side;
    private static int length;
    private static int batch;

    @BeforeAll
    static void open() throws IOException {
        model = Tiny.open();
        golden = JsonMapper.shared().readTree(Files.readString(GOLDEN.resolve("cases.json")));
        numbers = ByteBuffer.wrap(Files.readAllBytes(GOLDEN.resolve("latents.bin")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        images = Files.readAllBytes(GOLDEN.resolve("images.bin"));
        side = golden.path("side").asInt();
        batch = golden.path("batch").asInt();
        length = Drawing.length(side);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    /** Blocks of so many samples: the noise to begin with, that of each step, and the result of each case. */
    private static float[] block(int index, int samples) {
        float[] block = new float[samples * length];
        numbers.get(index * batch * length, block);
        return block;
    }

    static float[] condition(int side) {
        float[] planes = new float[3 * side * side];
        for (int i = 0; i < planes.length; i++) {
            int x = i % side / 8;
            int y = i / side % side / 8;
            planes[i] = (3 * x + 5 * y) % 7 < 3 ? 1 : 0;
        }
        return planes;
    }

    private static Drawing drawing(JsonNode c) {
        return drawing(c, model);
    }

    private static Drawing drawing(JsonNode c, DiffusionModel model) {
        DiffusionOptions options = DiffusionOptions.original().toBuilder()
                .sampler(StandardSampler.of(c.path("sampler").asString()))
                .steps(golden.path("steps").asInt())
                .guidance(c.path("guidance").asDouble())
                .negativePrompt(golden.path("negative").asString())
                .strength(golden.path("strength").asDouble())
                .control(
                        c.path("window").get(0).asDouble(),
                        c.path("window").get(1).asDouble())
                .build();
        return new Drawing(model.networks(), options, Watch.none());
    }

    private static float[] latents(JsonNode c, int samples) throws InterruptedException {
        return latents(c, samples, model);
    }

    private static float[] latents(JsonNode c, int samples, DiffusionModel model) throws InterruptedException {
        NoiseSource given = step -> block(step + 1, samples);
        return drawing(c, model)
                .latents(
                        golden.path("prompt").asString(),
                        condition(side),
                        side,
                        Collections.nCopies(samples, 0L),
                        given);
    }

    static double distance(float[] a, float[] b) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < a.length; i++) {
            difference += ((double) a[i] - b[i]) * (a[i] - b[i]);
            norm += (double) b[i] * b[i];
        }
        return Math.sqrt(difference / norm);
    }

    @Test
    void latentsAreThoseOfDiffusersForEverySamplerGuidanceWindowAndBatch() throws Exception {
        int steps = golden.path("steps").asInt();
        double worst = 0;
        for (int i = 0; i < golden.path("cases").size(); i++) {
            JsonNode c = golden.path("cases").get(i);
            for (int samples : new int[] {1, 3, batch}) {
                double distance = distance(latents(c, samples), block(1 + steps + i, samples));
                assertThat(distance).as(c + ", batch of " + samples).isLessThan(1e-3);
                worst = Math.max(worst, distance);
            }
        }
        System.out.println("latents: worst relative difference " + worst);
    }

    /** Every window and guidance, and so steps with and without control, in either order. */
    @Test
    void latentsAreTheSameWithUnetAndControlNetApart() throws Exception {
        int steps = golden.path("steps").asInt();
        try (DiffusionModel split = DiffusionModel.open(Tiny.SPLIT, Tiny.device())) {
            for (int i = 0; i < golden.path("cases").size(); i++) {
                JsonNode c = golden.path("cases").get(i);
                assertThat(distance(latents(c, 3, split), block(1 + steps + i, 3)))
                        .as(c.toString())
                        .isLessThan(1e-3);
            }
        }
    }

    /** On a processor, whose runtime computes much of it in 32 bits and rounds in between. */
    @Test
    void halfPrecisionStaysNearTheLatentsAndPixelsOfDiffusers() throws Exception {
        int steps = golden.path("steps").asInt();
        double latents = 0;
        int pixels = 0;
        try (DiffusionModel half = DiffusionModel.open(Tiny.HALF, Tiny.device())) {
            for (int i = 0; i < golden.path("cases").size(); i++) {
                JsonNode c = golden.path("cases").get(i);
                double distance = distance(latents(c, 1, half), block(1 + steps + i, 1));
                assertThat(distance).as(c.toString()).isLessThan(3e-3);
                latents = Math.max(latents, distance);
                if (c.path("shown").asInt() == 0) pixels = Math.max(pixels, worstPixel(i, half));
                assertThat(pixels).as(c.toString()).isLessThanOrEqualTo(2);
            }
        }
        System.out.println("half precision: worst difference of latents " + latents + ", of pixels " + pixels);
    }

    @Test
    void pixelsAreThoseOfDiffusersWithinTwoLevels() throws Exception {
        int worst = 0;
        for (int i = 0; i < golden.path("cases").size(); i++) {
            worst = Math.max(worst, worstPixel(i, model));
            assertThat(worst).as(golden.path("cases").get(i).toString()).isLessThanOrEqualTo(2);
        }
        System.out.println("pixels: worst difference " + worst);
    }

    /** Of 255, over the one image of a case that is kept. */
    private static int worstPixel(int index, DiffusionModel model) throws InterruptedException {
        JsonNode c = golden.path("cases").get(index);
        int shown = c.path("shown").asInt();
        float[] latents = latents(c, shown + 1, model);
        int[] rgb = drawing(c, model).pixels(Arrays.copyOfRange(latents, shown * length, latents.length), side);
        int worst = 0;
        for (int p = 0; p < rgb.length; p++) {
            for (int channel = 0; channel < 3; channel++) {
                int expected = images[3 * (index * rgb.length + p) + channel] & 255;
                worst = Math.max(worst, Math.abs((rgb[p] >> 16 - 8 * channel & 255) - expected));
            }
        }
        return worst;
    }

    @Test
    void embeddedPromptsAreThoseOfDiffusers() throws Exception {
        int cases = golden.path("cases").size();
        int at = (1 + golden.path("steps").asInt() + cases) * batch * length;
        int width = model.folder().textWidth() * PromptChunks.LENGTH;
        Drawing drawing = drawing(golden.path("cases").get(0));
        for (int i = 0; i < golden.path("texts").size(); i++) {
            PromptChunks chunks = PromptChunks.of(
                    golden.path("texts").get(i).asString(), model.networks().tokenizer());
            // diffusers cuts long prompts off after one row.
            float[] embedded =
                    drawing.embed(new PromptChunks(List.of(chunks.rows().get(0))));
            for (int k = 0; k < width; k++) {
                assertThat(embedded[k]).isEqualTo(numbers.get(at + i * width + k), within(1e-5f));
            }
        }
    }

    @Test
    void weightsKeepTheMeanAndLongPromptsTakeMoreRows() throws Exception {
        Drawing drawing = drawing(golden.path("cases").get(0));
        float[] plain =
                drawing.embed(PromptChunks.of("a hill town", model.networks().tokenizer()));
        float[] heavy = drawing.embed(
                PromptChunks.of("a (hill:1.5) town", model.networks().tokenizer()));

        assertThat(distance(heavy, plain)).isGreaterThan(.01);
        assertThat(mean(heavy)).isEqualTo(mean(plain), within(1e-4));
        assertThat(drawing.embed(
                        PromptChunks.of("hill ".repeat(100), model.networks().tokenizer())))
                .hasSize(2 * plain.length);
    }

    private static double mean(float[] numbers) {
        double sum = 0;
        for (float number : numbers) sum += number;
        return sum / numbers.length;
    }
}
