package io.github.qrart.eval.labels;

/**
 * Something wrong with a file of labels or scores.
 *
 * @param source the file or folder
 * @param line the line it is in, from 1, or 0 when it is about the whole
 * @param message what was found and what was expected
 */
public record LabelProblem(String source, long line, String message) {
    @Override
    public String toString() {
        return line == 0 ? source + ": " + message : source + ":" + line + ": " + message;
    }
}
