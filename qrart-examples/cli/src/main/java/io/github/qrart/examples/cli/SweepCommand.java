package io.github.qrart.examples.cli;

import io.github.qrart.eval.spec.SweepSpec;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.Problem;
import io.github.qrart.eval.trial.RunReport;
import io.github.qrart.eval.trial.Scorers;
import io.github.qrart.eval.trial.Shard;
import io.github.qrart.eval.trial.SweepListener;
import io.github.qrart.eval.trial.SweepRun;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries options of a generator. */
@Command(
        name = "sweep",
        description = "Draws and scores every setting of a generator with every prompt and seed, and goes on where it"
                + " stopped when it is run again.",
        footer = {
            "",
            "SPEC is YAML or JSON: which generator's options are varied, over which pairs. An option that is not known is"
                    + " refused with the names of those that are.",
            "",
            "  generator: scene            # or weave, which needs pictures: [a.jpg, b.jpg]; with --models, diffusion",
            "  dataset: {make: 40, seed: 1} # or the name of a file",
            "  fixed: {size: 384}",
            "  axes: {preset: [looks, balanced, robust, fine]}",
            "  seeds: 8",
            "",
            "The error stream shows how it gets on: a bar on a terminal, twenty lines in a file, nothing in a pipe.",
            "",
            "DIR gets trials/ with a line for each trial, images/ named by their content, and runs/. Several machines do"
                    + " a shard each, and merge joins what they made. docs/evaluation.md says the rest."
        })
final class SweepCommand implements Callable<Integer> {
    /** Of a trial: its own, and one for each scorer. */
    private static final int SPANS = 4;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SPEC", description = "What to try.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; made if need be.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--shard", paramLabel = "I/N", description = "Do the I-th of N parts only. Default: all.")
    private String shard = "1/1";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many trials to make at once. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @ArgGroup(exclusive = false)
    private @Nullable TelemetryOptions telemetry;

    @Mixin
    private ModelOptions modelOptions = new ModelOptions();

    private @Nullable SpanExport export;
    private long spans;
    private volatile @Nullable String failure;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Shard part = Shard.parse(shard);
        try (Models models = Models.of(modelOptions)) {
            SweepSpec asked = read(models.spaces());
            if (models.model().isEmpty() && asked.sweep().space().id().equals(DiffusionSpace.ID)) {
                throw new IllegalArgumentException(DiffusionSpace.NO_MODELS);
            }
            new OutputFolder(out).check();
            export = TelemetryOptions.open(telemetry);
            try {
                return run(asked, part);
            } finally {
                if (export != null) export.close(spec.commandLine().getErr(), spans);
            }
        }
    }

    private int run(SweepSpec asked, Shard part) throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        try (Workers workers = new Workers(threads)) {
            if (asked.halving().isEmpty()) {
                RunReport report = run(asked.sweep(), asked.scorers(), part, workers.executor());
                print.println(summary(report));
                print.flush();
                warnOfFailures();
                boolean allThere = report.skipped() == 0 && report.failed() == 0;
                return allThere ? Failures.OK : Failures.NOT_SCANNABLE;
            }
            if (part.count() > 1) {
                throw new IllegalArgumentException(
                        "halving needs the trials of all shards after each round; leave" + " --shard out, or halving");
            }
            List<Cell> best = asked.halving().get().run(asked.sweep(), TrialStore.of(out), round -> {
                print.println(round.cells().size() + " cells, " + round.pairs().size() + " pairs: "
                        + summary(run(round, asked.scorers(), part, workers.executor())));
                print.flush();
            });
            warnOfFailures();
            print.println("best: " + best.get(0));
            print.flush();
            return Failures.OK;
        }
    }

    private SweepSpec read(List<OptionSpace> spaces) throws IOException {
        try {
            return SweepSpec.read(file, spaces);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(e.getMessage() + " is missing; check the path", e);
        }
    }

    private RunReport run(Sweep sweep, Scorers scorers, Shard part, Executor executor)
            throws IOException, InterruptedException {
        try (Progress progress =
                Progress.forPeople(spec.commandLine().getErr(), ErrorStream.here(), (int) sweep.trials())) {
            return SweepRun.builder(sweep, scorers, out, executor)
                    .workers(threads)
                    .shard(part)
                    .listener(SweepListener.all(listeners(progress)))
                    .build()
                    .run();
        }
    }

    private List<SweepListener> listeners(Progress progress) {
        List<SweepListener> listeners = new ArrayList<>();
        listeners.add(new SweepProgress(progress, System::nanoTime));
        listeners.add(new SweepListener() {
            @Override
            public void trial(Trial trial, SweepListener.Progress ignored) {
                if (failure == null) failure = trial.error();
            }

            @Override
            public void problem(Problem problem) {
                if (failure == null) failure = problem.toString();
            }
        });
        if (export != null && telemetry != null) {
            String name = out.toAbsolutePath().normalize().getFileName().toString();
            listeners.add(telemetry.spans(export.sdk(), name));
            listeners.add(new SweepListener() {
                @Override
                public void trial(Trial trial, SweepListener.Progress ignored) {
                    spans += trial.scores() == null ? 1 : SPANS;
                }
            });
        }
        return listeners;
    }

    private void warnOfFailures() {
        if (failure == null) return;
        PrintWriter err = spec.commandLine().getErr();
        err.println("warning: the first that failed: " + Printable.of(failure));
        err.flush();
    }

    private static String summary(RunReport report) {
        return report.made() + " made, " + report.before() + " made before, " + report.failed() + " failed, "
                + report.skipped() + " skipped, of " + report.total();
    }
}
