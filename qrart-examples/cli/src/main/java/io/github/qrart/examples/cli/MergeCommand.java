package io.github.qrart.examples.cli;

import io.github.qrart.eval.trial.Merge;
import io.github.qrart.eval.trial.Problem;
import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins what several machines have made. */
@Command(
        name = "merge",
        description = "Joins folders of trials into one, and checks every line and image on the way.",
        footer = {
            "",
            "What is broken is told and left out, and the rest is joined; the exit code is 1 then.",
            "",
            "  qrart merge --out all part1 part2 part3"
        })
final class MergeCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders to join.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; what it has already is kept.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Override
    public Integer call() throws IOException {
        for (Path folder : folders) TrialFolders.check(folder);
        new OutputFolder(out).check();
        Files.createDirectories(out);
        Merge merge = Merge.into(out, folders.stream().map(TrialStore::of).toList());
        List<Problem> problems = merge.problems();
        for (Problem problem : problems.subList(0, Math.min(MOST_TOLD, problems.size()))) {
            spec.commandLine().getErr().println(Printable.of("warning: " + problem));
        }
        spec.commandLine().getErr().flush();
        spec.commandLine()
                .getOut()
                .println(merge.trials() + " trials, " + merge.repeated() + " came more than once, " + problems.size()
                        + " problems; see " + out);
        spec.commandLine().getOut().flush();
        return problems.isEmpty() ? Failures.OK : Failures.NOT_SCANNABLE;
    }
}
