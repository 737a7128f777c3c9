package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import io.github.qrart.embedded.Embedded;
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

/** A whole selection, drawn and scored: what more candidates and more threads cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
public class SelectorBenchmark {
    /** A prompt of one of the embedded scenes, or {@code picture} for the weaver. */
    @Param({"hill town", "picture"})
    public String subject = "";

    /** How many candidates are drawn. */
    @Param({"1", "2", "4", "8", "16", "32"})
    public int candidates;

    /** How many threads draw and score. */
    @Param({"1", "2"})
    public int threads;

    private ExecutorService executor = Executors.newSingleThreadExecutor();
    private ArtRequest request =
            ArtRequest.builder(Payload.of("https://example.com/benchmark")).build();

    /** Makes request and threads. */
    @Setup
    public void setUp() {
        executor.shutdown();
        executor = Executors.newFixedThreadPool(threads);
        ArtRequest.Builder builder = ArtRequest.builder(request);
        request = (subject.equals("picture") ? builder.picture(Pictures.hills()) : builder.prompt(subject)).build();
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        executor.shutdown();
    }

    /**
     * Draws and scores.
     *
     * @return the outcome
     * @throws InterruptedException never here
     */
    @Benchmark
    public Selection select() throws InterruptedException {
        BestOfNSelector selector =
                Embedded.selector(executor).candidates(candidates).build();
        return selector.select(request);
    }
}
