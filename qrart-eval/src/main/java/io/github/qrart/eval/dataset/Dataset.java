package io.github.qrart.eval.dataset;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs, each once. Immutable.
 *
 * @param pairs in order
 */
public record Dataset(List<Pair> pairs) {
    /**
     * Copies the pairs.
     *
     * @throws IllegalArgumentException if one stands there twice: it would count double
     */
    public Dataset {
        pairs = List.copyOf(pairs);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Integer first = seen.putIfAbsent(pairs.get(i).id(), i + 1);
            if (first != null) {
                throw new IllegalArgumentException("pair " + (i + 1) + " is the same as pair " + first + ", prompt \""
                        + pairs.get(i).prompt() + "\", payload \""
                        + pairs.get(i).payload()
                        + "\"; a pair that stands there twice would count double");
            }
        }
    }

    /**
     * Reads a file in UTF-8: JSON lines ({@code .jsonl}), or CSV with a line of names ({@code .csv}). The fields are
     * {@code prompt}, {@code payload} (or {@code payloadHex}), and as need be {@code kind} and {@code picture}. Empty lines
     * are nothing.
     *
     * @param file the file
     * @return its pairs
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is no pair, with its number, or the name has another ending
     */
    public static Dataset read(Path file) throws IOException {
        return new Dataset(isCsv(file) ? PairFiles.readCsv(file) : PairFiles.readJson(file));
    }

    /**
     * Writes the pairs as JSON lines or CSV, as the file's name says; see {@link #read}.
     *
     * @param file where to; the format is the one of its ending
     * @param out where the text goes
     * @throws IOException if it cannot be written
     */
    public void write(Path file, Writer out) throws IOException {
        if (isCsv(file)) PairFiles.writeCsv(pairs, out);
        else PairFiles.writeJson(pairs, out);
    }

    /**
     * The first pairs.
     *
     * @param count at most this many
     * @return a dataset
     */
    public Dataset first(int count) {
        return new Dataset(pairs.subList(0, Math.min(count, pairs.size())));
    }

    private static boolean isCsv(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) return true;
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return false;
        throw new IllegalArgumentException(file + " is no dataset by its name; expected .jsonl or .csv");
    }
}
