package io.github.qrart.onnx.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against diffusers, with a denoiser in closed form; export/golden_samplers.py made the file. */
class SamplerTest {
    private static final int SIZE = 8;

    private static JsonNode golden() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/samplers/golden.json")));
    }

    private static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        golden().path("cases").forEach(cases::add);
        assertThat(cases).hasSizeGreaterThan(60);
        return cases;
    }

    private static NoiseSchedule schedule(JsonNode golden) {
        return NoiseSchedule.of(SchedulerConfig.parse(golden.path("config").toString()));
    }

    private static Steps steps(JsonNode golden) {
        return StandardSampler.of(golden.path("sampler").asString())
                .steps(schedule(golden), golden.path("steps").asInt());
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = array.get(i).asDouble();
        return numbers;
    }

    private static float[] noise(int step) {
        float[] noise = new float[SIZE];
        for (int i = 0; i < SIZE; i++) noise[i] = (float) (Math.sin(1.3 * i + .7 * (step + 2)) * 1.2);
        return noise;
    }

    private static float[] denoise(float[] x, double t, int step) {
        float[] out = new float[SIZE];
        for (int i = 0; i < SIZE; i++) out[i] = (float) (.8 * Math.tanh(x[i] + .1 * Math.cos(i)) + .0002 * t);
        return out;
    }

    @Test
    void tablesEqualThoseOfDiffusersWithinAMillionth() throws IOException {
        JsonNode golden = golden();
        NoiseSchedule schedule = schedule(golden.path("cases").get(0));
        double[] alphas = numbers(golden.path("alphas"));
        for (int i = 0; i < alphas.length; i++) {
            assertThat(schedule.alphaCumprod(i * golden.path("stride").asInt()))
                    .isEqualTo(alphas[i], within(1e-6 * alphas[i]));
        }
        for (JsonNode c : cases()) {
            Steps steps = steps(c);
            double[] times = numbers(c.path("timesteps"));
            for (int i = 0; i < times.length; i++) {
                assertThat(steps.timesteps()[i]).as(c.toString()).isEqualTo(times[i], within(1e-6 * times[i] + 1e-4));
            }
            assertThat(steps.initialScale())
                    .as(c.toString())
                    .isEqualTo(c.path("scale").asDouble(), within(1e-6 * steps.initialScale()));
            double[] sigmas = numbers(c.path("sigmas"));
            for (int i = 0; i < sigmas.length; i++) {
                assertThat(steps.sigmas()[i]).as(c.toString()).isEqualTo(sigmas[i], within(1e-6 * sigmas[i]));
            }
        }
    }

    @Test
    void trajectoriesEndWhereThoseOfDiffusersEnd() throws Exception {
        for (JsonNode c : cases()) {
            Steps steps = steps(c);
            float[] begin = Latents.scaled(steps.initialScale(), noise(NoiseSource.BEGINNING));
            float[] before = begin.clone();

            float[] end = StandardSampler.of(c.path("sampler").asString())
                    .sample(SamplerTest::denoise, begin, steps, schedule(c), SamplerTest::noise);

            double[] expected = numbers(c.path("sample"));
            for (int i = 0; i < SIZE; i++) {
                assertThat((double) end[i])
                        .as(c.toString())
                        .isEqualTo(expected[i], within(2e-5 * (1 + Math.abs(expected[i]))));
            }
            assertThat(begin).isEqualTo(before);
        }
    }

    /** A model that knows the noise there is leads every sampler to the image, however many steps it takes. */
    @Test
    void aPerfectModelLeadsToTheImage() throws Exception {
        NoiseSchedule schedule = schedule(golden().path("cases").get(0));
        float[] image = {-1, -.5f, -.2f, 0, .2f, .5f, .8f, 1};
        for (StandardSampler sampler : StandardSampler.values()) {
            for (int count : new int[] {2, 5, 16}) {
                Steps steps = sampler.steps(schedule, count);
                Denoiser perfect = (x, t, i) -> {
                    double alpha = steps.alpha(i);
                    double sigma = alpha * steps.sigmas()[i];
                    return Latents.sum(1 / sigma, x, -alpha / sigma, image);
                };
                float[] begin = Latents.scaled(steps.initialScale(), noise(NoiseSource.BEGINNING));
                float[] end = sampler.sample(perfect, begin, steps, schedule, SamplerTest::noise);
                // DDIM ends at the noise of the first time, which the configuration of Stable Diffusion says.
                double rest = sampler == StandardSampler.DDIM ? .06 : 1e-3;
                for (int i = 0; i < SIZE; i++) {
                    assertThat(end[i]).as(sampler + " " + count).isEqualTo(image[i], within((float) rest));
                }
            }
        }
    }

    @Test
    void noiseOfASeedDoesNotDependOnTheOthers() {
        NoiseSource both = NoiseSource.seeded(new long[] {5, 6}, 1000);
        float[] all = both.noise(3);

        assertThat(NoiseSource.seeded(new long[] {6}, 1000).noise(3))
                .isEqualTo(java.util.Arrays.copyOfRange(all, 1000, 2000));
        assertThat(both.noise(3)).isEqualTo(all);
        assertThat(both.noise(4)).isNotEqualTo(all);
        double mean = 0;
        double square = 0;
        float[] many = NoiseSource.seeded(new long[] {1}, 100_000).noise(NoiseSource.BEGINNING);
        for (float v : many) {
            mean += v / many.length;
            square += (double) v * v / many.length;
        }
        assertThat(mean).isEqualTo(0, within(.015));
        assertThat(square).isEqualTo(1, within(.02));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> SchedulerConfig.parse("{\"rescale_betas_zero_snr\": true}"))
                .hasMessageContaining("rescale_betas_zero_snr");
        assertThatThrownBy(() -> SchedulerConfig.parse("{\"beta_schedule\": \"sigmoid\"}"))
                .hasMessageContaining("scaled_linear");
        assertThatThrownBy(() -> SchedulerConfig.parse("{\"prediction_type\": \"flow\"}"))
                .hasMessageContaining("epsilon");
        assertThatThrownBy(() -> SchedulerConfig.parse("version https://git-lfs"))
                .hasMessageContaining("no JSON");
        assertThatThrownBy(() -> StandardSampler.of("plms")).hasMessageContaining("unipc");
        NoiseSchedule schedule = NoiseSchedule.of(SchedulerConfig.parse("{}"));
        for (StandardSampler sampler : StandardSampler.values()) {
            assertThatThrownBy(() -> sampler.steps(schedule, 0)).hasMessageContaining("expected 1 to");
            assertThatThrownBy(() -> sampler.steps(schedule, 1001)).hasMessageContaining("expected 1 to");
        }
    }
}
