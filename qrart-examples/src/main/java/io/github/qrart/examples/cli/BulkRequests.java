package io.github.qrart.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests of a file, each with the number of its line.
 *
 * @param good those that can be tried
 * @param bad those that cannot, and why
 */
record BulkRequests(List<Good> good, List<Bad> bad) {
    /** A request. */
    record Good(int line, Order order) {}

    /** A line that is no request. */
    record Bad(int line, String why) {}

    /** Reads a file of JSON lines in UTF-8; empty lines are nothing. */
    static BulkRequests read(Path file, DrawingOptions defaults) {
        List<Good> good = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        Path base = file.resolveSibling("");
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String json = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (json.isBlank()) continue;
                try {
                    good.add(new Good(number, BulkLine.parse(json, base, defaults)));
                } catch (IllegalArgumentException e) {
                    bad.add(new Bad(number, Failures.describe(e)));
                }
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8, after line " + number, e);
        } catch (IOException e) {
            throw Failures.unreadable("requests", file, e);
        }
        return new BulkRequests(List.copyOf(good), List.copyOf(bad));
    }
}
