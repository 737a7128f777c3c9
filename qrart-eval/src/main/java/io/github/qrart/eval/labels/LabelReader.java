package io.github.qrart.eval.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads labels.
 *
 * <table>
 *   <caption>Formats, by the name of the file</caption>
 *   <tr><td>{@code .csv}</td><td>a header, then a line for each label; columns as in {@link LabelColumn}, others are
 *     ignored</td></tr>
 *   <tr><td>{@code .jsonl}, {@code .ndjson}</td><td>an object a line, with the same names as fields; {@code
 *     {"undo":"ID"}} takes back the line whose {@code id} that was</td></tr>
 *   <tr><td>{@code .json}</td><td>an export of Label Studio, as {@link LabelStudio} describes it</td></tr>
 *   <tr><td>a folder</td><td>images in {@code valid/} and {@code invalid/} (do they scan), {@code good/} and {@code bad/}
 *     (how do they look)</td></tr>
 * </table>
 *
 * <p>Defaults: columns have the names of {@link LabelColumn}, and any image is known. Files are UTF-8. A label that comes
 * twice with the same value counts once. Immutable and safe for use by several threads.
 */
public final class LabelReader {
    private final Map<LabelColumn, String> names;
    private final Predicate<String> known;

    private LabelReader(Builder b) {
        names = new EnumMap<>(b.names);
        known = b.known;
    }

    /**
     * A reader with the defaults above.
     *
     * @return the reader
     */
    public static LabelReader ofDefaults() {
        return builder().build();
    }

    /**
     * Starts a reader with the defaults above.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a file or folder to its end.
     *
     * @param path the file or folder
     * @return the labels, at least one
     * @throws LabelException if there is anything wrong with what it says: all of it, with line numbers
     * @throws IOException if it cannot be read
     */
    public LabelSet read(Path path) throws IOException {
        Intake intake = new Intake(path.toString(), known);
        if (Files.isDirectory(path)) {
            LabelFolders.read(path, intake);
            return intake.finish();
        }
        String name = Objects.toString(path.getFileName());
        if (name.endsWith(".csv")) LabelCsv.read(path, names, intake);
        else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) LabelLines.read(path, names, intake);
        else if (name.endsWith(".json")) LabelStudio.read(path, intake);
        else intake.problem(0, "is of no known format; expected .csv, .jsonl, .json (Label Studio) or a folder");
        return intake.finish();
    }

    /** Collects a {@link LabelReader}. Mutable, for one thread. */
    public static final class Builder {
        private final Map<LabelColumn, String> names = new EnumMap<>(LabelColumn.class);
        private Predicate<String> known = image -> true;

        private Builder() {
            for (LabelColumn column : LabelColumn.values()) names.put(column, column.key());
        }

        /**
         * What a column is called in this file.
         *
         * @param column the column
         * @param name its name in CSV or JSON lines; not empty
         * @return this
         * @throws IllegalArgumentException if the name is empty
         */
        public Builder column(LabelColumn column, String name) {
            if (name.isBlank()) throw new IllegalArgumentException("column " + column.key() + " has an empty name");
            names.put(column, name);
            return this;
        }

        /**
         * Which images there are; a label of another is a problem.
         *
         * @param known says of a path whether it is known
         * @return this
         */
        public Builder knownImages(Predicate<String> known) {
            this.known = Objects.requireNonNull(known, "known");
            return this;
        }

        /**
         * Takes a label of a file that is not there for a problem.
         *
         * @param folder what the paths are relative to
         * @return this
         */
        public Builder imagesIn(Path folder) {
            return knownImages(image ->
                    ImagePath.of(folder, image).filter(Files::isRegularFile).isPresent());
        }

        /**
         * Makes the reader.
         *
         * @return the reader
         */
        public LabelReader build() {
            return new LabelReader(this);
        }
    }
}
