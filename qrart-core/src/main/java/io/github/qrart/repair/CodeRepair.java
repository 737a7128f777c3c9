package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import io.github.qrart.repair.GridReader.Read;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Mends an image that should carry a code and barely does: finds out what is wrong, and changes as little as it can so that
 * readers find the code, in the light, the hues and along the edges that the picture has.
 *
 * <pre>{@code
 * Repair repair = Embedded.codeRepair().repair(image, Payload.of("https://example.com"));
 * }</pre>
 *
 * <p>Where the symbol lies, and which one it is, need not be known: it is looked for, upright, and its modules are compared
 * with what the payload would make them. Whoever knows says so: the search takes time and may fail. The payload cannot be
 * changed: an image that says something else, be it by one letter, is refused, and so is one of which it cannot be told.
 *
 * <p>An image is fine, and is returned as it is, when no finding is over its limit and the scan scorer says {@value
 * Diagnosis#FINE} or more, or none but that of the modules is and it says {@value Diagnosis#HIDDEN} or more.
 * Otherwise it is mended once, and once more and farther when the scorer still says less. The loop looks through the eyes of that scorer: a reader of another kind may still fail.
 *
 * <p>Takes a few times as long as its scorer. The same arguments give the same pixels. Immutable and safe for
 * use by several threads, as far as the scorer is.
 */
public final class CodeRepair {
    /** The fewest pixels a module may have. */
    public static final int MIN_MODULE = 4;

    /** How far a box may reach outside the image, in pixels, lest rounding matter. */
    private static final double SLACK = .5;

    /** From this probability on a mended image is left at that: 49 of 56 reach it, with .90 as the median. */
    private static final double ENOUGH = .8;

    private static final boolean[] ALL = {true, true, true};

    private final ScanScorer scorer;

    private CodeRepair(ScanScorer scorer) {
        this.scorer = Objects.requireNonNull(scorer, "scorer");
    }

    /**
     * A repair that stops when a scorer says it is enough.
     *
     * @param scorer tells whether an image scans
     * @return the repair
     */
    public static CodeRepair of(ScanScorer scorer) {
        return new CodeRepair(scorer);
    }

    /**
     * Mends an image of which only the payload is known.
     *
     * @param image any size and type; not changed. Transparency counts as white
     * @param payload what a reader must return
     * @return the outcome
     * @throws SymbolNotFoundException if no symbol that carries this payload for sure is found; say where it lies
     * @throws io.github.qrart.symbol.PayloadTooLongException if no version holds the payload
     * @throws InterruptedException if the thread is interrupted
     */
    public Repair repair(BufferedImage image, Payload payload) throws InterruptedException {
        Plane luma = luma(image);
        Match match = new SymbolSearch(luma, new AreaMeans(luma), new PlanSearch(payload)).find();
        return mend(image, payload, match.placement());
    }

    /**
     * Mends an image in which the symbol's place is known.
     *
     * @param image any size and type; not changed. Transparency counts as white
     * @param payload what a reader must return
     * @param symbol where the symbol lies; its plan is found out when it has none
     * @return the outcome
     * @throws IllegalArgumentException if the symbol reaches outside the image, its modules are smaller than {@value
     *     #MIN_MODULE} px, or its plan is one of another payload
     * @throws SymbolNotFoundException if the modules do not carry this payload for sure at any level and mask, unless the
     *     symbol has a plan, which is believed
     * @throws io.github.qrart.symbol.PayloadTooLongException if a symbol of so many modules does not hold the payload
     * @throws InterruptedException if the thread is interrupted
     */
    public Repair repair(BufferedImage image, Payload payload, SymbolPlacement symbol) throws InterruptedException {
        check(image, symbol);
        if (symbol.plan().isPresent()) {
            SymbolPlan plan = symbol.plan().get();
            if (!Payload.of(plan.payload()).equals(payload)) {
                throw new IllegalArgumentException(
                        "the symbol's plan carries " + Payload.of(plan.payload()) + "; expected one of " + payload);
            }
            return mend(image, payload, symbol);
        }
        Plane luma = luma(image);
        AreaMeans means = new AreaMeans(luma);
        PlanSearch plans = new PlanSearch(payload);
        Match match = plans.best(means, symbol.box(), symbol.modules());
        return mend(image, payload, proven(List.of(match), new Proof(means, plans), new Detections(luma, payload)));
    }

    /**
     * Mends an image in which the symbol's box is known, and how many modules it has is not.
     *
     * @param image any size and type; not changed. Transparency counts as white
     * @param payload what a reader must return
     * @param box the symbol's box, without quiet zone
     * @return the outcome
     * @throws IllegalArgumentException if the box reaches outside the image, or is too small for the payload's modules
     * @throws SymbolNotFoundException if the modules do not carry this payload for sure in any version, level and mask
     * @throws io.github.qrart.symbol.PayloadTooLongException if no version holds the payload
     * @throws InterruptedException if the thread is interrupted
     */
    public Repair repair(BufferedImage image, Payload payload, Box box) throws InterruptedException {
        PlanSearch plans = new PlanSearch(payload);
        check(image, SymbolPlacement.of(box, plans.fewestModules()));
        Plane luma = luma(image);
        AreaMeans means = new AreaMeans(luma);
        List<Match> sizes = plans.best(means, box, Math.min(box.width(), box.height()) / MIN_MODULE);
        return mend(image, payload, proven(sizes, new Proof(means, plans), new Detections(luma, payload)));
    }

    /** The first of some matches in one box that carries the payload for sure. */
    private static SymbolPlacement proven(List<Match> matches, Proof proof, Detections detections)
            throws InterruptedException {
        Payload other = null;
        for (Match match : matches) {
            Read read = proof.of(match);
            if (read == null) continue;
            if (read.plan() != null) return SymbolPlacement.of(match.box(), read.plan());
            other = read.payload();
        }
        if (other != null) throw SymbolNotFoundException.other(other);
        // A reader may see more on a smaller or softer copy than the modules one by one tell.
        for (Match match : matches) {
            SymbolPlan plan = detections.planIn(match.box(), match.pattern().modules);
            if (plan != null) return SymbolPlacement.of(match.box(), plan);
        }
        throw SymbolNotFoundException.none("the image agrees too little with any symbol of this payload in the box "
                + matches.get(0).box() + "; check the box, the number of modules and the payload");
    }

    private static void check(BufferedImage image, SymbolPlacement symbol) {
        Box box = symbol.box();
        boolean outside = box.x0() < -SLACK
                || box.y0() < -SLACK
                || box.x1() > image.getWidth() + SLACK
                || box.y1() > image.getHeight() + SLACK;
        if (outside) {
            throw new IllegalArgumentException("the symbol's box " + box + " reaches outside the image of "
                    + image.getWidth() + "×" + image.getHeight() + " px; expected one within it, in pixels");
        }
        double module = Math.min(box.width(), box.height()) / symbol.modules();
        if (module < MIN_MODULE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "modules of %.1f px are too small to mend; expected at least %d px: enlarge the image to %.0f %%",
                    module,
                    MIN_MODULE,
                    Math.ceil(100 * MIN_MODULE / module)));
        }
    }

    private static Plane luma(BufferedImage image) {
        return new Plane(image.getWidth(), image.getHeight(), Recolouring.luma(Pixels.rgb(image)));
    }

    private Repair mend(BufferedImage image, Payload payload, SymbolPlacement symbol) throws InterruptedException {
        check(image, symbol);
        SymbolPlan plan = symbol.plan().orElseThrow();
        int[] rgb = Pixels.rgb(image);
        Diagnosis before = diagnose(image, rgb, payload, symbol, plan, false);
        if (before.isFine()) return new Repair(image, symbol, before, before);
        if (before.of(Fault.POLARITY).isFault()) rgb = negative(rgb);
        Repair plain = mended(image, rgb, payload, symbol, before, Strength.PLAIN);
        if (plain.probability() >= ENOUGH) return plain;
        Repair firm = mended(image, rgb, payload, symbol, before, Strength.FIRM);
        Repair best = firm.probability() > plain.probability() ? firm : plain;
        boolean worse = best.probability() < before.probability().orElse(0);
        return worse ? new Repair(image, symbol, before, before) : best;
    }

    private Repair mended(
            BufferedImage image,
            int[] rgb,
            Payload payload,
            SymbolPlacement symbol,
            Diagnosis before,
            Strength strength)
            throws InterruptedException {
        SymbolPlan plan = symbol.plan().orElseThrow();
        int w = image.getWidth();
        int h = image.getHeight();
        int[] mended = Mending.mend(rgb, w, h, symbol, plan, ALL, strength);
        BufferedImage result = Pixels.image(w, h, mended);
        return new Repair(result, symbol, before, diagnose(result, mended, payload, symbol, plan, true));
    }

    /** Light for dark and dark for light, hues kept. */
    private static int[] negative(int[] rgb) {
        int[] out = new int[rgb.length];
        for (int i = 0; i < out.length; i++) out[i] = Recolouring.toLuma(rgb[i], 255 - Recolouring.luma(rgb[i]));
        return out;
    }

    /** Looks at the grid first: readers need not be asked about an image that shows its faults. */
    private Diagnosis diagnose(
            BufferedImage image, int[] rgb, Payload payload, SymbolPlacement symbol, SymbolPlan plan, boolean read)
            throws InterruptedException {
        Plane luma = new Plane(image.getWidth(), image.getHeight(), Recolouring.luma(rgb));
        List<Finding> findings = new Examination(luma, symbol, plan).findings();
        if (!read && !Diagnosis.isSound(findings)) {
            return new Diagnosis(findings, OptionalDouble.empty());
        }
        return new Diagnosis(
                findings, OptionalDouble.of(scorer.score(image, payload, symbol).probability()));
    }
}
