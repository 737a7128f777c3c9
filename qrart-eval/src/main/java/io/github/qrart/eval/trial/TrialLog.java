package io.github.qrart.eval.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The file that one worker appends to. A line that a killed run has torn is cut off when the file is opened again, so that
 * the next one does not stick to it. Written without channels, which an interrupt would close in the midst of a line. For one
 * thread.
 */
final class TrialLog implements AutoCloseable {
    /** What a power failure may cost; a killed process loses nothing. */
    private static final long NANOS_BETWEEN_SYNCS = 1_000_000_000L;

    private final Path path;
    private final RandomAccessFile file;
    private long end;
    private long synced = System.nanoTime();

    private TrialLog(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static TrialLog open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            TrialLog log = new TrialLog(path, file);
            log.end = afterLastLine(file);
            file.setLength(log.end);
            file.seek(log.end);
            return log;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static long afterLastLine(RandomAccessFile file) throws IOException {
        byte[] block = new byte[1 << 16];
        for (long to = file.length(); to > 0; ) {
            int length = (int) Math.min(block.length, to);
            file.seek(to - length);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) if (block[i] == '\n') return to - length + i + 1;
            to -= length;
        }
        return 0;
    }

    /** Appends a trial. When this returns, the line outlives the process. */
    void append(Trial trial) throws IOException {
        byte[] line = TrialJson.write(trial);
        try {
            file.write(line);
        } catch (IOException e) {
            file.setLength(end);
            file.seek(end);
            throw new IOException(path + " cannot be written: " + e.getMessage(), e);
        }
        end += line.length;
        if (System.nanoTime() - synced > NANOS_BETWEEN_SYNCS) sync();
    }

    private void sync() throws IOException {
        file.getFD().sync();
        synced = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        try {
            sync();
        } finally {
            file.close();
        }
    }
}
