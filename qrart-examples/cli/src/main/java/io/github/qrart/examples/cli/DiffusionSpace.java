package io.github.qrart.examples.cli;

import io.github.qrart.Preset;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.EmbeddedSpaces;
import io.github.qrart.eval.sweep.Option;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Subject;
import io.github.qrart.onnx.DiffusionGenerator;
import io.github.qrart.onnx.DiffusionModel;
import io.github.qrart.onnx.DiffusionOptions;
import io.github.qrart.onnx.DiffusionOptionsBuilder;
import io.github.qrart.onnx.sampling.StandardSampler;
import java.util.List;

/** What a sweep can vary when it draws with models: the space {@code diffusion}. What a cell leaves open is the preset's. */
final class DiffusionSpace {
    static final String ID = "diffusion";
    static final String NO_MODELS = "generator diffusion draws with models; say where they are with --models DIR";

    static final Option.Choice<StandardSampler> SAMPLER =
            Option.choice("sampler", "way from noise to image", StandardSampler.class);
    static final Option.Whole STEPS = Option.whole("steps", "steps of the sampler", 1, 1000);
    static final Option.Real GUIDANCE = Option.real("guidance", "weight of the prompt", 1, 30);
    static final Option.Real STRENGTH = Option.real("strength", "strength of the code", 0, 5);
    static final Option.Real START = Option.real("controlStart", "part of the steps before the code tells", 0, 1);
    static final Option.Real DURATION = Option.real("duration", "part of the steps in which the code tells", 0, 1);
    static final Option.Real BLEND = Option.real("blend", "share of the plain code mixed in", 0, 1);
    static final Option.Real RESCUE =
            Option.real("rescue", "noise from which what does not scan is drawn again; 0: it is not", 0, 1);
    static final Option.Real RESCUE_STRENGTH =
            Option.real("rescueStrength", "strength of the code when it is drawn again", 0, 5);

    private static final List<Option<?>> OPTIONS = List.of(
            EmbeddedSpaces.SIZE,
            EmbeddedSpaces.PRESET,
            SAMPLER,
            STEPS,
            GUIDANCE,
            STRENGTH,
            START,
            DURATION,
            BLEND,
            RESCUE,
            RESCUE_STRENGTH);

    private DiffusionSpace() {}

    /** What a sweep that names it is told where there are no models. */
    static OptionSpace withoutModels() {
        return OptionSpace.of(ID, OPTIONS, cell -> {
            throw new IllegalArgumentException(NO_MODELS);
        });
    }

    static OptionSpace of(DiffusionModel model) {
        return OptionSpace.of(
                ID,
                OPTIONS,
                cell -> new Subject(
                        DiffusionGenerator.builder(model).options(options(cell)).build(), request -> {
                            cell.get(EmbeddedSpaces.SIZE).ifPresent(request::size);
                            cell.get(EmbeddedSpaces.PRESET).ifPresent(request::preset);
                        }));
    }

    static DiffusionOptions options(Cell cell) {
        DiffusionOptions base =
                DiffusionOptions.of(cell.get(EmbeddedSpaces.PRESET).orElse(Preset.BALANCED));
        DiffusionOptionsBuilder b = base.toBuilder();
        cell.get(SAMPLER).ifPresent(b::sampler);
        cell.get(STEPS).ifPresent(b::steps);
        cell.get(GUIDANCE).ifPresent(b::guidance);
        cell.get(STRENGTH).ifPresent(b::strength);
        cell.get(BLEND).ifPresent(b::blend);
        b.rescue(
                cell.get(RESCUE).orElse(base.rescue()),
                cell.get(RESCUE_STRENGTH).orElse(base.rescueStrength()));
        double start = cell.get(START).orElse(base.controlStart());
        double end = cell.get(DURATION).map(share -> start + share).orElse(Math.max(start, base.controlEnd()));
        if (end > 1 + 1e-9) {
            throw new IllegalArgumentException("controlStart " + start + " and duration " + (end - start)
                    + " come to more than 1, all of the steps");
        }
        return b.control(start, Math.min(1, end)).build();
    }
}
