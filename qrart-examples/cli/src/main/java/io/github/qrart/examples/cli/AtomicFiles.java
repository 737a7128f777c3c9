package io.github.qrart.examples.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes files that are whole under their name or not there: to a temporary name in the same folder, onto the disk, and
 * then moved. What fails on the way deletes the temporary.
 */
final class AtomicFiles {
    private static final String TEMPORARY = ".qrart-";
    /** Files are encoded before the first is written, so that writing takes seconds. */
    private static final Duration LONGER_THAN_ANY_WRITING = Duration.ofDays(1);

    private AtomicFiles() {}

    /**
     * Says before any work is done that it would be for nothing.
     *
     * @throws IllegalArgumentException if there is no folder for the file, or a folder in its place
     */
    static void check(Path out) {
        if (!Files.isDirectory(folderOf(out)) || Files.isDirectory(out)) {
            throw new IllegalArgumentException(
                    "--out " + out + " cannot be written: expected a file in a folder that is there");
        }
    }

    /** Writes a file, in place of one that is there. */
    static void write(Path target, byte[] bytes) throws IOException {
        Path folder = folderOf(target);
        Path temporary = temporary(folder);
        try {
            writeToDisk(temporary, target, bytes);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
    }

    /** A name that no other file has, and that {@link #deleteLeftovers} knows. */
    static Path temporary(Path folder) {
        return folder.resolve(TEMPORARY + UUID.randomUUID() + ".tmp");
    }

    /** Writes a new file and waits until it is on the disk. What fails is said of the target that it is to become. */
    static void writeToDisk(Path file, Path target, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw unwritten(target, e);
        }
    }

    /** The failure of a channel, which does not say of which file. */
    static FileSystemException unwritten(Path file, IOException e) {
        FileSystemException named = new FileSystemException(
                file.toString(),
                null,
                "cannot be written: "
                        + (e instanceof FileSystemException failure
                                ? Objects.toString(
                                        failure.getReason(), failure.getClass().getSimpleName())
                                : Objects.toString(e.getMessage(), e.toString())));
        named.initCause(e);
        return named;
    }

    /** Gives a file its final name, in one step. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Waits until a folder's names are on the disk, where the system can. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file systems keep names safe by themselves.
        }
    }

    /** Deletes what a killed process left in a folder that no other process writes to. */
    static void deleteLeftovers(Path folder) throws IOException {
        deleteLeftoversBefore(folder, Instant.MAX);
    }

    /** Deletes what a killed process left in a folder, but nothing that another process may still be writing. */
    static void deleteOldLeftovers(Path folder) throws IOException {
        deleteLeftoversBefore(folder, Instant.now().minus(LONGER_THAN_ANY_WRITING));
    }

    private static void deleteLeftoversBefore(Path folder, Instant time) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, TEMPORARY + "*.tmp")) {
            for (Path leftover : leftovers) {
                Instant changed = Files.getLastModifiedTime(leftover, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                if (changed.isBefore(time)) deleteTree(leftover);
            }
        } catch (NoSuchFileException e) {
            // Its own process has just moved or deleted it.
        }
    }

    /** Deletes a file, or a folder with all that is in it. Follows no links. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) throw failure;
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent != null ? parent : file.resolveSibling("");
    }
}
