package io.github.qrart.examples.cli;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the symbol lies in images that are there already. Filled in by picocli, as a group that may be left out. */
final class SymbolOptions {
    @Option(
            names = "--symbol",
            required = true,
            paramLabel = "X0,Y0,X1,Y1",
            converter = BoxConverter.class,
            description = "Where the symbol lies, in pixels, without its quiet zone.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Box box;

    @Option(
            names = "--modules",
            paramLabel = "N",
            description = "How many modules it has on each side: 21, 25, 29 ... 177.")
    private @Nullable Integer modules;

    Box box() {
        return box;
    }

    /** The place, or null when the number of modules is not said. */
    @Nullable SymbolPlacement placement() {
        return modules == null ? null : SymbolPlacement.of(box, modules);
    }

    /** The place, for those who do not find out the number of modules. */
    SymbolPlacement wholePlacement() {
        SymbolPlacement placement = placement();
        if (placement == null) {
            throw new IllegalArgumentException(
                    "--symbol says where, and not how large; expected --modules N with it: 21, 25, 29 ... 177");
        }
        return placement;
    }
}
