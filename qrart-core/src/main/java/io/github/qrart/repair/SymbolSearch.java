package io.github.qrart.repair;

import io.github.qrart.Payload;
import io.github.qrart.image.Plane;
import io.github.qrart.repair.Detections.Guess;
import io.github.qrart.repair.GridReader.Read;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds an upright symbol in an image of which only the payload is known. What ZXing reads on smaller, blurred and inverted
 * copies is found at once. Else each guess, of ZXing's detector and of a correlation with three finder patterns over all
 * scales and places, is moved to where the modules that the payload would have there agree best, until one is proven.
 */
final class SymbolSearch {
    /** Versions above the smallest that are looked for. */
    private static final int MORE_VERSIONS = 4;

    /** Guesses of each kind for which a proof is looked for, the likeliest first. */
    private static final int PROVEN = 4;

    private final Plane image;
    private final AreaMeans luma;
    private final PlanSearch plans;
    private final Proof proof;
    private final BoxFit fit;
    private @Nullable Payload other;

    SymbolSearch(Plane image, AreaMeans luma, PlanSearch plans) {
        this.image = image;
        this.luma = luma;
        this.plans = plans;
        proof = new Proof(luma, plans);
        fit = new BoxFit(luma);
    }

    /**
     * The symbol.
     *
     * @throws SymbolNotFoundException if there is none for sure
     */
    Match find() throws InterruptedException {
        Detections detections = new Detections(image, plans.payload());
        Guess read = detections.look();
        if (read != null && read.plan() != null) return fitted(read, read.plan());
        other = detections.other();
        Match found = proven(detections.guesses());
        if (found == null) found = proven(correlated());
        if (found != null) return found;
        throw notFound(detections.isTurned());
    }

    private Match fitted(Guess guess, SymbolPlan plan) {
        Pattern pattern = new Pattern(plan);
        Match match = fit.coarse(Match.of(luma, guess.box(), pattern));
        return Match.of(luma, fit.fine(match.box(), pattern), pattern);
    }

    private List<Guess> correlated() throws InterruptedException {
        List<Guess> guesses = new ArrayList<>();
        FinderSearch search = new FinderSearch(image);
        int least = plans.fewestModules();
        for (int modules = least; modules <= Math.min(177, least + 4 * MORE_VERSIONS); modules += 4) {
            checkInterrupt();
            guesses.addAll(search.guesses(modules));
        }
        return guesses;
    }

    private @Nullable Match proven(List<Guess> guesses) throws InterruptedException {
        List<Match> matches = new ArrayList<>();
        for (Guess guess : guesses) {
            checkInterrupt();
            Match match = refine(guess);
            if (match != null) matches.add(match);
        }
        matches.sort(Comparator.comparingDouble((Match m) -> -Math.abs(m.evidence())));
        for (Match match : matches.subList(0, Math.min(PROVEN, matches.size()))) {
            checkInterrupt();
            Read read = proof.of(match);
            if (read == null) continue;
            if (read.plan() == null) {
                other = read.payload();
                continue;
            }
            Pattern pattern = new Pattern(read.plan());
            return Match.of(luma, fit.fine(match.box(), pattern), pattern);
        }
        return null;
    }

    /** A guess moved and scaled until function patterns and modules agree best. */
    private @Nullable Match refine(Guess guess) {
        int modules = guess.modules();
        if (modules < plans.fewestModules() || guess.box().width() / modules < CodeRepair.MIN_MODULE - 1) return null;
        // Half a module off, the modules tell little of level and mask, so that these are asked for again.
        Match match = fit.coarse(plans.best(luma, guess.box(), modules));
        Match again = plans.best(luma, match.box(), modules);
        return again.isBetterThan(match) ? fit.coarse(again) : match;
    }

    private SymbolNotFoundException notFound(boolean turned) {
        if (other != null) return SymbolNotFoundException.other(other);
        String size = image.width() + "×" + image.height() + " px";
        String words = turned
                ? "the symbol of this payload lies turned or tilted in the image of " + size
                        + ", and only upright ones can be mended; straighten the image"
                : "no upright symbol of this payload was found in the image of " + size
                        + "; say where it lies, as a box in pixels without its quiet zone, and check the payload";
        return SymbolNotFoundException.none(words);
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("the search for the symbol was interrupted");
    }
}
