package io.github.qrart.benchmarks.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one run.
 *
 * @param format {@value #FORMAT}
 * @param suite what was run, for people to read
 * @param origin where they are from
 * @param results the figures, one for each benchmark and set of parameters
 */
public record ResultFile(int format, String suite, Origin origin, List<Measurement> results) {
    /** The one format there is. */
    public static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Where figures are from.
     *
     * @param commit of the code, with a plus sign when there were changes beside it
     * @param date when, as ISO 8601 in UTC
     * @param cpu the processor, as it calls itself
     * @param processors how many the virtual machine sees
     * @param memoryMb what the machine has
     * @param os name and version
     * @param jdk vendor and version
     */
    public record Origin(
            String commit, String date, String cpu, int processors, long memoryMb, String os, String jdk) {}

    /**
     * The figures of one benchmark under one set of parameters.
     *
     * @param benchmark class and method
     * @param params by name
     * @param mode as JMH calls it; {@code thrpt} is the one where more is better
     * @param unit such as {@code ms/op}
     * @param forks for each virtual machine, the figure of each iteration
     */
    public record Measurement(
            String benchmark, Map<String, String> params, String mode, String unit, List<List<Double>> forks) {
        /** Sorts the parameters and copies the lists. */
        public Measurement {
            params = new TreeMap<>(params);
            forks = forks.stream().map(List::copyOf).toList();
        }

        /**
         * What an interval is computed from: the means of virtual machines, which differ by more than their iterations
         * do, where there are three or more; the iterations where there are fewer, and the interval then tells of this
         * virtual machine alone.
         *
         * @return the figures
         */
        public double[] samples() {
            return forks.size() >= 3
                    ? forks.stream()
                            .mapToDouble(fork -> fork.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow())
                            .toArray()
                    : forks.stream()
                            .flatMap(List::stream)
                            .mapToDouble(Double::doubleValue)
                            .toArray();
        }

        /** What makes it the same measurement in another run. */
        String key() {
            return params.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining(", ", benchmark + " ", ""))
                    .strip();
        }
    }

    /**
     * Checks the format and copies the list.
     *
     * @throws IllegalArgumentException if it is another format
     */
    public ResultFile {
        if (format != FORMAT) {
            throw new IllegalArgumentException("results of format " + format + "; this version reads " + FORMAT);
        }
        results = List.copyOf(results);
    }

    /**
     * Reads a file.
     *
     * @param file written by {@link #write}
     * @return the results
     * @throws IllegalArgumentException if it is not such a file
     */
    public static ResultFile read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), ResultFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " is not a file of results: " + e.getOriginalMessage() + "; benchmarks/run writes them", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a file.
     *
     * @param file where to; its folder is there
     */
    public void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
