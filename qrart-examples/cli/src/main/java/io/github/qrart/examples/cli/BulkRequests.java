package io.github.qrart.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Longer than any request, so that a film given by mistake is not read into memory. */
    private static final int MOST_CHARACTERS = 1 << 20;

    /** The name of the standard input. */
    private static final String STANDARD_INPUT = "-";

    /**
     * Reads JSON lines in UTF-8; empty lines are nothing.
     *
     * @param file {@code -} for the standard input
     * @param defaults what a line does not say
     * @throws IllegalArgumentException if it cannot be read, is not in UTF-8, or has a line that is far too long
     */
    static BulkRequests read(Path file, DrawingOptions defaults) {
        List<Good> good = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        Path base = file.resolveSibling("");
        int number = 0;
        try (BufferedReader lines = open(file)) {
            for (String line = readLine(lines); line != null; line = readLine(lines)) {
                number++;
                String json = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (json.isBlank()) continue;
                try {
                    good.add(new Good(number, BulkLine.parse(json, base, defaults)));
                } catch (IllegalArgumentException e) {
                    bad.add(new Bad(number, Failures.describe(e)));
                }
            }
        } catch (LineTooLongException e) {
            throw new IllegalArgumentException(
                    file + " line " + (number + 1) + " has over " + MOST_CHARACTERS
                            + " characters; expected a JSON object on each line",
                    e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8, after line " + number, e);
        } catch (IOException e) {
            throw Failures.unreadable("requests", file, e);
        }
        return new BulkRequests(List.copyOf(good), List.copyOf(bad));
    }

    private static BufferedReader open(Path file) throws IOException {
        if (!file.toString().equals(STANDARD_INPUT)) return Files.newBufferedReader(file, StandardCharsets.UTF_8);
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()));
    }

    private static @Nullable String readLine(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) return null;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() == MOST_CHARACTERS) throw new LineTooLongException();
            line.append((char) c);
        }
        return line.toString();
    }

    private static final class LineTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
