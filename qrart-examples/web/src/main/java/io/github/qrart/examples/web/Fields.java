package io.github.qrart.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object as fields, read no further than it may be long. */
final class Fields {
    private static final int MAX_BYTES = 64 << 10;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Fields() {}

    static Map<String, String> of(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Refusal.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body-too-long",
                    "the body is longer than " + MAX_BYTES + " bytes",
                    "a JSON object with the request's fields",
                    "shorten it; a picture goes into multipart/form-data");
        }
        return of(tree(bytes));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw noObject("the body is no JSON (column " + e.getLocation().getColumnNr() + ")");
        }
    }

    private static Map<String, String> of(JsonNode tree) {
        if (!tree.isObject()) throw noObject("the body is JSON, but no object");
        Map<String, String> fields = new LinkedHashMap<>();
        tree.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isContainer()) throw Refusal.field(field.getKey(), "a structure", "text or a number");
            if (!value.isNull()) fields.put(field.getKey(), value.asString());
        });
        return fields;
    }

    private static Refusal noObject(String found) {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                "json",
                found,
                "an object such as {\"payload\": \"https://example.com\"}",
                "correct it");
    }
}
