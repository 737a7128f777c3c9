package io.github.qrart.eval.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in a file of comma-separated values without quotes, its first column the key of a row. */
final class Table {
    private Table() {}

    /** The rows by key, each by column. */
    static Map<String, Map<String, String>> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != header.length) {
                throw new IllegalArgumentException(
                        file + " has a row of " + cells.length + " cells; expected " + header.length + ": " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) row.put(header[i], cells[i]);
            rows.put(cells[0], row);
        }
        return rows;
    }

    /** The row of a key and numbers. */
    static String row(String key, Iterable<Double> values) {
        List<String> cells = new ArrayList<>(List.of(key));
        for (Double value : values) cells.add(Double.toString(value));
        return String.join(",", cells);
    }

    /** SHA-256 of lines, as hexadecimal digits. */
    static String hash(List<String> lines) {
        try {
            byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
