package io.github.qrart.examples.cli;

import io.github.qrart.BestOfNSelector;
import io.github.qrart.Preset;
import io.github.qrart.UrlPolicy;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how to draw, for one code or as the defaults of many. Filled in by picocli. */
final class DrawingOptions {
    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = {
                "What to give up first: looks (closest to the picture), balanced, robust (reads nearly like a plain"
                        + " code) or fine (small modules, for large prints). Default: balanced."
            })
    Preset preset = Preset.BALANCED;

    @Option(
            names = "--candidates",
            paramLabel = "N",
            description = "How many candidates to draw, 1 to " + BestOfNSelector.MAX_CANDIDATES + ". Default: "
                    + BestOfNSelector.DEFAULT_CANDIDATES + ".")
    int candidates = BestOfNSelector.DEFAULT_CANDIDATES;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The first candidate's seed; the others count on from it. The same seed gives the same"
                    + " pixels. Default: 1.")
    long seed = 1;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            description = "Side of the picture, quiet zone included. Default: 768.")
    int size = 768;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long drawing and scoring may take, such as 1500ms, 20s or 2m; the best so far is"
                    + " returned then. What make draws with --models takes fewer steps, 10 at least, where not all of them"
                    + " fit. Default: 20s.")
    Duration deadline = Duration.ofSeconds(20);

    @Option(
            names = "--stop-after",
            paramLabel = "K",
            description = "Stop as soon as K candidates scan. Default: draw them all.")
    int stopAfter = BestOfNSelector.MAX_CANDIDATES;

    @Option(
            names = "--url-policy",
            paramLabel = "POLICY",
            description = "What to do with a web address that may mislead (user info, letters that imitate others):"
                    + " ignore, warn or refuse. Default: warn.")
    UrlPolicy urlPolicy = UrlPolicy.WARN;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many candidates to draw at once. Default: one for each processor.")
    int threads = Runtime.getRuntime().availableProcessors();
}
