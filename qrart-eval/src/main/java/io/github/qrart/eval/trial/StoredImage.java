package io.github.qrart.eval.trial;

/**
 * An image that is kept as a file.
 *
 * @param sha256 the SHA-256 of the file, which is its name
 * @param bytes the length of the file
 */
public record StoredImage(String sha256, long bytes) {
    /**
     * The file's name in the folder of a store.
     *
     * @return such as {@code images/3f/3f0c….png}
     */
    public String name() {
        return "images/" + sha256.substring(0, 2) + "/" + sha256 + ".png";
    }
}
