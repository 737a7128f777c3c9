package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.Verifier;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PictureReader;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "Without --symbol the symbol is taken to lie where the image's own file says, if that speaks of the same"
                    + " payload, and is looked for otherwise.",
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
    private @Nullable SymbolOptions where;

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "The images to score.")
    private List<Path> images = List.of();

    ScoreCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Engine scoring = calibration.engine(engine);
        Scorer scorer = new Scorer(
                expected.payload(), placement(), scoring.scanScorer(), scoring.verifier(), scoring.aestheticScorer());
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

    /** Refuses a version that holds no such payload even with the least error correction. */
    private @Nullable SymbolPlacement placement() {
        if (where == null) return null;
        SymbolPlacement placement = where.wholePlacement();
        Payload payload = expected.payload();
        int version = (placement.modules() - 17) / 4;
        try {
            SymbolPlan.builder(payload.bytes())
                    .errorCorrection(ErrorCorrection.L)
                    .versions(version, version)
                    .mask(0)
                    .build();
        } catch (PayloadTooLongException e) {
            throw new IllegalArgumentException(
                    "a symbol of " + placement.modules() + " modules holds " + e.maxBytes()
                            + " bytes at most, and the payload has " + payload.length()
                            + "; check --modules and --payload",
                    e);
        }
        return placement;
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
            SaidResult said = SaidResult.of(file);
            SymbolPlacement place = symbol == null ? said.placement(payload, image) : symbol;
            if (place != null) place.checkWithin(image.getWidth(), image.getHeight());
            ScanScore scan = scanScorer.score(image, payload, place);
            Reading verification = verifier.verify(image, payload);
            AestheticScore looks = aestheticScorer.score(
                    new Candidate(0, image, place, null, Map.of()),
                    ArtRequest.builder(payload).build());
            boolean scannable = scan.exact()
                    && scan.probability() >= BestOfNSelector.DEFAULT_SCAN_THRESHOLD
                    && verification instanceof Reading.Decoded;
            Map<String, String> versions = LabelScoring.versions(scanScorer, aestheticScorer);
            return ScoreJson.of(
                    file,
                    payload,
                    scannable,
                    scan,
                    verification,
                    looks,
                    versions,
                    said.json().isMissingNode() ? null : said.json());
        }
    }
}
