package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.MissingCandidate;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import io.github.qrart.scene.SceneGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one code. */
@Command(
        name = "make",
        description = "Draws several candidates, scores each, and keeps the best.",
        footer = {
            "",
            "DIR gets best.png (and best.svg, with --svg), candidates/, sheet.png (all candidates with their scores) and result.json. Without --out"
                    + " nothing is written: the table alone is printed.",
            "",
            "A payload that begins with - comes last, after --, as in: qrart make --size 256 -- -5",
            "",
            "  qrart make https://example.com --prompt 'a snow village at dusk' --out village",
            "  qrart make https://example.com --prompt 'a hill town' --logo logo.png --svg --out town",
            "  qrart make https://example.com --picture cat.jpg --preset robust --out cat",
            "  qrart make https://example.com --prompt 'a hill town' --models sd15 --deadline 30m --threads 1"
        })
final class MakeCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Source source;

    @Option(names = "--prompt", paramLabel = "TEXT", description = "What to draw, in words.")
    private String prompt = "";

    @Option(names = "--picture", paramLabel = "FILE", description = "The picture to weave the code into.")
    private @Nullable Path picture;

    @Mixin
    private DrawingOptions options = new DrawingOptions();

    @Mixin
    private SceneOptions sceneOptions = new SceneOptions();

    @Mixin
    private ModelOptions modelOptions = new ModelOptions();

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Mixin
    private PngOptions png = new PngOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; made if need be.")
    private @Nullable Path out;

    /** The payload, in one of two forms. */
    private static final class Source {
        @Parameters(paramLabel = "PAYLOAD", description = "What a phone is to read: a web address or any text.")
        private @Nullable String payload;

        @Option(
                names = "--payload-file",
                paramLabel = "FILE",
                description = "Takes the payload from a file, byte for byte.")
        private @Nullable Path payloadFile;

        Payload payload() {
            if (payloadFile != null) return Payloads.file(payloadFile);
            return Payloads.typed(payload == null ? "" : payload);
        }
    }

    MakeCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Payloads.checkTyped("prompt", prompt, "");
        if (modelOptions.given() && picture != null) {
            throw new IllegalArgumentException(
                    "--picture has no place in what --models draw, which follow --prompt alone;"
                            + " leave one of the two out");
        }
        Order order = Order.of(source.payload(), prompt, picture, options);
        png.writer(); // refuses what nobody prints, before work is done for it
        OutputFolder folder = out == null ? null : new OutputFolder(out);
        if (folder != null) {
            folder.check();
            folder.checkFiles();
        }
        sceneOptions.check(picture == null && !modelOptions.given(), folder != null);
        Engine scoring = calibration.engine(engine);
        SceneGenerator scenes = sceneOptions.scenes();
        // The workers are closed first: what they draw is interrupted, and the models wait for that.
        try (Models models = Models.of(modelOptions);
                Workers workers = new Workers(options.threads)) {
            Engine drawing = models.engine(scoring, order, options.threads);
            Selection selection = select(sceneOptions.engine(scenes, drawing), order, workers, err);
            for (String warning : selection.warnings()) err.println("warning: " + Printable.of(warning));
            ResultTable.failures(selection).ifPresent(failures -> err.println("warning: " + failures));
            err.flush();
            if (folder != null) {
                SceneGenerator drawnAsSvg = sceneOptions.svg ? scenes : null;
                MakeOutput.write(selection, order, png, drawnAsSvg, folder, workers.executor());
            }
            report(selection, folder);
            return selection.best().scannable() ? Failures.OK : Failures.NOT_SCANNABLE;
        }
    }

    private static Selection select(Engine drawing, Order order, Workers workers, PrintWriter err)
            throws IOException, InterruptedException {
        try (Progress progress = Progress.to(err, order.candidates())) {
            BestOfNSelector selector = order.selector(drawing, workers.executor(), new CandidateProgress(progress));
            ArtRequest request = order.request();
            return selector.select(request);
        }
    }

    private static String status(Selection selection) {
        return switch (selection.status()) {
            case COMPLETE -> "complete";
            case PARTIAL -> "stopped at the deadline with the best so far";
            case NONE_SCANNABLE ->
                "none scans; try --preset robust, more candidates, a larger size or a shorter payload"
                        + (isLate(selection) ? "; stopped at the deadline too, so that more time may help" : "");
        };
    }

    private static boolean isLate(Selection selection) {
        return selection.missing().stream().anyMatch(missing -> missing.reason() == MissingCandidate.Reason.DEADLINE);
    }

    private void report(Selection selection, @Nullable OutputFolder folder) {
        PrintWriter print = spec.commandLine().getOut();
        ResultTable.print(selection, print);
        print.println(status(selection) + ", " + selection.elapsed().toMillis() + " ms");
        if (folder == null) {
            print.println("nothing was written; --out DIR keeps the pictures");
        } else {
            print.println("best   " + folder.path().resolve(OutputFolder.BEST));
            if (sceneOptions.svg) print.println("svg    " + folder.path().resolve(OutputFolder.SVG));
            print.println("sheet  " + folder.path().resolve(OutputFolder.SHEET));
            print.println("result " + folder.path().resolve(OutputFolder.RESULT));
        }
        print.flush();
    }
}
