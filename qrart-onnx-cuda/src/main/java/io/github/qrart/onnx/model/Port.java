package io.github.qrart.onnx.model;

/**
 * An input or output of a graph.
 *
 * @param name its name
 * @param type the type of its numbers
 * @param rank how many dimensions, 0 for a single number
 */
public record Port(String name, ElementType type, int rank) {
    @Override
    public String toString() {
        return name + " (" + type + ", " + rank + " dimensions)";
    }
}
