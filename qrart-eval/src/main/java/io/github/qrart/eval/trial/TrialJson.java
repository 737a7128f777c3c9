package io.github.qrart.eval.trial;

import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trial as a line of JSON. Written and read token by token: an experiment has a hundred thousand lines, and whoever asks
 * a question reads them all.
 */
final class TrialJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(JsonFactory.builder().build()).build();

    private TrialJson() {}

    /** The line of a trial, with its end. */
    static byte[] write(Trial trial) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("id", trial.id());
            writeKey(json, trial.key());
            if (trial.scores() != null) writeScores(json, trial.scores());
            if (trial.error() != null) json.writeStringProperty("error", trial.error());
            if (trial.image() != null) {
                json.writeObjectPropertyStart("image");
                json.writeStringProperty("sha256", trial.image().sha256());
                json.writeNumberProperty("bytes", trial.image().bytes());
                json.writeEndObject();
            }
            Times times = trial.times();
            json.writeObjectPropertyStart("ms");
            json.writeNumberProperty("generate", times.generate());
            json.writeNumberProperty("scan", times.scan());
            json.writeNumberProperty("looks", times.looks());
            json.writeNumberProperty("encode", times.encode());
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void writeKey(JsonGenerator json, TrialKey key) {
        json.writeObjectPropertyStart("cell");
        key.cell().forEach((name, value) -> json.writePOJOProperty(name, value));
        json.writeEndObject();
        json.writeStringProperty("pair", key.pair());
        json.writeStringProperty("kind", key.kind());
        json.writeStringProperty("prompt", key.prompt());
        String text = key.payload().toString();
        if (Payload.of(text).equals(key.payload())) json.writeStringProperty("payload", text);
        else
            json.writeStringProperty(
                    "payloadHex", HexFormat.of().formatHex(key.payload().bytes()));
        json.writeStringProperty("picture", key.picture());
        json.writeStringProperty("preset", key.preset());
        json.writeNumberProperty("size", key.size());
        json.writeNumberProperty("seed", key.seed());
        json.writeStringProperty("generator", key.generator().id());
        writeTexts(json, "settings", key.generator().settings());
        writeTexts(json, "scorers", key.scorers());
        json.writeStringProperty("revision", key.revision());
        json.writeStringProperty("qrart", key.qrart());
        json.writeNumberProperty("java", key.java());
    }

    private static void writeScores(JsonGenerator json, Scores scores) {
        json.writeBooleanProperty("scannable", scores.scannable());
        json.writeNumberProperty("probability", scores.probability());
        json.writeBooleanProperty("exact", scores.exact());
        json.writeStringProperty("verified", scores.verified());
        json.writeNumberProperty("looks", scores.looks());
        json.writeObjectPropertyStart("parts");
        scores.parts().forEach((name, value) -> json.writeNumberProperty(name, value));
        json.writeEndObject();
        writeTexts(json, "readings", scores.readings());
    }

    private static void writeTexts(JsonGenerator json, String name, Map<String, String> texts) {
        json.writeObjectPropertyStart(name);
        texts.forEach((key, value) -> json.writeStringProperty(key, value));
        json.writeEndObject();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is no trial
     */
    static Trial read(byte[] line, int length) {
        try (JsonParser json = MAPPER.createParser(line, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("no JSON object");
            Fields fields = new Fields(object(json));
            if (json.nextToken() != null) throw new IllegalArgumentException("something stands behind the object");
            return trial(fields);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON, or torn: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            Object value = switch (json.nextToken()) {
                case START_OBJECT -> object(json);
                case VALUE_STRING -> json.getString();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> throw new IllegalArgumentException("field \"" + name + "\" has no value that is known");
            };
            fields.put(name, value);
        }
        if (json.currentToken() != JsonToken.END_OBJECT) throw new IllegalArgumentException("torn");
        return fields;
    }

    private static Trial trial(Fields f) {
        TrialKey key = new TrialKey(
                f.object("cell").all(),
                f.text("pair"),
                f.text("kind"),
                f.text("prompt"),
                f.has("payload")
                        ? Payload.of(f.text("payload"))
                        : Payload.of(HexFormat.of().parseHex(f.text("payloadHex"))),
                f.text("picture"),
                f.text("preset"),
                (int) f.number("size"),
                f.whole("seed"),
                new GeneratorInfo(f.text("generator"), f.object("settings").texts()),
                f.object("scorers").texts(),
                f.text("revision"),
                f.text("qrart"),
                (int) f.number("java"));
        Fields ms = f.object("ms");
        Times times = new Times(ms.number("generate"), ms.number("scan"), ms.number("looks"), ms.number("encode"));
        return new Trial(f.text("id"), key, scores(f), f.has("error") ? f.text("error") : null, image(f), times);
    }

    private static @Nullable StoredImage image(Fields f) {
        if (!f.has("image")) return null;
        Fields image = f.object("image");
        return new StoredImage(image.text("sha256"), image.whole("bytes"));
    }

    private static @Nullable Scores scores(Fields f) {
        if (!f.has("probability")) return null;
        return new Scores(
                f.truth("scannable"),
                f.number("probability"),
                f.truth("exact"),
                f.text("verified"),
                f.number("looks"),
                f.object("parts").numbers(),
                f.object("readings").texts());
    }

    /** The fields of an object, each of the type that is asked for. */
    private record Fields(Map<String, Object> all) {
        boolean has(String name) {
            return all.containsKey(name);
        }

        private <T> T get(String name, Class<T> type) {
            @Nullable Object value = all.get(name);
            if (type.isInstance(value)) return type.cast(value);
            throw new IllegalArgumentException("field \"" + name + "\" is " + (value == null ? "missing" : value));
        }

        String text(String name) {
            return get(name, String.class);
        }

        double number(String name) {
            return get(name, Number.class).doubleValue();
        }

        long whole(String name) {
            return get(name, Number.class).longValue();
        }

        boolean truth(String name) {
            return get(name, Boolean.class);
        }

        @SuppressWarnings("unchecked") // the parser above makes maps of texts only
        Fields object(String name) {
            return new Fields((Map<String, Object>) get(name, Map.class));
        }

        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            all.keySet().forEach(name -> texts.put(name, text(name)));
            return texts;
        }

        Map<String, Double> numbers() {
            Map<String, Double> numbers = new LinkedHashMap<>();
            all.keySet().forEach(name -> numbers.put(name, number(name)));
            return numbers;
        }
    }
}
