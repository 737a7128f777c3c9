package io.github.qrart.scene;

import io.github.qrart.ArtRequest;
import io.github.qrart.Preset;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guards the tones of a drawing and, when there is a scorer, guards it more firmly until the scorer is content. */
final class Guarding {
    /** The share of photographs that readers should read; scenes have .76 and more as a rule. */
    private static final double ENOUGH = .7;

    /** How often it is tried again. */
    private static final int STEPS = 2;

    private static final String READERS = "readers";

    private final @Nullable ScanScorer scorer;
    private final @Nullable Runnable after;
    private int[] guarded = new int[0];

    /**
     * A guard.
     *
     * @param after draws what is not guarded, each time over the guarded picture; or nothing is
     */
    Guarding(@Nullable ScanScorer scorer, @Nullable Runnable after) {
        this.scorer = scorer;
        this.after = after;
    }

    /** The pixels that were guarded, without what was drawn over them. */
    int[] guarded() {
        return guarded;
    }

    /**
     * Changes the canvas.
     *
     * @return how much calmer it was redrawn, and what was wrong at first; empty when the first try was good
     */
    Optional<String> apply(SceneCanvas canvas, SymbolPlacement placement, ArtRequest request)
            throws InterruptedException {
        guard(0, canvas, placement, request.preset());
        if (scorer == null) return Optional.empty();
        String why = "";
        for (int step = 1; step <= STEPS; step++) {
            ScanScore score = scorer.score(canvas.image(), request.payload(), placement);
            if (isGood(score)) return step == 1 ? Optional.empty() : Optional.of(said(step - 1, why));
            if (step == 1) why = score.text();
            guard(step, canvas, placement, request.preset());
        }
        return Optional.of(said(STEPS, why));
    }

    private static boolean isGood(ScanScore score) {
        double readers = score.parts().getOrDefault(READERS, score.probability());
        return score.exact() && readers >= ENOUGH;
    }

    private static String said(int steps, String why) {
        return (steps == 1 ? "calmer" : "calmer twice") + "; the first drawing scored " + why;
    }

    /** What was guarded before may be guarded again: only what the firmer guard asks beyond that changes. */
    private void guard(int steps, SceneCanvas canvas, SymbolPlacement placement, Preset preset)
            throws InterruptedException {
        int size = canvas.image().getWidth();
        int[] pixels = canvas.pixels();
        if (after != null && steps > 0) System.arraycopy(guarded, 0, pixels, 0, pixels.length);
        ToneGuard.of(preset).calmer(steps).apply(pixels, size, placement, canvas.plan());
        guarded = after == null ? pixels : pixels.clone();
        if (after != null) after.run();
    }
}
