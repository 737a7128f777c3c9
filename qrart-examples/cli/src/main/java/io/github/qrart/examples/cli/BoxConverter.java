package io.github.qrart.examples.cli;

import io.github.qrart.Box;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Boxes as {@code x0,y0,x1,y1}. */
final class BoxConverter implements ITypeConverter<Box> {
    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public Box convert(String text) {
        double[] edges;
        try {
            edges = COMMA.splitAsStream(text)
                    .map(String::strip)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            edges = new double[0];
        }
        if (edges.length != 4) {
            throw new TypeConversionException(
                    "'" + text + "' is no box; expected x0,y0,x1,y1 in pixels, such as 96,96,672,672");
        }
        try {
            return new Box(edges[0], edges[1], edges[2], edges[3]);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
