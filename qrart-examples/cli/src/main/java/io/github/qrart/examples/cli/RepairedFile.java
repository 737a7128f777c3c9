package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Candidate;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import io.github.qrart.Provenance;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.picture.PngWriter;
import io.github.qrart.repair.Repair;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Map;

/** The file of a mended picture, with where it comes from inside, as those of {@code make} have it. */
final class RepairedFile {
    private static final GeneratorInfo MENDER = new GeneratorInfo("repair", Map.of());

    private RepairedFile() {}

    static byte[] encode(Repair done, Payload payload, ScanScore scan, Engine engine, PngWriter writer)
            throws InterruptedException {
        BufferedImage image = done.image();
        int size = Math.max(image.getWidth(), image.getHeight());
        ArtRequest request = ArtRequest.builder(payload)
                .size(Math.max(ArtRequest.MIN_SIZE, Math.min(ArtRequest.MAX_SIZE, size)))
                .build();
        String words = done.isTouched() ? done.before().toString() : "not needed";
        Candidate candidate = new Candidate(0, image, done.symbol(), null, Map.of("repair", words));
        Reading verification = engine.verifier().verify(image, payload);
        AestheticScore looks = engine.aestheticScorer().score(candidate, request);
        boolean scannable = scan.exact()
                && scan.probability() >= BestOfNSelector.DEFAULT_SCAN_THRESHOLD
                && verification instanceof Reading.Decoded;
        ScoredCandidate.Timings timings = new ScoredCandidate.Timings(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        ScoredCandidate scored = new ScoredCandidate(candidate, scan, verification, looks, scannable, timings);
        String java = Runtime.version().toString();
        return writer.encode(scored, new Provenance(Provenance.LIBRARY_VERSION, java, MENDER, request));
    }
}
