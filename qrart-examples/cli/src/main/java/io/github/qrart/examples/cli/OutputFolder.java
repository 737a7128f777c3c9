package io.github.qrart.examples.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder that {@code make} writes to. A new folder appears at once with all that is in it. In one that is there, the
 * files of one run replace those of the run before: they are made whole beside the old ones first, so that a full disk
 * changes nothing, and then moved while other runs wait. {@code result.json} goes first and comes last, and is there only
 * when all that it names is: that is how to tell a run that was killed between two moves. Files of other names are left
 * alone.
 */
record OutputFolder(Path path) {
    static final String BEST = "best.png";
    static final String SVG = "best.svg";
    static final String SHEET = "sheet.png";
    static final String RESULT = "result.json";
    static final String CANDIDATES = "candidates";
    private static final Pattern CANDIDATE = Pattern.compile("\\d{2,3}-seed-?\\d+\\.png");

    /** The name of a candidate's file, from the folder. */
    static String candidate(int rank, long seed) {
        return String.format(Locale.ROOT, "%s/%02d-seed%d.png", CANDIDATES, rank, seed);
    }

    /**
     * Refuses a folder that cannot be written, before work is done for it.
     *
     * @throws IllegalArgumentException if it is empty, a file, lies in a file, or may not be written
     */
    void check() {
        if (path.toString().isEmpty()) {
            throw new IllegalArgumentException("--out is empty; name a folder, or . for the one you are in");
        }
        Path there = nearestThatExists(path.toAbsolutePath());
        if (there == null || !Files.isDirectory(there)) {
            String what = there != null && Files.isSymbolicLink(there) && !Files.exists(there)
                    ? "a link that leads nowhere"
                    : "a file";
            throw new IllegalArgumentException(
                    "--out " + path + " cannot be a folder: " + there + " is " + what + "; name another folder");
        }
        if (!Files.isWritable(there)) {
            throw new IllegalArgumentException(
                    "--out " + path + " is not writable (see " + there + "); name another folder");
        }
    }

    /**
     * Refuses a folder that has in it what the files of {@code make} cannot replace, before work is done for it.
     *
     * @throws IllegalArgumentException if so
     */
    void checkFiles() {
        checkTargets(Set.of(BEST, SVG, SHEET, RESULT));
    }

    private static @Nullable Path nearestThatExists(Path path) {
        Path there = path;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) there = there.getParent();
        return there;
    }

    /**
     * Replaces the files of an earlier run.
     *
     * @param files bytes by name, with {@link #RESULT}
     * @throws IllegalArgumentException if there is a folder in place of a file, or a link in place of a folder; nothing
     *     is changed then
     */
    void replace(Map<String, byte[]> files) throws IOException, InterruptedException {
        checkTargets(files.keySet());
        boolean isNew = Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
        Path beside = isNew ? Objects.requireNonNull(path.toAbsolutePath().getParent()) : path;
        Files.createDirectories(beside);
        AtomicFiles.deleteOldLeftovers(beside);
        Path staging = AtomicFiles.temporary(beside);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path staged = staging.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(staged.getParent()));
                AtomicFiles.writeToDisk(staged, path.resolve(file.getKey()), file.getValue());
            }
            if (!isNew || !appear(staging)) commit(staging, files);
        } finally {
            AtomicFiles.deleteTree(staging);
        }
        AtomicFiles.force(beside);
    }

    /** Refuses what a file cannot replace, before the first is moved; links are not followed. */
    private void checkTargets(Set<String> names) {
        Path candidates = path.resolve(CANDIDATES);
        if (Files.exists(candidates, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(candidates, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(candidates + " is no folder, or a link to one; move it away, or name"
                    + " another folder with --out");
        }
        for (String name : names) {
            Path target = path.resolve(name);
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalArgumentException(
                        target + " is a folder; move it away, or name another folder with --out");
            }
        }
    }

    /** Gives a whole folder its name, unless another run has made one meanwhile. */
    private boolean appear(Path staging) throws IOException {
        try {
            AtomicFiles.move(staging, path);
            return true;
        } catch (FileSystemException e) {
            if (Files.isDirectory(path)) return false;
            throw e;
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private void commit(Path staging, Map<String, byte[]> files) throws IOException, InterruptedException {
        try (FolderLock lock = FolderLock.of(path)) {
            Files.deleteIfExists(path.resolve(RESULT));
            Path candidates = path.resolve(CANDIDATES);
            Files.createDirectories(candidates);
            if (!files.containsKey(SVG)) Files.deleteIfExists(path.resolve(SVG));
            deleteStale(candidates);
            for (String name : files.keySet()) {
                if (!name.equals(RESULT)) AtomicFiles.move(staging.resolve(name), path.resolve(name));
            }
            AtomicFiles.move(staging.resolve(RESULT), path.resolve(RESULT));
        }
    }

    private static void deleteStale(Path candidates) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(candidates)) {
            for (Path file : old) {
                boolean ours = CANDIDATE.matcher(file.getFileName().toString()).matches();
                if (ours && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) Files.delete(file);
            }
        }
    }
}
