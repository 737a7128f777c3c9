package io.github.qrart.eval.dataset;

import io.github.qrart.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The two forms of a dataset's file. */
final class PairFiles {
    private static final List<String> FIELDS = List.of("prompt", "payload", "payloadHex", "kind", "picture");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CsvMapper CSV = CsvMapper.builder().build();

    private PairFiles() {}

    static List<Pair> readJson(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        ObjectReader reader = JSON.readerForMapOf(Object.class);
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String json = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (json.isBlank()) continue;
                try {
                    pairs.add(pair(reader.readValue(json)));
                } catch (JacksonException e) {
                    throw new IllegalArgumentException(
                            at(file, number) + "no JSON object: " + e.getOriginalMessage(), e);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(at(file, number) + e.getMessage(), e);
                }
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(at(file, number + 1) + "not in UTF-8", e);
        }
        return pairs;
    }

    static List<Pair> readCsv(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        int row = 1;
        try (BufferedReader in = Files.newBufferedReader(file);
                MappingIterator<Map<String, Object>> rows = CSV.readerForMapOf(Object.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNext()) {
                row++;
                Map<String, Object> fields = rows.next();
                fields.values()
                        .removeIf(value -> value == null || value.toString().isEmpty());
                if (!fields.isEmpty()) pairs.add(pair(fields));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " row " + (row + 1) + ": no CSV: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " row " + row + ": " + e.getMessage(), e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " row " + (row + 1) + ": not in UTF-8", e);
        }
        return pairs;
    }

    private static Pair pair(Map<String, Object> fields) {
        Set<String> unknown = new TreeMap<>(fields).keySet();
        for (String name : unknown) {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown field \"" + name + "\"; expected " + String.join(", ", FIELDS));
            }
        }
        return new Pair(
                text(fields, "prompt", ""), payload(fields), text(fields, "kind", ""), text(fields, "picture", ""));
    }

    private static Payload payload(Map<String, Object> fields) {
        boolean hex = fields.containsKey("payloadHex");
        if (hex == fields.containsKey("payload")) {
            throw new IllegalArgumentException("expected \"payload\" (text) or \"payloadHex\" (bytes), and not both");
        }
        if (!hex) return Payload.of(text(fields, "payload", ""));
        return Payload.of(HexFormat.of().parseHex(text(fields, "payloadHex", "")));
    }

    private static String text(Map<String, Object> fields, String name, String fallback) {
        @Nullable Object value = fields.get(name);
        if (value == null) return fallback;
        if (value instanceof String text) return text;
        throw new IllegalArgumentException("\"" + name + "\" is " + value + "; expected text in quotation marks");
    }

    static void writeJson(List<Pair> pairs, Writer out) throws IOException {
        for (Pair pair : pairs) {
            out.write(JSON.writeValueAsString(fields(pair)));
            out.write('\n');
        }
    }

    static void writeCsv(List<Pair> pairs, Writer out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        FIELDS.forEach(schema::addColumn);
        String text = CSV.writerFor(List.class)
                .with(schema.build().withHeader())
                .writeValueAsString(pairs.stream().map(PairFiles::fields).toList());
        out.write(text);
    }

    private static Map<String, String> fields(Pair pair) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        fields.put("prompt", pair.prompt());
        Payload payload = pair.payload();
        boolean isText = !payload.toString().startsWith("hex:")
                || Payload.of(payload.toString()).equals(payload);
        if (isText) fields.put("payload", payload.toString());
        else fields.put("payloadHex", HexFormat.of().formatHex(payload.bytes()));
        if (!pair.kind().isEmpty()) fields.put("kind", pair.kind());
        if (!pair.picture().isEmpty()) fields.put("picture", pair.picture());
        return fields;
    }

    private static String at(Path file, int line) {
        return file + " line " + line + ": ";
    }
}
