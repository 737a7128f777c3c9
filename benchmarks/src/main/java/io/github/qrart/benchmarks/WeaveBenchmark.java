package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.weave.PictureGenerator;
import io.github.qrart.weave.WeaveOptions;
import io.github.qrart.weave.WeaveOptionsBuilder;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** Weaving one picture by preset, size and version: framing, choice of bits, weaving. Not scored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WeaveBenchmark {
    /** The preset, or {@code FAST} for one closed-form pass of the balanced one. */
    @Param({"FAST", "LOOKS", "BALANCED", "ROBUST", "FINE"})
    public String options = "";

    /** Pixels a side. */
    @Param("768")
    public int size;

    /** The least version, 1 to 40; 0 for what the preset says, which is 4 here, and 5 for {@code FINE}. */
    @Param("0")
    public int version;

    private PictureGenerator generator = PictureGenerator.ofDefaults();
    private ArtRequest request = request(Preset.BALANCED, 768);
    private long seed;

    private static ArtRequest request(Preset preset, int size) {
        return ArtRequest.builder(Payload.of("https://example.com/benchmark"))
                .picture(Pictures.hills())
                .size(size)
                .preset(preset)
                .build();
    }

    /** Makes the request and the generator. */
    @Setup
    public void setUp() {
        boolean fast = options.equals("FAST");
        request = request(fast ? Preset.BALANCED : Preset.valueOf(options), size);
        generator = PictureGenerator.of(preset -> {
            WeaveOptionsBuilder builder = WeaveOptions.builder(preset);
            if (fast) builder.fast();
            if (version > 0) builder.minVersion(version);
            return builder.build();
        });
    }

    /**
     * One candidate, each of another seed.
     *
     * @return the candidate
     * @throws InterruptedException never
     */
    @Benchmark
    public Candidate weave() throws InterruptedException {
        return generator.generate(request, ++seed);
    }
}
