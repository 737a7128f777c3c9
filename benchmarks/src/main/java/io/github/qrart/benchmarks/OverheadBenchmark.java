package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
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

/** What the selector itself costs: generator and scorers give at once what they have. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
public class OverheadBenchmark {
    /** How many candidates are drawn. */
    @Param({"1", "8", "32", "256"})
    public int candidates;

    /** How many threads draw and score. */
    @Param({"1", "2"})
    public int threads;

    private final ArtRequest request =
            ArtRequest.builder(Payload.of("https://example.com/benchmark")).build();
    private final SlowGenerator generator = new SlowGenerator(0, 1);
    private ExecutorService executor = Executors.newSingleThreadExecutor();

    /** Makes the threads. */
    @Setup
    public void setUp() {
        executor.shutdown();
        executor = Executors.newFixedThreadPool(threads);
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        executor.shutdown();
    }

    /**
     * Draws, scores and ranks, all of it without work.
     *
     * @return the outcome
     * @throws InterruptedException never here
     */
    @Benchmark
    public Selection select() throws InterruptedException {
        BestOfNSelector selector =
                Instant.selector(generator, executor).candidates(candidates).build();
        return selector.select(request);
    }
}
