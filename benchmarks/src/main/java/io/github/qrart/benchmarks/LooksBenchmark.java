package io.github.qrart.benchmarks;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.Payload;
import io.github.qrart.embedded.Embedded;
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

/** Scoring the looks of one candidate of 768 pixels on one thread. Run with {@code -prof gc} for what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
public class LooksBenchmark {
    /** A prompt of one of the embedded scenes, or {@code picture} for the weaver. */
    @Param({"hill town", "picture"})
    public String subject = "";

    private final AestheticScorer scorer = Embedded.aestheticScorer();
    private ArtRequest request =
            ArtRequest.builder(Payload.of("https://example.com/benchmark")).build();
    private Candidate candidate = new Candidate(0, Pictures.hills());

    /**
     * Draws the candidate.
     *
     * @throws InterruptedException never here
     */
    @Setup
    public void setUp() throws InterruptedException {
        ArtRequest.Builder builder = ArtRequest.builder(request);
        request = (subject.equals("picture") ? builder.picture(Pictures.hills()) : builder.prompt(subject)).build();
        Generator generator = Embedded.generator();
        candidate = generator.generate(request, 1);
    }

    /**
     * Scores it.
     *
     * @return the score
     * @throws InterruptedException never here
     */
    @Benchmark
    public AestheticScore score() throws InterruptedException {
        return scorer.score(candidate, request);
    }
}
