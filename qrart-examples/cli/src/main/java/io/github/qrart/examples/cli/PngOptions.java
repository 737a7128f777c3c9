package io.github.qrart.examples.cli;

import io.github.qrart.picture.PngWriter;
import io.github.qrart.picture.PrintSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what the files of pictures are like. Filled in by picocli. */
final class PngOptions {
    @ArgGroup
    private @Nullable Size size;

    @Option(
            names = "--transparent",
            description = "Cut the pictures out around the symbol and its quiet zone, with round corners: the rest"
                    + " becomes transparent.")
    private boolean transparent;

    @Option(
            names = "--no-metadata",
            description = "Leave out of the pictures' files where they come from: otherwise they say payload, prompt,"
                    + " seed, scores and versions to everybody who has them.")
    private boolean noMetadata;

    /** How large to print, in one of two units. */
    private static final class Size {
        @Option(
                names = "--width-mm",
                paramLabel = "MM",
                description = "How wide to print the pictures, quiet zone included: layout programs and printers go by"
                        + " it.")
        private @Nullable Double millimetres;

        @Option(names = "--dpi", paramLabel = "DPI", description = "The same as dots per inch.")
        private @Nullable Double dotsPerInch;

        PrintSize printSize() {
            if (millimetres != null) return new PrintSize.Width(millimetres);
            if (dotsPerInch != null) return new PrintSize.Resolution(dotsPerInch);
            throw new IllegalStateException("a group without an option");
        }
    }

    /**
     * The writer of pictures.
     *
     * @throws IllegalArgumentException if nobody prints that large or small
     */
    PngWriter writer() {
        PngWriter.Builder builder = PngWriter.builder().metadata(!noMetadata).transparentSurroundings(transparent);
        PrintSize printSize = printSize();
        if (printSize != null) builder.printSize(printSize);
        return builder.build();
    }

    /** The writer of what is no code, and is not printed as one. */
    PngWriter sheetWriter() {
        return PngWriter.builder().metadata(!noMetadata).build();
    }

    /** All that the bytes of a file depend on besides its picture. */
    String key() {
        return "transparent=" + transparent + " metadata=" + !noMetadata + " " + printSize();
    }

    private @Nullable PrintSize printSize() {
        return size == null ? null : size.printSize();
    }
}
