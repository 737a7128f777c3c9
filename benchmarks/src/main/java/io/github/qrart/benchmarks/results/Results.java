package io.github.qrart.benchmarks.results;

import io.github.qrart.benchmarks.results.Chart.Line;
import io.github.qrart.benchmarks.results.Chart.Point;
import io.github.qrart.benchmarks.results.ResultFile.Measurement;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns files of results into tables, charts and comparisons, on standard output. */
@Command(
        name = "results",
        mixinStandardHelpOptions = true,
        description = "Turns files that benchmarks/run wrote into tables, charts and comparisons.")
public final class Results {
    private final PrintStream out;

    Results(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param args as {@code --help} says
     */
    @SuppressWarnings("SystemExitOutsideMain") // it is main
    public static void main(String[] args) {
        System.exit(commandLine(System.out).execute(args));
    }

    static CommandLine commandLine(PrintStream out) {
        return new CommandLine(new Results(out)).setExecutionExceptionHandler((e, commands, parsed) -> {
            if (!(e instanceof RuntimeException)) throw e;
            commands.getErr().println(e.getMessage());
            return 1;
        });
    }

    @Command(name = "table", mixinStandardHelpOptions = true, description = "Prints a Markdown table for each file.")
    void table(@Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files) {
        for (Path file : files) out.println(Tables.of(ResultFile.read(file)));
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Prints the ratio of two runs with its 95 %% interval.")
    void compare(@Parameters(paramLabel = "BEFORE") Path before, @Parameters(paramLabel = "AFTER") Path after) {
        ResultFile first = ResultFile.read(before);
        ResultFile second = ResultFile.read(after);
        List<Comparison> both = Comparison.of(first, second);
        if (both.isEmpty()) {
            throw new IllegalArgumentException(before + " and " + after + " have no benchmark with the same parameters"
                    + " and two figures or more in common; run the same suite twice");
        }
        out.println(Tables.of(both, first, second));
    }

    @Command(name = "chart", mixinStandardHelpOptions = true, description = "Prints an SVG chart of a file.")
    void chart(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--x", required = true, paramLabel = "PARAM", description = "The parameter along x.")
                    String param,
            @Option(names = "--only", defaultValue = "", description = "Benchmarks whose name has this in it.")
                    String only) {
        out.print(chart(ResultFile.read(file), param, only).svg());
    }

    /** A line for each benchmark and set of the other parameters; those that never differ are not named. */
    static Chart chart(ResultFile file, String param, String only) {
        List<Measurement> shown = file.results().stream()
                .filter(m -> m.benchmark().contains(only) && m.params().containsKey(param))
                .toList();
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("no benchmark in \"" + file.suite() + "\" whose name has \"" + only
                    + "\" in it has a parameter \"" + param + "\"; there are "
                    + file.results().stream().map(Measurement::key).collect(Collectors.joining("; ")));
        }
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        for (Measurement m : shown) {
            lines.computeIfAbsent(name(m, param, shown), k -> new ArrayList<>())
                    .add(new Point(m.params().getOrDefault(param, ""), Interval.mean(m.samples())));
        }
        List<Line> drawn = new ArrayList<>();
        lines.forEach((name, points) -> drawn.add(new Line(name, points)));
        return new Chart(file.suite(), param, shown.get(0).unit(), drawn);
    }

    private static String name(Measurement m, String param, List<Measurement> all) {
        Map<String, String> rest = new TreeMap<>(m.params());
        rest.remove(param);
        rest.entrySet()
                .removeIf(e -> all.stream()
                        .allMatch(other -> e.getValue().equals(other.params().get(e.getKey()))));
        String method = m.benchmark().substring(m.benchmark().lastIndexOf('.') + 1);
        boolean one = all.stream().allMatch(other -> other.benchmark().equals(m.benchmark()));
        String params = rest.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return params.isEmpty() ? method : one ? params : method + ", " + params;
    }
}
