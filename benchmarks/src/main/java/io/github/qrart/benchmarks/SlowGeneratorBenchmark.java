package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import io.github.qrart.embedded.Embedded;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does scoring hide behind generation? A generator that takes a second for a batch of eight and leaves the processor alone,
 * as one on a GPU does, with scorers that do nothing and with the embedded ones. What they differ by is what scoring adds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
public class SlowGeneratorBenchmark {
    /** How many candidates are drawn. */
    @Param({"8", "16", "32"})
    public int candidates;

    /** How many threads draw and score. */
    @Param({"1", "2"})
    public int threads;

    /** How long a batch takes, in milliseconds. */
    @Param("1000")
    public long millis;

    /** How many candidates are in one. */
    @Param("8")
    public int batch;

    private final ArtRequest request = ArtRequest.builder(Payload.of("https://example.com/benchmark"))
            .picture(Pictures.hills())
            .build();
    private ExecutorService executor = Executors.newSingleThreadExecutor();
    private SlowGenerator generator = new SlowGenerator(0, 1);

    /**
     * Draws the candidate that is handed out.
     *
     * @throws InterruptedException never here
     */
    @Setup
    public void setUp() throws InterruptedException {
        executor.shutdown();
        executor = Executors.newFixedThreadPool(threads);
        Candidate drawn = Embedded.generator().generate(request, 1);
        generator = new SlowGenerator(millis, batch, drawn);
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        executor.shutdown();
    }

    /**
     * Generation alone.
     *
     * @return the outcome
     * @throws InterruptedException never here
     */
    @Benchmark
    public Selection unscored() throws InterruptedException {
        return select(Instant.selector(generator, executor));
    }

    /**
     * With the embedded scorers and verifier.
     *
     * @return the outcome
     * @throws InterruptedException never here
     */
    @Benchmark
    public Selection scored() throws InterruptedException {
        return select(BestOfNSelector.builder(
                generator, Embedded.scanScorer(), Embedded.verifier(), Embedded.aestheticScorer(), executor));
    }

    private Selection select(BestOfNSelector.Builder selector) throws InterruptedException {
        return selector.candidates(candidates)
                .timeBudget(Duration.ofMinutes(5))
                .build()
                .select(request);
    }
}
