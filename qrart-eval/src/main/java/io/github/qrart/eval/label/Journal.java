package io.github.qrart.eval.label;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of labels: lines are added, never changed, and are on the disk when {@link #add} returns. Thread-safe. */
final class Journal implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private record Entry(String id, String person, String work) {}

    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    /** Opens a file, and goes on where it ends. A last line that a crash cut off is closed, so that it spoils no other. */
    Journal(Path file) throws IOException {
        String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        text.lines().forEach(this::replay);
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            // Cut away: half a line is no label, and was never confirmed.
            long whole = text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
            if (isWhole(text.substring(text.lastIndexOf('\n') + 1))) write("\n");
            else channel.truncate(whole);
        }
    }

    private static boolean isWhole(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private void replay(String line) {
        try {
            JsonNode object = JSON.readTree(line);
            String undone = object.path("undo").asString("");
            String id = object.path("id").asString("");
            if (!undone.isEmpty()) forget(undone);
            else if (!id.isEmpty()) {
                remember(new Entry(
                        id,
                        object.path("person").asString(""),
                        object.path("work").asString("")));
            }
        } catch (JacksonException e) {
            // Whoever reads the labels is told of it with its line.
        }
    }

    private void remember(Entry entry) {
        entries.add(entry);
        done.add(entry.work);
        ids.add(entry.id);
    }

    private void forget(String id) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (!entries.get(i).id.equals(id)) continue;
            done.remove(entries.get(i).work);
            entries.remove(i);
            return;
        }
    }

    /** Whether a piece of work is labelled. */
    synchronized boolean isDone(String work) {
        return done.contains(work);
    }

    synchronized int count(String person) {
        return (int)
                entries.stream().filter(entry -> entry.person.equals(person)).count();
    }

    /** Adds a label, unless its work is labelled already: says whether it was. */
    synchronized boolean add(String person, String work, Map<String, Object> label) throws IOException {
        if (done.contains(work)) return false;
        int number = entries.size() + 1;
        while (ids.contains(Integer.toString(number))) number++;
        String id = Integer.toString(number);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.putAll(label);
        line.put("person", person);
        line.put("work", work);
        write(JSON.writeValueAsString(line) + "\n");
        remember(new Entry(id, person, work));
        return true;
    }

    /** Takes back a person's last label: says of what, or null when there is none. */
    synchronized @Nullable String undo(String person) throws IOException {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (!entry.person.equals(person)) continue;
            write(JSON.writeValueAsString(Map.of("undo", entry.id)) + "\n");
            forget(entry.id);
            return entry.work;
        }
        return null;
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
