package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScorer;
import io.github.qrart.Generator;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;
import io.github.qrart.aesthetic.VisualAestheticScorer;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.ModelException;
import io.github.qrart.model.ModelFiles;
import io.github.qrart.scan.EnsembleScanScorer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says whose labels scores are to follow. Filled in by picocli. */
final class CalibrationOptions {
    private static final String SCANNED = "scanned-probability.curve";
    private static final String BEAUTY = "beauty-aesthetic.curve";
    private static final String LOOKS = "looks.model";

    @Option(
            names = "--calibration",
            paramLabel = "DIR",
            description = "Score by what people said, with what align wrote into its folder calibration: " + SCANNED
                    + " for scanning; for looks " + LOOKS + ", or else " + BEAUTY + ".")
    private @Nullable Path folder;

    /** Draws as another engine does, and scores by its own scorers. */
    private record Calibrated(
            Generator generator, ScanScorer scanScorer, Verifier verifier, AestheticScorer aestheticScorer)
            implements Engine {}

    /**
     * What scores: the engine itself when no folder was given.
     *
     * @throws IllegalArgumentException if the folder has nothing of this kind, or what it has is for other scores
     */
    Engine engine(Engine engine) {
        if (folder == null) return engine;
        Path scanned = folder.resolve(SCANNED);
        Path beauty = folder.resolve(BEAUTY);
        Path looks = folder.resolve(LOOKS);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--calibration " + folder + " is "
                    + (Files.exists(folder) ? "no folder" : "not there")
                    + "; expected the folder calibration that qrart align writes");
        }
        List<Path> found = Stream.of(scanned, beauty, looks)
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("--calibration " + folder + " has none of " + SCANNED + ", " + LOOKS
                    + " and " + BEAUTY + "; expected the folder calibration that qrart align writes");
        }
        for (Path file : found) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "--calibration: " + file + " is no file; expected what qrart align wrote");
            }
        }
        try {
            return new Calibrated(
                    engine.generator(),
                    Files.isRegularFile(scanned)
                            ? EnsembleScanScorer.ofDefaults().calibrated(CurveFiles.read(scanned))
                            : engine.scanScorer(),
                    engine.verifier(),
                    Files.isRegularFile(looks)
                            ? VisualAestheticScorer.of(ModelFiles.read(looks))
                            : Files.isRegularFile(beauty)
                                    ? VisualAestheticScorer.ofDefaults().calibrated(CurveFiles.read(beauty))
                                    : engine.aestheticScorer());
        } catch (ModelException e) {
            throw new IllegalArgumentException("--calibration " + folder + ": " + e.getMessage(), e);
        }
    }
}
