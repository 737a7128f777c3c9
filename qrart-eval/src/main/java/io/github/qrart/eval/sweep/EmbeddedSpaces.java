package io.github.qrart.eval.sweep;

import io.github.qrart.ArtRequest;
import io.github.qrart.Preset;
import io.github.qrart.scene.SceneGenerator;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.weave.PictureGenerator;
import io.github.qrart.weave.WeaveOptions;
import io.github.qrart.weave.WeaveOptionsBuilder;
import java.util.List;

/**
 * The options of the generators that come with qrart. {@link #weave} needs pairs with pictures; {@link #scene} needs
 * prompts only.
 */
public final class EmbeddedSpaces {
    /** Side of the image in pixels, quiet zone included. */
    public static final Option.Whole SIZE =
            Option.whole("size", "side of the image, px", ArtRequest.MIN_SIZE, ArtRequest.MAX_SIZE);
    /** What is given up first; for weaving, the options that the others start from. */
    public static final Option.Choice<Preset> PRESET = Option.choice("preset", "what is given up first", Preset.class);
    /** Factor on both margins of the preset: weak weaving shows the picture, strong weaving shows the code. */
    public static final Option.Real STRENGTH = Option.real("strength", "factor on the margins of the preset", .1, 4);
    /** See {@link WeaveOptions#level}. */
    public static final Option.Choice<ErrorCorrection> LEVEL =
            Option.choice("level", "error-correction level", ErrorCorrection.class);
    /** See {@link WeaveOptions#minVersion}. */
    public static final Option.Whole MIN_VERSION = Option.whole("minVersion", "smallest version", 1, 40);
    /** See {@link WeaveOptions#segmentations}. */
    public static final Option.Whole SEGMENTATIONS =
            Option.whole("segmentations", "ways to cut the payload into segments", 1, 16);
    /** See {@link WeaveOptions#errorShare}. */
    public static final Option.Real ERROR_SHARE =
            Option.real("errorShare", "share of the correctable codewords to spend", 0, .25);
    /** See {@link WeaveOptions#darkMargin}. */
    public static final Option.Real DARK_MARGIN = Option.real("darkMargin", "margin of dark modules, levels", 0, 120);
    /** See {@link WeaveOptions#lightMargin}. */
    public static final Option.Real LIGHT_MARGIN =
            Option.real("lightMargin", "margin of light modules, levels", 0, 120);
    /** See {@link WeaveOptions#coreRadius}. */
    public static final Option.Real CORE_RADIUS = Option.real("coreRadius", "radius of a core, modules", .15, .5);
    /** See {@link WeaveOptions#softness}. */
    public static final Option.Real SOFTNESS = Option.real("softness", "soft edge of a core, modules", .05, .5);
    /** See {@link WeaveOptions#rounds}. */
    public static final Option.Whole ROUNDS = Option.whole("rounds", "rounds of pushes", 1, 10);
    /** See {@link WeaveOptions#steps}. */
    public static final Option.Whole STEPS = Option.whole("steps", "steps of the refinement", 0, 200);
    /** See {@link WeaveOptions#likeness}. */
    public static final Option.Real LIKENESS = Option.real("likeness", "weight of the fine structure", 0, 20);
    /** See {@link WeaveOptions#closeness}. */
    public static final Option.Real CLOSENESS = Option.real("closeness", "how dear a change is", 0, 1);
    /** See {@link WeaveOptions#totalVariation}. */
    public static final Option.Real TOTAL_VARIATION =
            Option.real("totalVariation", "weight of the change's steps from pixel to pixel", 0, 2);
    /** See {@link WeaveOptions#finderDarkMargin}. */
    public static final Option.Real FINDER_DARK_MARGIN =
            Option.real("finderDarkMargin", "dark of finders below the local mean, levels", 0, 200);
    /** See {@link WeaveOptions#finderLightMargin}. */
    public static final Option.Real FINDER_LIGHT_MARGIN =
            Option.real("finderLightMargin", "light of finders above the local mean, levels", 0, 120);
    /** See {@link WeaveOptions#saliency}. */
    public static final Option.Real SALIENCY =
            Option.real("saliency", "how much dearer what catches the eye is to the choice of bits", 0, 1);
    /** See {@link WeaveOptions#marginSpread}. */
    public static final Option.Real MARGIN_SPREAD =
            Option.real("marginSpread", "how much wider the margins of some seeds are", 0, 1);
    /** See {@link WeaveOptions#crop}. */
    public static final Option.Real CROP = Option.real("crop", "how far seeds close in on the picture", 0, .25);

    private EmbeddedSpaces() {}

    /**
     * The generator that weaves codes into pictures.
     *
     * @return the space {@code weave}
     */
    public static OptionSpace weave() {
        return new NamedSpace(
                "weave",
                List.of(
                        SIZE,
                        PRESET,
                        STRENGTH,
                        LEVEL,
                        MIN_VERSION,
                        SEGMENTATIONS,
                        ERROR_SHARE,
                        DARK_MARGIN,
                        LIGHT_MARGIN,
                        CORE_RADIUS,
                        SOFTNESS,
                        ROUNDS,
                        STEPS,
                        LIKENESS,
                        CLOSENESS,
                        TOTAL_VARIATION,
                        FINDER_DARK_MARGIN,
                        FINDER_LIGHT_MARGIN,
                        SALIENCY,
                        MARGIN_SPREAD,
                        CROP),
                true,
                cell -> {
                    WeaveOptions options = options(cell);
                    return new Subject(PictureGenerator.of(preset -> options), request -> request(cell, request));
                });
    }

    /**
     * The generator that draws scenes from prompts.
     *
     * @return the space {@code scene}
     */
    public static OptionSpace scene() {
        return OptionSpace.of(
                "scene",
                List.of(SIZE, PRESET),
                cell -> new Subject(SceneGenerator.ofDefaults(), request -> request(cell, request)));
    }

    private static void request(Cell cell, ArtRequest.Builder request) {
        cell.get(SIZE).ifPresent(request::size);
        cell.get(PRESET).ifPresent(request::preset);
    }

    private static WeaveOptions options(Cell cell) {
        WeaveOptions base = WeaveOptions.of(cell.get(PRESET).orElse(Preset.BALANCED));
        double strength = cell.get(STRENGTH).orElse(1.0);
        WeaveOptionsBuilder b = base.toBuilder()
                .margins(
                        Math.min(120, strength * cell.get(DARK_MARGIN).orElse(base.darkMargin())),
                        Math.min(120, strength * cell.get(LIGHT_MARGIN).orElse(base.lightMargin())))
                .core(
                        cell.get(CORE_RADIUS).orElse(base.coreRadius()),
                        cell.get(SOFTNESS).orElse(base.softness()))
                .finderMargins(
                        cell.get(FINDER_DARK_MARGIN).orElse(base.finderDarkMargin()),
                        cell.get(FINDER_LIGHT_MARGIN).orElse(base.finderLightMargin()));
        cell.get(LEVEL).ifPresent(b::level);
        cell.get(MIN_VERSION).ifPresent(b::minVersion);
        cell.get(SEGMENTATIONS).ifPresent(b::segmentations);
        cell.get(ERROR_SHARE).ifPresent(b::errorShare);
        cell.get(ROUNDS).ifPresent(b::rounds);
        cell.get(STEPS).ifPresent(b::steps);
        cell.get(LIKENESS).ifPresent(b::likeness);
        cell.get(CLOSENESS).ifPresent(b::closeness);
        cell.get(TOTAL_VARIATION).ifPresent(b::totalVariation);
        cell.get(SALIENCY).ifPresent(b::saliency);
        cell.get(MARGIN_SPREAD).ifPresent(b::marginSpread);
        cell.get(CROP).ifPresent(b::crop);
        return b.build();
    }
}
