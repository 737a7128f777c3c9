package io.github.qrart.eval.trial;

import io.github.qrart.Provenance;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.Sweep;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was run and where, for people: a file of a store for each shard. */
public final class RunNote {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunNote() {}

    static void write(Path folder, Sweep sweep, Scorers scorers, Shard shard, int workers) throws IOException {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("shard", shard.toString());
        note.put("space", sweep.space().id());
        note.put("options", options(sweep));
        note.put("cells", sweep.cells().size());
        note.put("pairs", sweep.pairs().size());
        note.put("seeds", sweep.seeds());
        note.put("firstSeed", sweep.firstSeed());
        note.put("trials", sweep.trials());
        note.put("revision", sweep.revision());
        note.put("scorers", scorers.ids());
        note.put("qrart", Provenance.LIBRARY_VERSION);
        note.put("java", Runtime.version().toString());
        note.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        note.put("processors", Runtime.getRuntime().availableProcessors());
        note.put("workers", workers);
        Path runs = Files.createDirectories(folder.resolve("runs"));
        Path part = runs.resolve(shard.fileName() + ".part");
        Files.write(part, JSON.writeValueAsBytes(note));
        Files.move(
                part,
                runs.resolve(shard.fileName() + ".json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Set<Object>> options(Sweep sweep) {
        Map<String, Set<Object>> options = new LinkedHashMap<>();
        for (Cell cell : sweep.cells()) {
            cell.plain()
                    .forEach((name, value) -> options.computeIfAbsent(name, key -> new LinkedHashSet<>())
                            .add(value));
        }
        return options;
    }

    /**
     * The notes of a store.
     *
     * @param store the store
     * @return by the name of their file; one that cannot be understood is left out
     * @throws IOException if a file cannot be read
     */
    public static Map<String, Map<String, Object>> of(TrialStore store) throws IOException {
        Map<String, Map<String, Object>> notes = new TreeMap<>();
        for (Path file : files(store.folder())) {
            try {
                notes.put(
                        file.getFileName().toString(),
                        JSON.readerForMapOf(Object.class).readValue(Files.readAllBytes(file)));
            } catch (JacksonException e) {
                // For people only: the trials are what counts.
            }
        }
        return notes;
    }

    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Path runs = folder.resolve("runs");
        if (!Files.isDirectory(runs)) return files;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(runs, "*.json")) {
            found.forEach(files::add);
        }
        return files;
    }
}
