package io.github.qrart.weave;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Weaves the code into the request's picture. Its middle square fills the whole image, the quiet zone included, which
 * is a lightened continuation of it.
 *
 * <p>The preset decides level, smallest version and margins; the seed varies, within what the preset allows, the
 * framing by up to three per cent, the mask among those that agree best with the picture, and the margins.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PictureGenerator implements Generator {
    /** The fewest pixels per module. Below four, readers lose modules to blur. */
    private static final int MIN_MODULE = 4;

    /** Pixels per module below which no larger version is taken than the payload needs. */
    private static final int GOOD_MODULE = 10;

    private PictureGenerator() {}

    /**
     * A generator as the presets have it.
     *
     * @return the generator
     */
    public static PictureGenerator ofDefaults() {
        return new PictureGenerator();
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        Recipe recipe = Recipe.of(request.preset());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("level", recipe.level().name());
        settings.put("minVersion", Integer.toString(recipe.minVersion()));
        settings.put("weave", recipe.settings().toString());
        return new GeneratorInfo("picture", settings);
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
        SplittableRandom random = new SplittableRandom(seed);
        Framing framing = Framing.of(picture, random);
        BufferedImage framed = framing.cut(picture, request.size());

        WeaveSettings settings = vary(Recipe.of(request.preset()).settings(), random);
        SymbolPlan plan = agreeing(request, Weaver.luma(framed), settings, random.nextInt(2));
        SymbolPlacement placement = place(request, plan);
        Woven woven = Weaver.of(settings).weave(framed, placement);
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
    private static SymbolPlan symbol(ArtRequest request) {
        Recipe recipe = Recipe.of(request.preset());
        SymbolPlan smallest = smallest(request.payload().bytes(), recipe.level());
        place(request, smallest);
        int modules = request.size() / GOOD_MODULE - 2 * ModuleGrid.QUIET;
        int version = Math.max(smallest.version(), Math.min(recipe.minVersion(), (modules - 17) / 4));
        return plan(request, smallest.errorCorrection(), version, 0);
    }

    /** The smallest symbol at a level, or at the lowest when no version holds the payload at that level. */
    private static SymbolPlan smallest(byte[] payload, ErrorCorrection level) {
        try {
            return SymbolPlan.of(payload, level);
        } catch (PayloadTooLongException e) {
            return SymbolPlan.of(payload, ErrorCorrection.L);
        }
    }

    private static SymbolPlan plan(ArtRequest request, ErrorCorrection level, int version, int mask) {
        return SymbolPlan.builder(request.payload().bytes())
                .errorCorrection(level)
                .versions(version, version)
                .mask(mask)
                .build();
    }

    private static SymbolPlacement place(ArtRequest request, SymbolPlan plan) {
        return SymbolPlacement.centred(plan, request.size(), ModuleGrid.QUIET, MIN_MODULE);
    }

    /** The plan that agrees best with the picture, or the one of the next best mask. */
    private static SymbolPlan agreeing(ArtRequest request, Plane luma, WeaveSettings settings, int rank) {
        SymbolPlan symbol = symbol(request);
        SymbolPlan[] masks = new SymbolPlan[8];
        for (int mask = 0; mask < 8; mask++) {
            masks[mask] = plan(request, symbol.errorCorrection(), symbol.version(), mask);
        }
        SymbolPlacement placement = place(request, masks[0]);
        return new SymbolChoice(placement, masks[0], luma, settings)
                .ranked(masks)
                .get(rank);
    }

    /** Margins up to a seventh larger than the preset's, which are the least that every reader takes on a clean page. */
    private static WeaveSettings vary(WeaveSettings s, SplittableRandom random) {
        double margin = random.nextDouble(1, 1.15);
        return s.withMargins(s.darkMargin() * margin, s.lightMargin() * margin);
    }

    private static Map<String, String> notes(SymbolPlan plan, Woven woven) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("symbol", plan.toString());
        notes.put("meanMargin", String.format(Locale.ROOT, "%.1f", woven.meanMargin()));
        notes.put("shortShare", String.format(Locale.ROOT, "%.3f", woven.shortShare()));
        return notes;
    }
}
