package io.github.qrart.examples.cli;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON as the commands read and write it. Lines are in ASCII, so that no terminal or pipe spoils them. */
final class Json {
    private static final JsonMapper LINES = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // The feature above is about text in place of numbers only.
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    private static final JsonMapper PRETTY = LINES.rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Json() {}

    /** Reads and writes values on one line. */
    static JsonMapper lines() {
        return LINES;
    }

    /** Writes values for people to read. */
    static JsonMapper pretty() {
        return PRETTY;
    }

    /** The payload's text, or null when it is none; see {@link #hex}. */
    static @Nullable String text(Payload payload) {
        return isText(payload) ? payload.toString() : null;
    }

    /** The payload's bytes in hexadecimal digits, when they are no text. */
    static @Nullable String hex(Payload payload) {
        return isText(payload) ? null : HexFormat.of().formatHex(payload.bytes());
    }

    private static boolean isText(Payload payload) {
        return !payload.toString().startsWith("hex:")
                || Payload.of(payload.toString()).equals(payload);
    }

    /** Four digits: more than any score is good for. */
    static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    static Map<String, Double> round(Map<String, Double> values) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        values.forEach((name, value) -> rounded.put(name, round(value)));
        return rounded;
    }

    /** A box as its four edges, whole numbers where they are whole. */
    static @Nullable List<Number> edges(@Nullable Box box) {
        if (box == null) return null;
        return Stream.of(box.x0(), box.y0(), box.x1(), box.y1())
                .map(Json::number)
                .toList();
    }

    private static Number number(double value) {
        if (value == Math.rint(value)) return (long) value;
        return round(value);
    }
}
