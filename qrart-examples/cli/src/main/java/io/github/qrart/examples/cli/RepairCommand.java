package io.github.qrart.examples.cli;

import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.picture.PictureReader;
import io.github.qrart.repair.CodeRepair;
import io.github.qrart.repair.Repair;
import io.github.qrart.repair.SymbolNotFoundException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mends a picture that should carry a code and barely does. */
@Command(
        name = "repair",
        description = "Mends an image that should carry a code and barely does, changing as little as it can.",
        footer = {
            "",
            "Says what was wrong, what was done, and how likely a phone reads the image before and after. An image that is"
                    + " fine is written as it is. An image that carries another payload is refused.",
            "",
            "Without --symbol the symbol is looked for, upright, where the image's own file says that it lies if it was"
                    + " made by make; with it alone, the number of modules is found out.",
            "",
            "  qrart repair --payload https://example.com art.png --out mended.png",
            "  qrart repair --payload https://example.com art.png --out mended.png --symbol 93,93,675,675 --modules 25"
        })
final class RepairCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ExpectedPayload expected;

    @ArgGroup(exclusive = false)
    private @Nullable SymbolOptions where;

    @Mixin
    private PngOptions png = new PngOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; a PNG.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Parameters(paramLabel = "IMAGE", description = "The image to mend; not changed.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    RepairCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Payload payload = expected.payload();
        checkOut();
        png.writer(); // refuses what nobody prints, before work is done for it
        BufferedImage image = PictureReader.ofDefaults().read(file);
        ScanScorer scorer = engine.scanScorer();
        Repair done = mend(CodeRepair.of(scorer), image, payload);
        ScanScore before = scorer.score(image, payload, done.symbol());
        ScanScore after = done.isTouched() ? scorer.score(done.image(), payload, done.symbol()) : before;
        AtomicFiles.write(out, RepairedFile.encode(done, payload, after, engine, png.writer()));
        PrintWriter print = spec.commandLine().getOut();
        RepairReport.print(image, done, before, after, print);
        print.println("written      " + Printable.of(out.toString()));
        print.flush();
        boolean scannable = after.exact() && after.probability() >= BestOfNSelector.DEFAULT_SCAN_THRESHOLD;
        return scannable ? Failures.OK : Failures.NOT_SCANNABLE;
    }

    private Repair mend(CodeRepair repair, BufferedImage image, Payload payload)
            throws IOException, InterruptedException {
        if (where != null) {
            SymbolPlacement place = where.placement();
            return place == null ? repair.repair(image, payload, where.box()) : repair.repair(image, payload, place);
        }
        SymbolPlacement said = SaidResult.of(file).placement(payload, image);
        if (said != null) {
            try {
                return repair.repair(image, payload, said);
            } catch (IllegalArgumentException e) {
                // The image may have been cut since: then it is looked for like any other.
            }
        }
        try {
            return repair.repair(image, payload);
        } catch (SymbolNotFoundException e) {
            if (e.other().isPresent()) throw e;
            throw new IllegalArgumentException(e.getMessage() + ": --symbol X0,Y0,X1,Y1", e);
        }
    }

    /** Refuses a name that cannot be written before work is done for it. */
    private void checkOut() {
        Path name = out.getFileName();
        if (name == null || !name.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException(
                    "--out " + out + " is no name of a PNG file; expected one that ends in .png");
        }
        AtomicFiles.check(out);
        if (out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException(
                    "--out " + out + " is the image itself, which is not changed; expected another file");
        }
    }
}
