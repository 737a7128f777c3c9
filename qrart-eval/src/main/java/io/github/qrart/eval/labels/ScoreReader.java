package io.github.qrart.eval.labels;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads scores. Either CSV with a column {@code image} and a column for each scorer; cells may be empty, and columns that
 * hold no number at all are ignored. Or an object a line, as {@code qrart score} prints them: every number and truth value
 * is a score, those of {@code aestheticParts} are called {@code aesthetic/PART}, and each of the {@code readings}, 1 when
 * the reader returned the payload, by its reader; {@code versions} says what scorers call their scores; lines with an
 * {@code error} are left out. Stateless.
 */
public final class ScoreReader {
    private static final String IMAGE = "image";

    private ScoreReader() {}

    /**
     * Reads a file to its end.
     *
     * @param file {@code .csv}, {@code .jsonl} or {@code .ndjson}
     * @return the scores
     * @throws LabelException if there is anything wrong with what it says
     * @throws IOException if it cannot be read
     */
    public static ScoreTable read(Path file) throws IOException {
        String name = Objects.toString(file.getFileName());
        List<LabelProblem> problems = new ArrayList<>();
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        Map<String, String> clusters = new LinkedHashMap<>();
        Map<String, String> versions = new LinkedHashMap<>();
        if (name.endsWith(".csv")) csv(file, rows, problems);
        else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) lines(file, rows, clusters, versions, problems);
        else problems.add(problem(file, 0, "is of no known format; expected .csv or .jsonl"));
        if (problems.isEmpty() && rows.values().stream().allMatch(Map::isEmpty)) {
            problems.add(problem(file, 0, "has no scores; expected " + IMAGE + " and a number for each scorer"));
        }
        if (!problems.isEmpty()) throw new LabelException(problems);
        return ScoreTable.of(rows).withClusters(clusters).withVersions(versions);
    }

    private static LabelProblem problem(Path file, long line, String message) {
        return new LabelProblem(file.toString(), line, message);
    }

    private static void csv(Path file, Map<String, Map<String, Double>> rows, List<LabelProblem> problems)
            throws IOException {
        try (CsvReader<NamedCsvRecord> csv = LabelCsv.reader().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> records = new ArrayList<>();
            for (NamedCsvRecord record : csv) records.add(record);
            if (records.isEmpty()) return;
            List<String> header = records.get(0).getHeader();
            if (!header.contains(IMAGE)) {
                problems.add(problem(file, 1, "the columns are " + String.join(", ", header) + "; expected image"));
                return;
            }
            List<String> scorers = header.stream()
                    .filter(column -> !column.equals(IMAGE) && records.stream().anyMatch(r -> isNumber(r, column)))
                    .toList();
            for (NamedCsvRecord record : records) csvRow(file, record, scorers, rows, problems);
        } catch (CsvParseException e) {
            problems.add(problem(file, 0, "is no CSV: " + LabelCsv.describe(e)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void csvRow(
            Path file,
            NamedCsvRecord record,
            List<String> scorers,
            Map<String, Map<String, Double>> rows,
            List<LabelProblem> problems) {
        long line = record.getStartingLineNumber();
        String image = record.findField(IMAGE).orElse("").replace('\\', '/');
        if (image.isBlank()) {
            problems.add(problem(file, line, "no image; expected the path of one"));
            return;
        }
        Map<String, Double> row = new LinkedHashMap<>();
        for (String scorer : scorers) {
            String cell = record.findField(scorer).orElse("").strip();
            if (cell.isEmpty()) continue;
            double value = number(cell);
            if (Double.isFinite(value)) row.put(scorer, value);
            else problems.add(problem(file, line, scorer + " is \"" + cell + "\"; expected a number or nothing"));
        }
        if (rows.put(image, row) != null) problems.add(problem(file, line, image + " comes twice"));
    }

    private static boolean isNumber(NamedCsvRecord record, String column) {
        return Double.isFinite(number(record.findField(column).orElse("")));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static void lines(
            Path file,
            Map<String, Map<String, Double>> rows,
            Map<String, String> clusters,
            Map<String, String> versions,
            List<LabelProblem> problems)
            throws IOException {
        long number = 0;
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            try {
                JsonNode object = LabelLines.JSON.readTree(line);
                String image = object.path(IMAGE).asString("").replace('\\', '/');
                String cluster = cluster(object);
                if (!cluster.isBlank()) clusters.put(image, cluster);
                if (image.isBlank()) problems.add(problem(file, number, "no image; expected the path of one"));
                else if (!object.has("error") && rows.put(image, scores(object)) != null) {
                    problems.add(problem(file, number, image + " comes twice"));
                }
                for (Map.Entry<String, JsonNode> version :
                        object.path("versions").properties()) {
                    String called = version.getValue().asString("");
                    String before = versions.putIfAbsent(version.getKey(), called);
                    if (before != null && !before.equals(called)) {
                        problems.add(problem(
                                file,
                                number,
                                "the score of " + version.getKey() + " is of " + called + ", and one above of " + before
                                        + "; expected scores of one version: score all images again with one"));
                    }
                }
            } catch (JacksonException e) {
                problems.add(problem(file, number, "is no JSON: " + e.getOriginalMessage()));
            }
        }
    }

    /** The payload and the prompt, of the line or of the image's own metadata; blank when neither is known. */
    private static String cluster(JsonNode object) {
        JsonNode own = object.path("metadata");
        String payload = object.path("payload").asString(own.path("payload").asString(""));
        return payload + "\n"
                + object.path("prompt").asString(own.path("prompt").asString(""));
    }

    private static Map<String, Double> scores(JsonNode object) {
        Map<String, Double> row = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (value.isNumber()) row.put(name, value.asDouble());
            else if (value.isBoolean()) row.put(name, value.asBoolean() ? 1.0 : 0);
            else if (name.equals("aestheticParts") || name.equals("scores")) {
                String prefix = name.equals("scores") ? "" : "aesthetic/";
                for (Map.Entry<String, JsonNode> part : value.properties()) {
                    if (part.getValue().isNumber()) {
                        row.put(prefix + part.getKey(), part.getValue().asDouble());
                    }
                }
            } else if (name.equals("readings")) {
                for (JsonNode reading : value) reading(reading, row);
            } else if (name.equals("verification")) reading(value, row);
        }
        row.keySet().removeAll(Set.of("seed", "metadata"));
        return row;
    }

    private static void reading(JsonNode reading, Map<String, Double> row) {
        String reader = reading.path("reader").asString("");
        if (!reader.isEmpty())
            row.put(reader, reading.path("outcome").asString("").equals("DECODED") ? 1.0 : 0);
    }
}
