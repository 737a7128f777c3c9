package io.github.qrart.eval.labels;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Label Studio's JSON, both ways. A task has the image, payload and prompt as {@code data}; annotations have the choice
 * {@code scanned} ({@code scans} or {@code does not scan}) and the rating {@code beauty} (one to five stars, read as 0 to 1
 * in quarters); predictions carry what scorers said. Who judged is {@code completed_by}; beside it stand {@code person},
 * {@code device} and {@code millis}, which Label Studio passes over. Annotations that were cancelled are left out, and
 * pairs are not written. Stateless.
 */
public final class LabelStudio {
    /** What paths begin with when Label Studio serves files of its own disk. */
    public static final String LOCAL_FILES = "/data/local-files/?d=";

    private static final Pattern UPLOADED = Pattern.compile("^/data/upload/\\d+/[0-9a-f]{8}-");
    private static final String YES = "scans";
    private static final String NO = "does not scan";
    private static final int STARS = 5;

    private LabelStudio() {}

    /**
     * The labelling interface, to be pasted into the settings of a project.
     *
     * @return XML
     */
    public static String configuration() {
        return """
                <View>
                  <Image name="image" value="$image" zoom="true"/>
                  <Header value="Hold a phone to the code. Does it open?"/>
                  <Choices name="scanned" toName="image" choice="single" showInLine="true">
                    <Choice value="scans" hotkey="1"/>
                    <Choice value="does not scan" hotkey="0"/>
                  </Choices>
                  <Header value="How does it look?"/>
                  <Rating name="beauty" toName="image" maxRating="5" icon="star"/>
                </View>
                """;
    }

    /**
     * Tasks to import.
     *
     * @param labels what people said so far
     * @param scores what scorers said: each image gets a prediction for each scorer, a choice with its score; images
     *     without labels become tasks too
     * @param prefix what stands before the images' paths, such as {@link #LOCAL_FILES} or a web address
     * @return a JSON array, indented
     */
    public static String tasks(LabelSet labels, ScoreTable scores, String prefix) {
        Map<String, ObjectNode> tasks = new LinkedHashMap<>();
        Stream.concat(labels.labels().stream().map(Label::image), scores.images().stream())
                .distinct()
                .forEach(image -> tasks.put(image, task(image, prefix)));
        for (Label label : labels.labels()) annotate(tasks.get(label.image()), label);
        tasks.forEach((image, task) -> {
            for (String scorer : scores.scorers()) {
                double score = scores.of(scorer, image);
                if (!Double.isNaN(score)) task.withArray("predictions").add(prediction(scorer, score));
            }
        });
        ArrayNode all = LabelLines.JSON.createArrayNode();
        tasks.values().forEach(all::add);
        return LabelLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static ObjectNode task(String image, String prefix) {
        ObjectNode task = LabelLines.JSON.createObjectNode();
        String path = prefix.equals(LOCAL_FILES)
                ? URLEncoder.encode(image, StandardCharsets.UTF_8).replace("%2F", "/")
                : image;
        task.putObject("data").put("image", prefix + path);
        task.putArray("annotations");
        task.putArray("predictions");
        return task;
    }

    private static void annotate(@Nullable ObjectNode task, Label label) {
        if (task == null) return;
        ObjectNode data = task.withObject("data");
        if (label.payload() != null) data.put("payload", label.payload());
        if (label.prompt() != null) data.put("prompt", label.prompt());
        Boolean scanned = label.scanned();
        Double beauty = label.beauty();
        if (scanned == null && beauty == null) return;
        ObjectNode annotation = task.withArray("annotations").addObject();
        if (label.person().contains("@")) annotation.putObject("completed_by").put("email", label.person());
        if (!label.person().isEmpty()) annotation.put("person", label.person());
        if (!label.device().isEmpty()) annotation.put("device", label.device());
        if (label.millis() != null) annotation.put("millis", label.millis());
        ArrayNode result = annotation.putArray("result");
        if (scanned != null) {
            result("scanned", "choices", result).putArray("choices").add(scanned ? YES : NO);
        }
        if (beauty != null) {
            result("beauty", "rating", result).put("rating", 1 + Math.round(beauty * (STARS - 1)));
        }
    }

    private static ObjectNode result(String name, String type, ArrayNode into) {
        ObjectNode result = into.addObject();
        result.put("from_name", name).put("to_name", "image").put("type", type);
        return result.putObject("value");
    }

    private static ObjectNode prediction(String scorer, double score) {
        ObjectNode prediction = LabelLines.JSON.createObjectNode();
        prediction.put("model_version", scorer).put("score", score);
        result("scanned", "choices", prediction.putArray("result"))
                .putArray("choices")
                .add(score >= .5 ? YES : NO);
        return prediction;
    }

    static void read(Path file, Intake intake) throws IOException {
        try (JsonParser parser = LabelLines.JSON.createParser(Files.readAllBytes(file))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                intake.problem(1, "is no array of tasks; expected an export of Label Studio as JSON");
                return;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode task = parser.readValueAsTree();
                readTask(line, task, intake);
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            intake.problem(line, "is no JSON: " + e.getOriginalMessage());
        }
    }

    private static void readTask(int line, JsonNode task, Intake intake) {
        Map<LabelColumn, String> about = new EnumMap<>(LabelColumn.class);
        JsonNode data = task.path("data");
        about.put(LabelColumn.IMAGE, image(data.path("image").asString("")));
        about.put(LabelColumn.PAYLOAD, data.path("payload").asString(""));
        about.put(LabelColumn.PROMPT, data.path("prompt").asString(""));
        boolean labelled = false;
        for (JsonNode annotation : task.path("annotations")) {
            if (annotation.path("was_cancelled").asBoolean(false)) continue;
            labelled = true;
            Map<LabelColumn, String> fields = new EnumMap<>(about);
            fields.put(LabelColumn.PERSON, person(annotation));
            fields.put(LabelColumn.DEVICE, annotation.path("device").asString(""));
            if (annotation.has("millis"))
                fields.put(LabelColumn.MILLIS, annotation.path("millis").asString());
            for (JsonNode result : annotation.path("result")) readResult(line, result, fields, intake);
            intake.add(line, fields);
        }
        if (!labelled) intake.add(line, about);
    }

    private static void readResult(int line, JsonNode result, Map<LabelColumn, String> fields, Intake intake) {
        JsonNode value = result.path("value");
        switch (result.path("from_name").asString("")) {
            case "scanned" -> {
                String choice = value.path("choices").path(0).asString("");
                if (choice.equals(YES)) fields.put(LabelColumn.SCANNED, "1");
                else if (choice.equals(NO)) fields.put(LabelColumn.SCANNED, "0");
                else fields.put(LabelColumn.SCANNED, choice);
            }
            case "beauty" -> {
                double stars = value.path("rating").asDouble(Double.NaN);
                if (stars >= 1 && stars <= STARS) {
                    fields.put(LabelColumn.BEAUTY, Double.toString((stars - 1) / (STARS - 1)));
                } else {
                    intake.problem(line, "beauty has " + stars + " stars; expected 1 to " + STARS);
                }
            }
            default -> {
                // Whatever else a project asks of its people.
            }
        }
    }

    private static String person(JsonNode annotation) {
        JsonNode by = annotation.path("completed_by");
        return Optional.of(annotation.path("person").asString(""))
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(by.path("email").asString("")).filter(name -> !name.isEmpty()))
                .orElse(by.isInt() ? "annotator " + by.asInt() : "");
    }

    /** The path within the folder of images, whichever way Label Studio was given it. */
    private static String image(String value) {
        if (value.startsWith(LOCAL_FILES)) {
            return URLDecoder.decode(value.substring(LOCAL_FILES.length()), StandardCharsets.UTF_8);
        }
        return UPLOADED.matcher(value).replaceFirst("");
    }
}
