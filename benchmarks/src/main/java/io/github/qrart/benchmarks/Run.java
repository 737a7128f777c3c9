package io.github.qrart.benchmarks;

import io.github.qrart.benchmarks.results.ResultFile;
import io.github.qrart.benchmarks.results.ResultFile.Measurement;
import io.github.qrart.benchmarks.results.ResultFile.Origin;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs benchmarks and writes their figures with machine, JDK and commit. */
public final class Run {
    private Run() {}

    /**
     * Runs.
     *
     * @param args the file to write, the commit, the name of the suite for people to read, and what JMH takes
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if JMH does not know an option
     * @throws IOException if the folder of the file cannot be made
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException, IOException {
        if (args.length < 4) {
            throw new IllegalArgumentException(
                    args.length + " arguments; expected FILE COMMIT NAME and what JMH takes; use benchmarks/run");
        }
        Path file = Path.of(args[0]).toAbsolutePath();
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        Collection<RunResult> results =
                new Runner(new CommandLineOptions(Arrays.copyOfRange(args, 3, args.length))).run();
        results(args[2], args[1], results).write(file);
        System.out.println("\n" + file);
    }

    /** What JMH gave, as a file of ours. */
    static ResultFile results(String suite, String commit, Collection<RunResult> results) {
        List<Measurement> all = new ArrayList<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            Map<String, String> values = new TreeMap<>();
            for (String key : params.getParamsKeys()) values.put(key, params.getParam(key));
            String name = params.getBenchmark();
            all.add(new Measurement(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    values,
                    params.getMode().shortLabel(),
                    result.getPrimaryResult().getScoreUnit(),
                    result.getBenchmarkResults().stream().map(Run::fork).toList()));
        }
        return new ResultFile(ResultFile.FORMAT, suite, origin(commit), all);
    }

    private static List<Double> fork(BenchmarkResult result) {
        return result.getIterationResults().stream()
                .map(i -> rounded(i.getPrimaryResult().getScore()))
                .toList();
    }

    /** Six digits are more than any of them is worth. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.6g", value));
    }

    /**
     * Where figures made now are from.
     *
     * @param commit of the code
     * @return the origin
     */
    public static Origin origin(String commit) {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize() >> 20
                        : 0;
        return new Origin(
                commit,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"));
    }

    private static String cpu() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
