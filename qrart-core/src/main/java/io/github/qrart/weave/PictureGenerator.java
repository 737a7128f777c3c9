package io.github.qrart.weave;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
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
        place(request, plan(request, 0));
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        BufferedImage picture = picture(request);
        SplittableRandom random = new SplittableRandom(seed);
        Framing framing = Framing.of(picture, random);
        BufferedImage framed = framing.cut(picture, request.size());

        SymbolPlan plan = agreeing(request, Plane.luma(framed), random.nextInt(2));
        SymbolPlacement placement = place(request, plan);
        WeaveSettings settings = vary(Recipe.of(request.preset()).settings(), random);
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

    private static SymbolPlan plan(ArtRequest request, int mask) {
        Recipe recipe = Recipe.of(request.preset());
        return SymbolPlan.builder(request.payload().bytes())
                .errorCorrection(recipe.level())
                .versions(recipe.minVersion(), 40)
                .mask(mask)
                .build();
    }

    private static SymbolPlacement place(ArtRequest request, SymbolPlan plan) {
        return SymbolPlacement.centred(plan, request.size(), ModuleGrid.QUIET, MIN_MODULE);
    }

    /** The plan whose mask agrees best with the picture, or the next best. */
    private static SymbolPlan agreeing(ArtRequest request, Plane luma, int rank) {
        return MaskChoice.ranked(mask -> plan(request, mask), plan -> place(request, plan), luma)
                .get(rank);
    }

    /** Margins a tenth more or less, so that a scorer has something to choose from. */
    private static WeaveSettings vary(WeaveSettings s, SplittableRandom random) {
        double margin = random.nextDouble(.9, 1.1);
        return new WeaveSettings(
                s.darkMargin() * margin, s.lightMargin() * margin, s.coreRadius(), s.softness(), s.rounds());
    }

    private static Map<String, String> notes(SymbolPlan plan, Woven woven) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("symbol", plan.toString());
        notes.put("meanMargin", String.format(Locale.ROOT, "%.1f", woven.meanMargin()));
        notes.put("shortShare", String.format(Locale.ROOT, "%.3f", woven.shortShare()));
        return notes;
    }
}
