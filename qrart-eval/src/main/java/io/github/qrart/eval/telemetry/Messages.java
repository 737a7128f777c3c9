package io.github.qrart.eval.telemetry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Prompts in the form that the conventions have for what goes into a model. */
final class Messages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Messages() {}

    static String ofUser(String prompt) {
        Map<String, Object> message = new TreeMap<>();
        message.put("role", "user");
        message.put("parts", List.of(new TreeMap<>(Map.of("type", "text", "content", prompt))));
        return JSON.writeValueAsString(List.of(message));
    }
}
