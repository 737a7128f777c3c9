package io.github.qrart.examples.web;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.UrlPolicy;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What a client asks for, checked against the limits.
 *
 * @param request what to draw
 * @param candidates how many of it
 */
record Order(ArtRequest request, int candidates) {
    private static final List<String> FIELDS = List.of("payload", "prompt", "preset", "size", "seed", "candidates");
    /** The least that a scene is worth looking at. */
    private static final int MIN_SIZE = 256;
    /** Seeds that JavaScript's numbers hold. */
    private static final long MAX_SEED = 1L << 53;

    /**
     * Reads fields.
     *
     * @param fields by name; what is missing has a default, but for the payload
     * @param random where the seed comes from when there is none
     * @throws Refusal if a field is unknown, missing, or not within the limits
     */
    static Order of(Map<String, String> fields, Limits limits, RandomGenerator random) {
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) throw Refusal.field(name, "unknown", "one of " + String.join(", ", FIELDS));
        }
        ArtRequest.Builder request = ArtRequest.builder(payload(fields.getOrDefault("payload", ""), limits))
                .urlPolicy(UrlPolicy.REFUSE)
                .prompt(prompt(fields.getOrDefault("prompt", ""), limits))
                .preset(preset(fields.getOrDefault("preset", "balanced")))
                .size((int) number(fields, "size", Math.min(768, limits.size()), MIN_SIZE, limits.size()))
                .seed(number(fields, "seed", random.nextLong(1, 1 << 30), -MAX_SEED, MAX_SEED - limits.candidates()));
        int count = (int) number(fields, "candidates", Math.min(8, limits.candidates()), 1, limits.candidates());
        return new Order(request.build(), count);
    }

    /** The same, to be woven into a picture. */
    Order with(BufferedImage picture) {
        return new Order(ArtRequest.builder(request).picture(picture).build(), candidates);
    }

    private static Payload payload(String text, Limits limits) {
        if (text.isBlank()) throw Refusal.field("payload", "missing", "what the code says, such as a link");
        Payload payload = Payload.of(text);
        if (payload.length() > limits.payloadBytes()) {
            throw Refusal.field(
                    "payload",
                    payload.length() + " bytes long",
                    "at most " + limits.payloadBytes() + " bytes, best below 40");
        }
        return payload;
    }

    private static String prompt(String text, Limits limits) {
        if (text.length() <= limits.promptLength()) return text;
        throw Refusal.field(
                "prompt", text.length() + " characters long", "at most " + limits.promptLength() + " characters");
    }

    private static Preset preset(String name) {
        for (Preset preset : Preset.values()) {
            if (lower(preset).equals(name)) return preset;
        }
        String names = Arrays.stream(Preset.values()).map(Order::lower).collect(Collectors.joining(", "));
        throw Refusal.field("preset", quoted(name), "one of " + names);
    }

    private static String lower(Preset preset) {
        return preset.name().toLowerCase(Locale.ROOT);
    }

    private static long number(Map<String, String> fields, String name, long fallback, long from, long to) {
        String text = fields.get(name);
        if (text == null || text.isEmpty()) return fallback;
        try {
            long value = Long.parseLong(text);
            if (value >= from && value <= to) return value;
        } catch (NumberFormatException e) {
            // Said below, as of a number out of range.
        }
        throw Refusal.field(name, quoted(text), "a whole number from " + from + " to " + to);
    }

    private static String quoted(String text) {
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }
}
