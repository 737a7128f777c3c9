package io.github.qrart.eval.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.qrart.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of a dataset's file. */
final class PairFiles {
    private static final List<String> FIELDS = List.of("prompt", "payload", "payloadHex", "kind", "picture");
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        long line = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                line = row.getStartingLineNumber();
                Map<String, Object> fields = fields(row);
                if (!fields.isEmpty()) pairs.add(pair(fields));
            }
        } catch (CsvParseException e) {
            String why = e.getCause() instanceof MalformedInputException ? "not in UTF-8" : "no CSV: " + e.getMessage();
            throw new IllegalArgumentException(file + " after line " + line + ": " + why, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at(file, line) + e.getMessage(), e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " after line " + line + ": not in UTF-8", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return pairs;
    }

    /** The fields that are not empty. */
    private static Map<String, Object> fields(NamedCsvRecord row) {
        List<String> header = row.getHeader();
        if (row.getFieldCount() != header.size()) {
            throw new IllegalArgumentException("the line has " + row.getFieldCount() + " fields; expected "
                    + header.size() + " as in the header: quote values with commas");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!row.getField(i).isEmpty()) fields.put(header.get(i), row.getField(i));
        }
        return fields;
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

    static void writeCsv(List<Pair> pairs, Writer out) {
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(FIELDS);
        for (Pair pair : pairs) {
            Map<String, String> fields = fields(pair);
            csv.writeRecord(
                    FIELDS.stream().map(name -> fields.getOrDefault(name, "")).toList());
        }
    }

    private static Map<String, String> fields(Pair pair) {
        Map<String, String> fields = new LinkedHashMap<>();
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

    private static String at(Path file, long line) {
        return file + " line " + line + ": ";
    }
}
