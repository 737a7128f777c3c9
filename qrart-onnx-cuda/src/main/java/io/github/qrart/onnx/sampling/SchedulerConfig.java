package io.github.qrart.onnx.sampling;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code scheduler_config.json} of a diffusers model says of the noise it was trained with. Immutable.
 *
 * @param schedulerClass the class that the file names, such as {@code PNDMScheduler}; empty for none
 * @param trainTimesteps how many times there are, 2 to 100,000
 * @param betaStart the variance added at the first time, above 0
 * @param betaEnd the variance added at the last time, below 1
 * @param betaSchedule how it goes from one to the other
 * @param predictionType what the model predicts
 * @param spacing which times to visit, or empty for the sampler's own default
 * @param stepsOffset added to the times of {@link Spacing#LEADING}
 * @param setAlphaToOne whether the time before the first has no noise at all, rather than that of the first
 * @param clipSample whether the predicted sample is clipped, or empty for the sampler's own default
 * @param clipRange to which range
 * @param karrasSigmas whether noise falls as in the paper of Karras and others
 * @param finalSigmaZero whether the last step ends without noise, rather than with that of the first time
 */
public record SchedulerConfig(
        String schedulerClass,
        int trainTimesteps,
        double betaStart,
        double betaEnd,
        BetaSchedule betaSchedule,
        PredictionType predictionType,
        Optional<Spacing> spacing,
        int stepsOffset,
        boolean setAlphaToOne,
        Optional<Boolean> clipSample,
        double clipRange,
        boolean karrasSigmas,
        boolean finalSigmaZero) {
    /** How the variance added grows with time. */
    public enum BetaSchedule {
        /** In a line. */
        LINEAR,
        /** Its root in a line: Stable Diffusion. */
        SCALED_LINEAR,
        /** So that the signal falls as a squared cosine. */
        SQUARED_COSINE
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public SchedulerConfig {
        if (trainTimesteps < 2 || trainTimesteps > 100_000) {
            throw new IllegalArgumentException(
                    "num_train_timesteps " + trainTimesteps + " is not within 2 to 100000; Stable Diffusion has 1000");
        }
        if (!(betaStart > 0 && betaStart <= betaEnd && betaEnd < 1)) {
            throw new IllegalArgumentException("beta_start " + betaStart + " and beta_end " + betaEnd
                    + " are not 0 < start ≤ end < 1; Stable Diffusion has 0.00085 and 0.012");
        }
    }

    /** Settings that change the result and that nothing here knows. */
    private static final String[] UNKNOWN = {
        "thresholding",
        "rescale_betas_zero_snr",
        "use_exponential_sigmas",
        "use_beta_sigmas",
        "use_lu_lambdas",
        "use_flow_sigmas",
        "use_dynamic_shifting",
        "trained_betas"
    };

    /**
     * Reads a file's text. What it does not say is as in diffusers.
     *
     * @param json the text
     * @return the configuration
     * @throws IllegalArgumentException if it is no JSON object, a value is out of range, or a setting is switched on that
     *     no sampler here knows
     */
    public static SchedulerConfig parse(String json) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("scheduler_config.json is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.isObject()) throw new IllegalArgumentException("scheduler_config.json is no JSON object");
        return read(givenValues(root));
    }

    /** A file lists the keys that were never set; another scheduler takes its own defaults for them. */
    private static JsonNode givenValues(JsonNode root) {
        ObjectNode given = ((ObjectNode) root).deepCopy();
        for (JsonNode name : root.path("_use_default_values")) given.remove(name.asString());
        return given;
    }

    private static SchedulerConfig read(JsonNode root) {
        for (String name : UNKNOWN) {
            JsonNode value = root.path(name);
            if (!value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.asBoolean())) {
                throw new IllegalArgumentException("scheduler_config.json sets " + name + " to " + value
                        + ", which no sampler here knows; expected false, or null, or nothing");
            }
        }
        return new SchedulerConfig(
                root.path("_class_name").asString(""),
                root.path("num_train_timesteps").asInt(1000),
                root.path("beta_start").asDouble(.0001),
                root.path("beta_end").asDouble(.02),
                schedule(text(root, "beta_schedule").orElse("linear")),
                text(root, "prediction_type")
                        .map(name -> constant(PredictionType.class, "prediction_type", name))
                        .orElse(PredictionType.EPSILON),
                text(root, "timestep_spacing").map(name -> constant(Spacing.class, "timestep_spacing", name)),
                root.path("steps_offset").asInt(0),
                root.path("set_alpha_to_one").asBoolean(true),
                root.path("clip_sample").isBoolean()
                        ? Optional.of(root.path("clip_sample").asBoolean())
                        : Optional.empty(),
                root.path("clip_sample_range").asDouble(1),
                root.path("use_karras_sigmas").asBoolean(false),
                !text(root, "final_sigmas_type").orElse("zero").equals("sigma_min"));
    }

    private static Optional<String> text(JsonNode root, String name) {
        JsonNode value = root.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static BetaSchedule schedule(String name) {
        return switch (name) {
            case "linear" -> BetaSchedule.LINEAR;
            case "scaled_linear" -> BetaSchedule.SCALED_LINEAR;
            case "squaredcos_cap_v2" -> BetaSchedule.SQUARED_COSINE;
            default ->
                throw new IllegalArgumentException(
                        "beta_schedule " + name + " is not one of linear, scaled_linear and squaredcos_cap_v2");
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + " " + name + " is not one of "
                            + java.util.Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT),
                    e);
        }
    }

    /**
     * The same with or without the noise levels of Karras and others.
     *
     * @param karras whether with them
     * @return the configuration
     */
    public SchedulerConfig withKarrasSigmas(boolean karras) {
        return new SchedulerConfig(
                schedulerClass,
                trainTimesteps,
                betaStart,
                betaEnd,
                betaSchedule,
                predictionType,
                spacing,
                stepsOffset,
                setAlphaToOne,
                clipSample,
                clipRange,
                karras,
                finalSigmaZero);
    }
}
