package io.github.qrart.onnx;

import io.github.qrart.Candidate;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.onnx.sampling.NoiseSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws what does not scan once more from part of the noise, with the code stronger, and keeps what scans better.
 *
 * @param networks the models
 * @param options how it was drawn, and how it is to be drawn again
 * @param watch who follows it
 * @param scorer says what scans
 */
record Rescue(Networks networks, DiffusionOptions options, Watch watch, ScanScorer scorer) {
    private static final String NOTE = "rescue";

    Candidate rescued(Finish finish, Candidate candidate, int[] drawn) throws InterruptedException {
        ScanScore before = score(finish, candidate);
        if (before.exact()) return noted(candidate, "not needed");
        int side = finish.condition().side();
        long seed = candidate.seed();
        // Other noise than that of the first time, which would lead back to the same image.
        long other = new SplittableRandom(seed).split().nextLong();
        Drawing drawing = new Drawing(networks, options.rescuing(), watch);
        float[] latents = drawing.again(
                finish.request().prompt(),
                finish.condition().planes(),
                side,
                seed,
                drawn,
                options.rescue(),
                NoiseSource.seeded(new long[] {other}, Drawing.length(side)));
        Candidate again = finish.candidate(seed, drawing.pixels(latents, side), candidate.notes());
        ScanScore after = score(finish, again);
        String words = String.format(Locale.ROOT, "%.2f to %.2f", before.probability(), after.probability());
        return after.exact() || after.probability() > before.probability()
                ? noted(again, words)
                : noted(candidate, words + ", left");
    }

    private ScanScore score(Finish finish, Candidate candidate) throws InterruptedException {
        return scorer.score(candidate.image(), finish.request().payload(), candidate.symbol());
    }

    private static Candidate noted(Candidate candidate, String words) {
        Map<String, String> notes = new LinkedHashMap<>(candidate.notes());
        notes.put(NOTE, words);
        return new Candidate(candidate.seed(), candidate.image(), candidate.symbol(), null, notes);
    }
}
