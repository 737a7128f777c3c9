package io.github.qrart.eval.trial;

import io.github.qrart.eval.Fingerprint;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Image files that are named by their content: whole under their name or not there. Safe for use by several threads. */
final class ImageFiles {
    private static final String TEMPORARY = ".part";

    private final Path folder;

    ImageFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps an image. One of the same bytes that is there already is left as it is. */
    StoredImage put(byte[] png) throws IOException {
        StoredImage image = new StoredImage(Fingerprint.of(png), png.length);
        Path target = folder.resolve(image.name());
        if (isThere(image)) return image;
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        // The thread's number, so that two workers with one picture do not write one file.
        Path part = parent.resolve(image.sha256() + "-"
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + TEMPORARY);
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                out.write(png);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(target + " cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
        return image;
    }

    /** Whether an image's file is there with the length it should have. */
    boolean isThere(StoredImage image) {
        try {
            return Files.size(folder.resolve(image.name())) == image.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes what killed processes have left half written. */
    void deleteLeftovers() throws IOException {
        Path images = folder.resolve("images");
        if (!Files.isDirectory(images)) return;
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(images)) {
            for (Path group : groups) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(group, "*" + TEMPORARY)) {
                    for (Path part : parts) if (!isOfARunningProcess(part)) Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean isOfARunningProcess(Path part) {
        String[] words = part.getFileName().toString().split("-", -1);
        long pid = words.length == 3 ? Long.parseLong(words[1]) : -1;
        return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
    }
}
