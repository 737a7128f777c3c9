package io.github.qrart.examples.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one process at a time holds while it changes the files of a folder. Others wait. It is freed when the process
 * ends, however it ends. The empty file that it is held on stays: whoever deleted it would take it from under the feet of
 * those who wait.
 */
final class FolderLock implements AutoCloseable {
    private static final String NAME = ".qrart.lock";
    /** Locks of files are between processes; threads of one get an exception. */
    private static final ReentrantLock WITHIN_THE_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the folder is free. */
    static FolderLock of(Path folder) throws IOException, InterruptedException {
        WITHIN_THE_PROCESS.lockInterruptibly();
        boolean locked = false;
        try {
            FileChannel channel = lock(folder.resolve(NAME));
            locked = true;
            return new FolderLock(channel);
        } finally {
            if (!locked) WITHIN_THE_PROCESS.unlock();
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            channel.lock();
            locked = true;
            return channel;
        } finally {
            if (!locked) channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            WITHIN_THE_PROCESS.unlock();
        }
    }
}
