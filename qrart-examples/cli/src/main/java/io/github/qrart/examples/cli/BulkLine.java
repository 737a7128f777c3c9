package io.github.qrart.examples.cli;

import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.UrlPolicy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A line of the requests, as it stands in the file: everything but the payload may be left to the defaults. */
record BulkLine(
        @Nullable String payload,
        @Nullable String payloadHex,
        @Nullable String prompt,
        @Nullable String picture,
        @Nullable Preset preset,
        @Nullable Integer size,
        @Nullable Long seed,
        @Nullable Integer candidates,
        @Nullable Integer stopAfter,
        @Nullable String deadline,
        @Nullable UrlPolicy urlPolicy) {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(\\w+)\"");

    /**
     * Reads a line.
     *
     * @param json a JSON object on one line
     * @param base the folder that relative pictures start from
     * @param defaults what the line does not say
     * @throws IllegalArgumentException if it is no request
     */
    static Order parse(String json, Path base, DrawingOptions defaults) {
        try {
            BulkLine line = Json.lines().readValue(json, BulkLine.class);
            if (line == null) throw new IllegalArgumentException("null is no request; expected a JSON object");
            return line.order(base, defaults);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    "unknown field \"" + e.getPropertyName() + "\"; expected one of " + fields(), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a request: " + why(e), e);
        }
    }

    /** What is wrong, in words of the line: Jackson's speak of the program's classes and settings. */
    private static String why(JacksonException e) {
        if (!e.getPath().isEmpty()) {
            String field = Objects.toString(e.getPath().get(0).getPropertyName());
            for (RecordComponent component : BulkLine.class.getRecordComponents()) {
                if (component.getName().equals(field)) {
                    return "\"" + field + "\" is not as expected; expected " + expected(component.getType());
                }
            }
        }
        if (e instanceof MismatchedInputException) return "expected one JSON object";
        String column = " (column " + e.getLocation().getColumnNr() + ")";
        Matcher duplicate = DUPLICATE.matcher(Objects.toString(e.getOriginalMessage()));
        return duplicate.lookingAt()
                ? "\"" + duplicate.group(1) + "\" is there twice" + column
                : "no JSON, or torn" + column;
    }

    private static String expected(Class<?> type) {
        if (type == Integer.class) return "a whole number up to " + Integer.MAX_VALUE;
        if (type == Long.class) return "a whole number of 64 bits";
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return "text in quotation marks";
    }

    private static String fields() {
        return Arrays.stream(BulkLine.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.joining(", "));
    }

    private Order order(Path base, DrawingOptions defaults) {
        return new Order(
                bytes(),
                or(prompt, ""),
                picture == null ? null : base.resolve(picture),
                or(preset, defaults.preset),
                or(size, defaults.size),
                or(seed, defaults.seed),
                or(urlPolicy, defaults.urlPolicy),
                or(candidates, defaults.candidates),
                or(stopAfter, defaults.stopAfter),
                deadline == null ? defaults.deadline : DurationConverter.parse(deadline));
    }

    private Payload bytes() {
        if (payload != null && payloadHex == null) return Payload.of(payload);
        if (payload == null && payloadHex != null)
            return Payload.of(HexFormat.of().parseHex(payloadHex));
        throw new IllegalArgumentException("expected \"payload\" (text) or \"payloadHex\" (bytes), and not both");
    }

    private static <T> T or(@Nullable T value, T fallback) {
        return Optional.ofNullable(value).orElse(fallback);
    }
}
