package io.github.qrart.eval.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Labels as one JSON object a line. */
final class LabelLines {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private record Line(long number, JsonNode object) {}

    private LabelLines() {}

    static void read(Path file, Map<LabelColumn, String> names, Intake intake) throws IOException {
        Map<String, Line> kept = new LinkedHashMap<>();
        long number = 0;
        for (String text : lines(file)) {
            number++;
            if (text.isBlank()) continue;
            JsonNode object = parse(number, text, intake);
            if (object == null) continue;
            String undone = object.path("undo").asString("");
            if (!undone.isEmpty()) {
                if (kept.remove("id:" + undone) == null) {
                    intake.problem(number, "undo of \"" + undone + "\", and no line before has that id");
                }
                continue;
            }
            String id = object.path("id").asString("");
            kept.put(id.isEmpty() ? "line:" + number : "id:" + id, new Line(number, object));
        }
        for (Line line : kept.values()) intake.add(line.number, fields(line.object, names));
    }

    /** A byte that is no UTF-8 becomes a sign for that, and is then found in a name that is unknown. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static @Nullable JsonNode parse(long number, String text, Intake intake) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) return node;
            intake.problem(number, "is no JSON object; expected one such as {\"image\":\"a.png\",\"scanned\":1}");
        } catch (JacksonException e) {
            intake.problem(number, "is no JSON: " + e.getOriginalMessage());
        }
        return null;
    }

    private static Map<LabelColumn, String> fields(JsonNode object, Map<LabelColumn, String> names) {
        Map<LabelColumn, String> fields = new EnumMap<>(LabelColumn.class);
        names.forEach((column, name) -> {
            JsonNode value = object.path(name);
            if (value.isValueNode() && !value.isNull()) fields.put(column, value.asString());
        });
        return fields;
    }

    static String of(LabelSet set) {
        StringBuilder out = new StringBuilder();
        for (Label label : set.labels()) out.append(line(LabelFields.of(label))).append('\n');
        for (Preference preference : set.preferences()) {
            out.append(line(LabelFields.of(preference))).append('\n');
        }
        return out.toString();
    }

    private static String line(Map<LabelColumn, Object> fields) {
        ObjectNode object = JSON.createObjectNode();
        fields.forEach((column, value) -> object.set(column.key(), JSON.valueToTree(value)));
        return JSON.writeValueAsString(object);
    }
}
