package io.github.qrart.eval.trial;

import java.nio.file.Path;

/**
 * Something in a store that is not as it should be, and that the rest goes on without.
 *
 * @param file where
 * @param line the line's number, from 1 on; 0 for the whole file
 * @param what what is wrong and what follows from it
 */
public record Problem(Path file, long line, String what) {
    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + ": " + what;
    }
}
