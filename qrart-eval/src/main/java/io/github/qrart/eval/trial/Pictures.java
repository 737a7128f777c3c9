package io.github.qrart.eval.trial;

import io.github.qrart.eval.Fingerprint;
import io.github.qrart.picture.PictureReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures of pairs, read once and kept while there is room. Safe for use by several threads. */
final class Pictures {
    /** Four bytes each. */
    private static final long MOST_PIXELS = 40_000_000;

    private final Path base;
    private final Map<String, Picture> kept = new LinkedHashMap<>(16, .75f, true);
    private long pixels;

    record Picture(BufferedImage image, String sha256) {
        long pixels() {
            return (long) image.getWidth() * image.getHeight();
        }
    }

    Pictures(Path base) {
        this.base = base;
    }

    /** Reads a picture. One thread at a time: the others would read the same one. */
    synchronized Picture get(String name) throws IOException {
        Picture known = kept.get(name);
        if (known != null) return known;
        byte[] file = Files.readAllBytes(base.resolve(name));
        Picture picture = new Picture(PictureReader.ofDefaults().read(file), Fingerprint.of(file));
        kept.put(name, picture);
        pixels += picture.pixels();
        for (Iterator<Picture> oldest = kept.values().iterator(); pixels > MOST_PIXELS && kept.size() > 1; ) {
            pixels -= oldest.next().pixels();
            oldest.remove();
        }
        return picture;
    }
}
