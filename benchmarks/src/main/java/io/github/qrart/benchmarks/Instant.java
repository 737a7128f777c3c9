package io.github.qrart.benchmarks;

import io.github.qrart.AestheticScore;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Generator;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Scorers that look at nothing. */
final class Instant {
    private static final Reading READ = new Reading.Decoded("instant");
    private static final ScanScore SCANS = new ScanScore(1, true, List.of(READ));
    private static final AestheticScore LOOKS = new AestheticScore(.5, Map.of());

    private Instant() {}

    static BestOfNSelector.Builder selector(Generator generator, Executor executor) {
        return BestOfNSelector.builder(
                generator,
                (image, payload, symbol) -> SCANS,
                (image, payload) -> READ,
                (candidate, request) -> LOOKS,
                executor);
    }
}
