package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.onnx.DiffusionGenerator;
import io.github.qrart.onnx.DiffusionModel;
import io.github.qrart.onnx.DiffusionOptions;
import io.github.qrart.onnx.runtime.Device;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Drawing with a diffusion model: prompt, steps and decoding, without repair. The tiny model says what is not the model;
 * {@code -p model=FOLDER -p device=cuda:0} measures one's own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
public class DiffusionBenchmark {
    /** A model folder, several to compare them, or {@code tiny}. */
    @Param(TinyModel.NAME)
    public String model = "";

    /** {@code cpu} or {@code cuda:0}. */
    @Param("cpu")
    public String device = "";

    /** Threads of the processor. */
    @Param("1")
    public int threads;

    /** How many candidates are drawn together. */
    @Param({"1", "8"})
    public int batch;

    /** Steps of the sampler; a step more says what a step costs. */
    @Param({"1", "5"})
    public int steps;

    /** Pixels a side. */
    @Param("256")
    public int size;

    private final DiffusionRun run = new DiffusionRun();

    /** What is open while it is measured. */
    private static final class DiffusionRun {
        private @Nullable DiffusionModel model;
        private @Nullable DiffusionGenerator generator;
    }

    private ArtRequest request =
            ArtRequest.builder(Payload.of("https://example.com/benchmark")).build();
    private List<Long> seeds = List.of();

    /**
     * Opens the model.
     *
     * @throws IOException if the tiny one cannot be unpacked
     */
    @Setup
    public void setUp() throws IOException {
        DiffusionModel opened = DiffusionModel.open(TinyModel.folder(model), Devices.of(device, threads));
        run.model = opened;
        run.generator = DiffusionGenerator.builder(opened)
                .options(DiffusionOptions.original().toBuilder()
                        .steps(steps)
                        .repair(false)
                        .build())
                .batch(batch)
                .build();
        request = ArtRequest.builder(request)
                .prompt("a hill town by the sea")
                .size(size)
                .build();
        seeds = LongStream.rangeClosed(1, batch).boxed().toList();
    }

    /** Closes it. */
    @TearDown
    public void tearDown() {
        if (run.model != null) run.model.close();
    }

    /**
     * A batch.
     *
     * @return the candidates
     * @throws InterruptedException never here
     */
    @Benchmark
    public @Nullable List<Candidate> draw() throws InterruptedException {
        return run.generator == null ? null : run.generator.generate(request, seeds);
    }

    /** The devices that a parameter can name. */
    static final class Devices {
        private Devices() {}

        static Device of(String name, int threads) {
            if (name.equals("cpu")) return Device.cpu(threads);
            if (name.startsWith("cuda:")) return Device.cuda(Integer.parseInt(name.substring(5)));
            throw new IllegalArgumentException("device \"" + name + "\"; expected cpu, or cuda: and a number");
        }
    }
}
