package io.github.qrart.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The lines of {@code results.jsonl}: whole lines only, each on the disk before the next is begun. A line that a killed
 * process has torn is cut off when the file is opened again.
 */
final class BulkResults implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Map<String, Boolean> scannable = new HashMap<>();
    private long end;

    private BulkResults(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a file of results, or begins it.
     *
     * @throws IllegalArgumentException if another process has it open, or its lines are not results
     */
    static BulkResults open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw new IllegalArgumentException("another run is writing " + file + "; wait for it, or stop it");
            }
            BulkResults results = new BulkResults(file, channel);
            results.readLines();
            channel.truncate(results.end);
            return results;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void readLines() throws IOException {
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        var in = Channels.newInputStream(channel);
        long position = 0;
        int lines = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                position++;
                if (buffer[i] != '\n') {
                    line.write(buffer[i]);
                    continue;
                }
                remember(line.toString(StandardCharsets.UTF_8), ++lines);
                line.reset();
                end = position;
            }
        }
    }

    private void remember(String line, int number) {
        try {
            JsonNode result = Json.lines().readTree(line);
            JsonNode id = result.path("id");
            if (id.isString()) {
                scannable.put(id.asString(), result.path("scannable").asBoolean(false));
                return;
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                file + " line " + number + " is no result of a bulk run; move the file away, or name another folder");
    }

    /** Whether an order has its line. */
    boolean has(String id) {
        return scannable.containsKey(id);
    }

    /** Whether the code of an order that has its line is scannable. */
    boolean isScannable(String id) {
        return scannable.getOrDefault(id, false);
    }

    /** Adds an order's line. */
    void add(BulkResultJson result) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap((Json.lines().writeValueAsString(result) + "\n").getBytes(StandardCharsets.UTF_8));
        long position = end;
        try {
            while (bytes.hasRemaining()) position += channel.write(bytes, position);
            channel.force(true);
        } catch (IOException e) {
            if (!channel.isOpen()) throw e;
            channel.truncate(end);
            throw AtomicFiles.unwritten(file, e);
        }
        end = position;
        scannable.put(result.id(), result.best().scannable());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
