package io.github.qrart.weave;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Preset;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import io.github.qrart.symbol.SymbolPlanBuilder;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Weaves the code into the request's picture. Its middle square fills the whole image, the quiet zone included, which
 * is a lightened continuation of it.
 *
 * <p>The {@link WeaveOptions} of the request's preset decide level, smallest version and margins; the seed varies, within
 * what they allow, the framing, the symbol's mask among those that agree best with the picture, and the margins. Eight seeds
 * in a row differ in all of that: from seed 1 on, every second one keeps the preset's margins, each with another mask, the
 * rest have wider ones. Seed 1 has the mask that agrees best.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PictureGenerator implements Generator {
    /** The fewest pixels per module. Below four, readers lose modules to blur. */
    private static final int MIN_MODULE = 4;

    /** Pixels per module below which no larger version is taken than the payload needs. */
    private static final int GOOD_MODULE = 10;

    /** How far the margins of eight seeds in a row go towards the widest; two or four of them are spread as well. */
    private static final double[] WIDER = {0, .5, 0, 1, 0, .25, 0, .75};

    /** Masks that go round with the seeds: two seeds in a row have the same one, with other margins. */
    private static final int MASKS = WIDER.length / 2;

    private final Map<Preset, WeaveOptions> options;

    private PictureGenerator(Map<Preset, WeaveOptions> options) {
        this.options = options;
    }

    /**
     * A generator as the presets have it.
     *
     * @return the generator
     */
    public static PictureGenerator ofDefaults() {
        return of(WeaveOptions::of);
    }

    /**
     * A generator with options of one's own.
     *
     * @param options gives the options for the preset of a request; asked once for each preset, now
     * @return the generator
     */
    public static PictureGenerator of(Function<Preset, WeaveOptions> options) {
        Map<Preset, WeaveOptions> each = new EnumMap<>(Preset.class);
        for (Preset preset : Preset.values()) {
            each.put(preset, Objects.requireNonNull(options.apply(preset), "options for " + preset));
        }
        return new PictureGenerator(each);
    }

    private WeaveOptions options(ArtRequest request) {
        return Objects.requireNonNull(options.get(request.preset()));
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return new GeneratorInfo("picture", Map.of("weave", options(request).toString()));
    }

    /**
     * Refuses a request that cannot be drawn.
     *
     * @param request the request
     * @throws IllegalArgumentException if it has no picture
     * @throws io.github.qrart.symbol.PayloadTooLongException if no version holds the payload
     * @throws io.github.qrart.SizeTooSmallException if modules would be smaller than four pixels
     */
    @Override
    public void check(ArtRequest request) {
        picture(request);
        symbol(request);
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        BufferedImage picture = picture(request);
        WeaveOptions set = options(request);
        int place = Math.floorMod(seed - 1, WIDER.length);
        Framing framing = Framing.of(picture, set.crop(), new SplittableRandom(seed));
        Canvas framed = framing.cut(picture, request.size());

        WeaveOptions varied = widened(set, WIDER[place]);
        SymbolPlan plan = agreeing(request, framed.luma(), varied, place / 2);
        SymbolPlacement placement = place(request, plan);
        Woven woven = Weaver.of(varied).weave(framed, placement);
        return new Candidate(
                seed, woven.image(), placement, framing.pictureBox(picture, request.size()), notes(plan, woven));
    }

    private static BufferedImage picture(ArtRequest request) {
        return request.picture()
                .orElseThrow(() -> new IllegalArgumentException("the request has no picture, and this generator weaves"
                        + " the code into one; set ArtRequest.Builder.picture, or use a generator that draws from the"
                        + " prompt"));
    }

    /**
     * A symbol of the smallest version that holds the payload, or the preset's where the size leaves room: a larger one has padding to
     * choose and a finer grain.
     */
    private SymbolPlan symbol(ArtRequest request) {
        WeaveOptions wanted = options(request);
        SymbolPlan smallest = smallest(request.payload().bytes(), wanted.level());
        place(request, smallest);
        int modules = request.size() / GOOD_MODULE - 2 * ModuleGrid.QUIET;
        int version = Math.max(smallest.version(), Math.min(wanted.minVersion(), (modules - 17) / 4));
        return builder(request, smallest.errorCorrection(), version).build();
    }

    /** The smallest symbol at a level, or at the lowest when no version holds the payload at that level. */
    private static SymbolPlan smallest(byte[] payload, ErrorCorrection level) {
        try {
            return SymbolPlan.of(payload, level);
        } catch (PayloadTooLongException e) {
            return SymbolPlan.of(payload, ErrorCorrection.L);
        }
    }

    private static SymbolPlanBuilder builder(ArtRequest request, ErrorCorrection level, int version) {
        return SymbolPlan.builder(request.payload().bytes())
                .errorCorrection(level)
                .versions(version, version)
                .mask(0);
    }

    private static SymbolPlacement place(ArtRequest request, SymbolPlan plan) {
        return SymbolPlacement.centred(plan, request.size(), ModuleGrid.QUIET, MIN_MODULE);
    }

    /** The symbol that agrees best with the picture, or the one of another rank. */
    private SymbolPlan agreeing(ArtRequest request, Plane luma, WeaveOptions varied, int rank) {
        SymbolPlan symbol = symbol(request);
        List<SymbolPlan> equivalents =
                builder(request, symbol.errorCorrection(), symbol.version()).buildEquivalents(varied.segmentations());
        return new SymbolChoice(place(request, symbol), symbol, luma, varied)
                .cheapest(equivalents, MASKS)
                .get(rank);
    }

    private static WeaveOptions widened(WeaveOptions options, double share) {
        double more = 1 + options.marginSpread() * share;
        return options.toBuilder()
                .margins(Math.min(120, options.darkMargin() * more), Math.min(120, options.lightMargin() * more))
                .build();
    }

    private static Map<String, String> notes(SymbolPlan plan, Woven woven) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("symbol", plan.toString());
        notes.put("wrongCodewords", Integer.toString(plan.wrongCodewords()));
        notes.put("meanMargin", String.format(Locale.ROOT, "%.1f", woven.meanMargin()));
        notes.put("shortShare", String.format(Locale.ROOT, "%.3f", woven.shortShare()));
        if (!woven.reasons().isEmpty()) notes.put("margins", String.join("; ", woven.reasons()));
        return notes;
    }
}
