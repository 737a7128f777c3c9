package io.github.qrart.examples.cli;

import io.github.qrart.eval.metric.CellGrid;
import io.github.qrart.eval.metric.Slo;
import io.github.qrart.eval.metric.Summary;
import io.github.qrart.eval.report.HtmlReport;
import io.github.qrart.eval.report.ToastPlot;
import io.github.qrart.eval.trial.TrialStore;
import io.github.qrart.picture.PngWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what a sweep has found out. */
@Command(
        name = "report",
        description = "Makes report.html, one file that needs nothing else, and toast.png of a folder of trials.",
        footer = {
            "",
            "  qrart report out",
            "  qrart report out --compare before --x coreRadius --y strength --rate 0.99 --limit 5s"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder that sweep or merge has written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--compare", paramLabel = "DIR", description = "Another run, which the differences start from.")
    private @Nullable Path compare;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: the folder itself.")
    private @Nullable Path out;

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands above. Default: the folder's name.")
    private @Nullable String title;

    @Option(names = "--x", paramLabel = "OPTION", description = "The option across. Default: chosen.")
    private @Nullable String x;

    @Option(names = "--y", paramLabel = "OPTION", description = "The option upwards. Default: chosen.")
    private @Nullable String y;

    @Option(names = "--rate", paramLabel = "SHARE", description = "The scan rate to promise. Default: 0.95.")
    private double rate = .95;

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "The 95th percentile of the latency to promise. Default: 20s.")
    private Duration limit = Duration.ofSeconds(20);

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many candidates the promise draws at once. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        TrialStore store = TrialFolders.check(folder);
        Path target = out == null ? folder : out;
        new OutputFolder(target).check();
        java.nio.file.Files.createDirectories(target);
        String name = title == null
                ? folder.toAbsolutePath().normalize().getFileName().toString()
                : title;
        HtmlReport.Builder report = HtmlReport.builder(store).title(name).slo(new Slo(rate, .95, limit, threads));
        if (compare != null) report.compare(TrialFolders.check(compare));
        if (x != null) report.x(x);
        if (y != null) report.y(y);
        StringWriter html = new StringWriter();
        report.build().write(html);
        write(target.resolve("report.html"), html.toString().getBytes(StandardCharsets.UTF_8));
        Summary summary = Summary.of(store);
        HtmlReport.PlotAxes axes = HtmlReport.PlotAxes.of(summary, Optional.ofNullable(x), Optional.ofNullable(y));
        if (!axes.x().isEmpty()) {
            CellGrid grid = CellGrid.of(summary, axes.x(), axes.y(), null);
            write(target.resolve("toast.png"), PngWriter.ofDefaults().encode(ToastPlot.draw(grid, store, name)));
        }
        return Failures.OK;
    }

    private void write(Path file, byte[] bytes) throws IOException {
        AtomicFiles.write(file, bytes);
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
    }
}
