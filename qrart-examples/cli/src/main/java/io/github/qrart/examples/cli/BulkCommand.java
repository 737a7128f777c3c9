package io.github.qrart.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes many codes. */
@Command(
        name = "bulk",
        description = "Makes a code for each line of a file, and goes on where it stopped when it is run again.",
        footer = {
            "",
            "A line of REQUESTS is a JSON object with payload (or payloadHex) and, as need be, prompt, picture, preset,"
                    + " size, seed, candidates, stopAfter, deadline and urlPolicy; the options above are the defaults."
                    + " Relative pictures start from the folder of REQUESTS, or from the current one.",
            "DIR gets images/ and a line in results.jsonl for each code, by the order of REQUESTS. A line that is no"
                    + " request, or of which nothing can be made, is reported with its number and skipped; the exit code"
                    + " is 1 then, as it is when a code does not scan. A code whose picture was deleted is made again;"
                    + " of two lines with one id the last counts.",
            "",
            "  {\"payload\": \"https://example.com/1\", \"prompt\": \"a snow village\", \"seed\": 7}",
            "  {\"payload\": \"https://example.com/2\", \"picture\": \"cat.jpg\", \"preset\": \"robust\"}"
        })
final class BulkCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "REQUESTS", description = "A file of JSON lines in UTF-8; - for the standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path requests;

    @Mixin
    private DrawingOptions options = new DrawingOptions();

    @Mixin
    private PngOptions png = new PngOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; made if need be.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    BulkCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        png.writer(); // refuses what nobody prints, before work is done for it
        BulkRequests parsed = BulkRequests.read(requests, options);
        OutputFolder folder = new OutputFolder(out);
        folder.check();
        int total = parsed.good().size() + parsed.bad().size();
        try (Workers workers = new Workers(options.threads);
                Progress progress = Progress.to(spec.commandLine().getErr(), total);
                BulkRun run = BulkRun.open(engine, png, folder, workers.executor(), progress, total)) {
            parsed.bad().forEach(run::reject);
            for (BulkRequests.Good request : parsed.good()) run.make(request);
            progress.clear();
            spec.commandLine().getOut().println(run.summary());
            spec.commandLine().getOut().flush();
            return run.isAllScannable() ? Failures.OK : Failures.NOT_SCANNABLE;
        }
    }
}
