package io.github.qrart.eval.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes labels, the same bytes for the same labels. Stateless. */
public final class LabelWriter {
    private LabelWriter() {}

    /**
     * Labels as CSV with a header, lines ending as RFC 4180 has it.
     *
     * @param labels the labels
     * @return the text, which {@link LabelReader} reads as the same labels
     */
    public static String csv(LabelSet labels) {
        return LabelCsv.of(labels);
    }

    /**
     * Labels as one JSON object a line.
     *
     * @param labels the labels
     * @return the text, which {@link LabelReader} reads as the same labels
     */
    public static String jsonLines(LabelSet labels) {
        return LabelLines.of(labels);
    }

    /**
     * Copies images into folders by what most of their labels say: into {@code valid/} or {@code invalid/} where they say
     * whether it scans, and into {@code good/} or {@code bad/} where they say how it looks. As many of each count as no.
     *
     * @param labels the labels; an image's path stays the same below the new folder
     * @param images the folder that paths are relative to
     * @param folder where to; made if need be. Images that are there are replaced
     * @throws IllegalArgumentException if a path leads out of the folder
     * @throws IOException if an image cannot be read or written
     */
    public static void folders(LabelSet labels, Path images, Path folder) throws IOException {
        LabelFolders.write(labels, images, folder);
    }

    /**
     * Writes a file in the format of its name: {@code .csv}, {@code .jsonl}, {@code .ndjson} or, without predictions,
     * Label Studio's {@code .json}.
     *
     * @param labels the labels
     * @param file replaced if it is there
     * @throws IllegalArgumentException if the name has another ending
     * @throws IOException if it cannot be written
     */
    public static void write(LabelSet labels, Path file) throws IOException {
        String name = Objects.toString(file.getFileName());
        String text;
        if (name.endsWith(".csv")) text = csv(labels);
        else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) text = jsonLines(labels);
        else if (name.endsWith(".json")) text = LabelStudio.tasks(labels, ScoreTable.empty(), LabelStudio.LOCAL_FILES);
        else throw new IllegalArgumentException(file + " is of no known format; expected .csv, .jsonl or .json");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
