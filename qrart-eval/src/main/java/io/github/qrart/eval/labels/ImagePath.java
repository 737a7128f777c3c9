package io.github.qrart.eval.labels;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files that labels name. */
public final class ImagePath {
    private ImagePath() {}

    /**
     * The file of an image.
     *
     * @param folder what paths are relative to
     * @param image a path as a label says it
     * @return the file, which may not exist; empty when the system can have no file of that name, as with web addresses
     *     on some
     */
    public static Optional<Path> of(Path folder, String image) {
        try {
            return Optional.of(folder.resolve(image).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
