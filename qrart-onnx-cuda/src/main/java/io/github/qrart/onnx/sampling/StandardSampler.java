package io.github.qrart.onnx.sampling;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The samplers there are. Each asks the model once a step. */
@SuppressWarnings("ImmutableEnumChecker") // the samplers keep nothing
public enum StandardSampler implements Sampler {
    /** Deterministic and steady: 30 to 50 steps. */
    DDIM(new Ddim(), false),
    /** Deterministic and plain: 20 to 40 steps. */
    EULER(new Euler(), false),
    /** Adds noise at every step, so more steps make another image: 20 to 40. */
    EULER_ANCESTRAL(new EulerAncestral(), false),
    /** Second order: 20 to 30 steps. */
    DPMPP_2M(new DpmPlusPlus2M(), false),
    /** The same with more of its steps where there is little noise: good from 15 steps on. */
    DPMPP_2M_KARRAS(new DpmPlusPlus2M(), true),
    /** Second order, corrected at every step: good from 10 steps on. */
    UNIPC(new UniPc(), false),
    /** For models distilled for it: 4 to 8 steps, guidance 1 to 2. */
    LCM(new Lcm(), false);

    private final Sampler sampler;
    private final boolean karras;

    StandardSampler(Sampler sampler, boolean karras) {
        this.sampler = sampler;
        this.karras = karras;
    }

    /**
     * The sampler of a name.
     *
     * @param id one of the {@link #id()}s
     * @return the sampler
     * @throws IllegalArgumentException for any other name
     */
    public static StandardSampler of(String id) {
        for (StandardSampler sampler : values()) {
            if (sampler.id().equals(id)) return sampler;
        }
        throw new IllegalArgumentException("sampler \"" + id + "\" is not one of "
                + Arrays.stream(values()).map(StandardSampler::id).collect(Collectors.joining(", ")));
    }

    @Override
    public String id() {
        return sampler.id() + (karras ? "-karras" : "");
    }

    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        boolean more = karras && !schedule.config().karrasSigmas();
        return sampler.steps(more ? NoiseSchedule.of(schedule.config().withKarrasSigmas(true)) : schedule, count);
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        return sampler.sample(model, begin, steps, schedule, chance);
    }

    @Override
    public float[] noised(float[] clean, float[] noise, Steps steps) {
        return sampler.noised(clean, noise, steps);
    }
}
