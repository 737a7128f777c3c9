package io.github.qrart.examples.cli;

import io.github.qrart.eval.dataset.Dataset;
import io.github.qrart.eval.dataset.PairMaker;
import io.github.qrart.eval.dataset.Split;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes pairs of a prompt and a payload. */
@Command(
        name = "dataset",
        description = "Makes prompts with payloads for experiments, as JSON lines or CSV.",
        footer = {
            "",
            "The prompts are scenes of an adjective and a noun, subjects in a style, and long descriptions; the payloads"
                    + " are short and long web addresses. With --split the file is cut in two by a hash of each pair, so"
                    + " that no pair is ever in both, and FILE gets the part's name before its ending.",
            "",
            "  qrart dataset pairs.jsonl",
            "  qrart dataset pairs.csv --pairs 500 --seed 7 --split choose=0.8,report=0.2"
        })
final class DatasetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where to write: .jsonl or .csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--pairs", paramLabel = "N", description = "How many pairs. Default: 2000.")
    private int pairs = 2000;

    @Option(names = "--seed", paramLabel = "S", description = "The same seed gives the same pairs. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--split",
            paramLabel = "NAME=SHARE",
            split = ",",
            description = "Parts with their shares, which make 1. Default: one file.")
    private Map<String, Double> split = new LinkedHashMap<>();

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Dataset made = PairMaker.of(seed).make(pairs);
        Map<Path, Dataset> files = files(made);
        for (Path target : files.keySet()) check(target);
        for (Map.Entry<Path, Dataset> part : files.entrySet()) write(part.getKey(), part.getValue());
        return Failures.OK;
    }

    private Map<Path, Dataset> files(Dataset made) {
        Map<Path, Dataset> files = new LinkedHashMap<>();
        if (split.isEmpty()) {
            files.put(file, made);
            return files;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) throw new IllegalArgumentException(file + " has no ending; expected .jsonl or .csv");
        Split.of(split, Long.toString(seed))
                .apply(made)
                .forEach((part, dataset) -> files.put(
                        file.resolveSibling(name.substring(0, dot) + "-" + part + name.substring(dot)), dataset));
        return files;
    }

    private void check(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder + "; make it first");
        }
        if (Files.exists(target) && !force) {
            throw new IllegalArgumentException(target + " is there already; name another file, or give --force");
        }
    }

    private void write(Path target, Dataset dataset) throws IOException {
        StringWriter text = new StringWriter();
        dataset.write(target, text);
        AtomicFiles.write(target, text.toString().getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(dataset.pairs().size() + " pairs in " + target);
        spec.commandLine().getOut().flush();
    }
}
