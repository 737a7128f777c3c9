package io.github.qrart.benchmarks;

import io.github.qrart.onnx.sampling.NoiseSchedule;
import io.github.qrart.onnx.sampling.NoiseSource;
import io.github.qrart.onnx.sampling.SchedulerConfig;
import io.github.qrart.onnx.sampling.StandardSampler;
import io.github.qrart.onnx.sampling.Steps;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of a sampler on latents, with a model that costs no more than a copy: what is not the model's time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SamplerBenchmark {
    private static final int STEPS = 20;

    /** The sampler. */
    @Param({"DDIM", "EULER", "EULER_ANCESTRAL", "DPMPP_2M", "DPMPP_2M_KARRAS", "UNIPC", "LCM"})
    public StandardSampler sampler = StandardSampler.DDIM;

    /** How many samples take their steps together. */
    @Param({"1", "8"})
    public int batch;

    /** Pixels a side of what is drawn; latents have an eighth of it. */
    @Param("768")
    public int size;

    private NoiseSchedule schedule = NoiseSchedule.of(SchedulerConfig.parse("{}"));
    private Steps steps = StandardSampler.DDIM.steps(schedule, STEPS);
    private float[] beginning = new float[0];
    private NoiseSource chance = NoiseSource.seeded(new long[0], 0);

    /**
     * Makes steps and noise.
     *
     * @throws IOException if the tiny model is not there
     */
    @Setup
    public void setUp() throws IOException {
        schedule = NoiseSchedule.of(SchedulerConfig.parse(TinyModel.text("scheduler/scheduler_config.json")));
        steps = sampler.steps(schedule, STEPS);
        long[] seeds = new long[batch];
        for (int i = 0; i < batch; i++) seeds[i] = i + 1L;
        chance = NoiseSource.seeded(seeds, 4 * (size / 8) * (size / 8));
        beginning = chance.noise(NoiseSource.BEGINNING);
        for (int i = 0; i < beginning.length; i++) beginning[i] *= (float) steps.initialScale();
    }

    /**
     * All steps; the figure is for one.
     *
     * @return the samples
     * @throws InterruptedException never here
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float[] step() throws InterruptedException {
        return sampler.sample((sample, time, step) -> sample.clone(), beginning, steps, schedule, chance);
    }
}
