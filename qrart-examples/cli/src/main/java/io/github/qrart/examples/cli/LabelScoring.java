package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.Verifier;
import io.github.qrart.eval.labels.ImagePath;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PictureReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores the images that labels name with the engine's scorers and readers. What labels do not say of payload and place of
 * the symbol, the images' own metadata may.
 */
final class LabelScoring {
    /** The parts of looks that a model can be fitted to, and the set that the library knows them by. */
    private static final String LOOKS = "looks/2";

    private static final String[] FITTED = {"finders", "faintness", "hues", "entropy", "shapes"};

    private final Path folder;
    private final @Nullable String payload;
    private final @Nullable SymbolPlacement symbol;
    private final ScanScorer scanScorer;
    private final Verifier verifier;
    private final AestheticScorer aestheticScorer;

    LabelScoring(Engine engine, Path folder, @Nullable String payload, @Nullable SymbolPlacement symbol) {
        this.folder = folder;
        this.payload = payload;
        this.symbol = symbol;
        scanScorer = engine.scanScorer();
        verifier = engine.verifier();
        aestheticScorer = engine.aestheticScorer();
    }

    ScoreTable score(LabelSet labels, Progress progress) throws IOException, InterruptedException {
        Map<String, String> payloads = new HashMap<>();
        for (Label label : labels.labels()) {
            if (label.payload() != null) payloads.putIfAbsent(label.image(), label.payload());
        }
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        Map<String, String> clusters = new HashMap<>();
        for (String image : labels.images()) {
            Path file = ImagePath.of(folder, image)
                    .orElseThrow(() -> new IllegalArgumentException(image + " cannot be the name of a file"));
            try {
                SaidResult said = SaidResult.of(file);
                Payload expected = expected(payloads.get(image), said);
                rows.put(image, score(file, expected, said));
                clusters.put(image, expected + "\n" + said.json().path("prompt").asString(""));
            } catch (PictureException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        image + ": " + e.getMessage() + "; leave it out, or give its scores with --scores", e);
            }
            progress.glance(rows.size(), image);
        }
        return ScoreTable.of(rows).withClusters(clusters).withVersions(versions(scanScorer, aestheticScorer));
    }

    private Map<String, Double> score(Path file, Payload expected, SaidResult said)
            throws IOException, InterruptedException {
        BufferedImage image = PictureReader.ofDefaults().read(file);
        SymbolPlacement placement = symbol != null ? symbol : said.placement(expected, image);
        if (placement != null) placement.checkWithin(image.getWidth(), image.getHeight());
        Map<String, Double> row = new LinkedHashMap<>();
        ScanScore scan = scanScorer.score(image, expected, placement);
        row.put("probability", Json.round(scan.probability()));
        for (Reading reading : scan.readings()) row.put(reading.reader(), outcome(reading));
        Reading verification = verifier.verify(image, expected);
        row.put(verification.reader(), outcome(verification));
        AestheticScore looks = aestheticScorer.score(
                new Candidate(0, image, placement, null, Map.of()),
                ArtRequest.builder(expected).build());
        row.put("aesthetic", Json.round(looks.value()));
        looks.parts().forEach((part, value) -> row.put("aesthetic/" + part, Json.round(value)));
        return row;
    }

    /** What the scorers call their scores, by the names that these have in files. */
    static Map<String, String> versions(ScanScorer scan, AestheticScorer looks) {
        Map<String, String> versions = new LinkedHashMap<>();
        if (!scan.version().isEmpty()) versions.put("probability", scan.version());
        if (!looks.version().isEmpty()) versions.put("aesthetic", looks.version());
        return versions;
    }

    private static double outcome(Reading reading) {
        return reading instanceof Reading.Decoded ? 1 : 0;
    }

    private Payload expected(@Nullable String labelled, SaidResult said) {
        if (labelled != null) return Payload.of(labelled);
        if (payload != null) return Payloads.typed(payload);
        Payload own = said.payload();
        if (own != null) return own;
        throw new IllegalArgumentException(
                "nothing says what its code should say; give --payload, or a column payload");
    }

    /** Adds the parts of looks, under the name of the feature set that they belong to. */
    static ScoreTable withFeatures(ScoreTable table) {
        Map<String, Map<String, Double>> features = new LinkedHashMap<>();
        for (String image : table.images()) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (String part : FITTED) {
                double value = table.of("aesthetic/" + part, image);
                if (!Double.isNaN(value)) row.put(LOOKS + ":" + part, value);
            }
            features.put(image, row);
        }
        return table.and(ScoreTable.of(features));
    }
}
