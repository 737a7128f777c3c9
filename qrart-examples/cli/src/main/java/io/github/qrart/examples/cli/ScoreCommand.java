package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.Verifier;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PictureReader;
import io.github.qrart.picture.PngTexts;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Scores pictures that are there already. */
@Command(
        name = "score",
        description = "Prints one JSON line for each image: does it scan, and how good does it look.",
        footer = {
            "",
            "A line has image, payload, scannable, probability, exact, readings, verification, aesthetic and"
                    + " aestheticParts, and as metadata what the file itself says of the result that it was made as; for"
                    + " an image that cannot be read, or that the symbol does not lie in, image and error. The exit code"
                    + " is 0 when all are scannable, 1 when one is not, and 2 when one has an error.",
            "",
            "  qrart score --payload https://example.com village/candidates/*.png"
        })
final class ScoreCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ExpectedPayload expected;

    @ArgGroup(exclusive = false)
    private @Nullable Where where;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "The images to score.")
    private List<Path> images = List.of();

    /** Where the symbol lies. */
    private static final class Where {
        @Option(
                names = "--symbol",
                required = true,
                paramLabel = "X0,Y0,X1,Y1",
                converter = BoxConverter.class,
                description = "Where the symbol lies, in pixels, without its quiet zone.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Box box;

        @Option(
                names = "--modules",
                required = true,
                paramLabel = "N",
                description = "How many modules it has on each side: 21, 25, 29 ... 177.")
        private int modules;

        /** Refuses a version that holds no such payload even with the least error correction. */
        SymbolPlacement placement(Payload payload) {
            SymbolPlacement placement = SymbolPlacement.of(box, modules);
            int version = (modules - 17) / 4;
            try {
                SymbolPlan.builder(payload.bytes())
                        .errorCorrection(ErrorCorrection.L)
                        .versions(version, version)
                        .mask(0)
                        .build();
            } catch (PayloadTooLongException e) {
                throw new IllegalArgumentException(
                        "a symbol of " + modules + " modules holds " + e.maxBytes()
                                + " bytes at most, and the payload has " + payload.length()
                                + "; check --modules and --payload",
                        e);
            }
            return placement;
        }
    }

    ScoreCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scorer scorer = new Scorer(
                expected.payload(),
                where == null ? null : where.placement(expected.payload()),
                engine.scanScorer(),
                engine.verifier(),
                engine.aestheticScorer());
        PrintWriter out = spec.commandLine().getOut();
        int code = Failures.OK;
        for (Path image : images) {
            try {
                ScoreJson score = scorer.score(image);
                out.println(Json.lines().writeValueAsString(score));
                if (!score.scannable()) code = Math.max(code, Failures.NOT_SCANNABLE);
            } catch (IllegalArgumentException | PictureException | IOException e) {
                out.println(Json.lines().writeValueAsString(new Unread(image.toString(), Failures.describe(e))));
                code = Failures.WRONG_USE;
            }
            out.flush();
        }
        return code;
    }

    /** What a file says of itself, or null. Anybody may have written it, so that what is no JSON is left out. */
    private static @Nullable JsonNode said(Path file) throws IOException {
        String text = PngTexts.read(Files.readAllBytes(file)).get(PngTexts.RESULT);
        if (text == null) return null;
        try {
            return Json.lines().readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A line for one that could not. */
    record Unread(String image, String error) {}

    private record Scorer(
            Payload payload,
            @Nullable SymbolPlacement symbol,
            ScanScorer scanScorer,
            Verifier verifier,
            AestheticScorer aestheticScorer) {
        ScoreJson score(Path file) throws IOException, InterruptedException {
            BufferedImage image = PictureReader.ofDefaults().read(file);
            if (symbol != null) symbol.checkWithin(image.getWidth(), image.getHeight());
            ScanScore scan = scanScorer.score(image, payload, symbol);
            Reading verification = verifier.verify(image, payload);
            AestheticScore looks = aestheticScorer.score(
                    new Candidate(0, image, symbol, null, Map.of()),
                    ArtRequest.builder(payload).build());
            boolean scannable = scan.exact()
                    && scan.probability() >= BestOfNSelector.DEFAULT_SCAN_THRESHOLD
                    && verification instanceof Reading.Decoded;
            Map<String, String> versions = LabelScoring.versions(scanScorer, aestheticScorer);
            return ScoreJson.of(file, payload, scannable, scan, verification, looks, versions, said(file));
        }
    }
}
