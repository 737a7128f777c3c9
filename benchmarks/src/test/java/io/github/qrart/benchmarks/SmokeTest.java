package io.github.qrart.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, once for each of some parameters, in this process: the figures mean nothing. */
class SmokeTest {
    @Test
    void everyBenchmarkRunsOnce(@TempDir Path folder) throws RunnerException {
        // Others may be measuring on this machine: what is not measured disturbs nobody.
        System.setProperty("jmh.ignoreLock", "true");
        Options once = new OptionsBuilder()
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.NONE)
                .param("candidates", "1")
                .param("subject", "hill town", "picture")
                .param("threads", "1")
                .param("version", "4")
                .param("millis", "1")
                .param("level", "ALL_OPT")
                .param("batch", "2")
                .param("steps", "1")
                .param("size", "256")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .output(folder.resolve("jmh.txt").toString())
                .build();

        Collection<RunResult> results = new Runner(once).run();

        assertThat(Run.results("smoke", "none", results).results())
                .extracting(m -> m.benchmark().replaceAll("Benchmark.*", ""))
                .contains("Weave", "SymbolChoice", "Scan", "Looks", "Selector", "Overhead", "SlowGenerator", "Sampler")
                .contains("Diffusion", "Session");
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(
                                result.getPrimaryResult().getStatistics().getN())
                        .isEqualTo(1));
    }
}
