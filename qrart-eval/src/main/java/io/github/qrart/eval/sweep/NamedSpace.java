package io.github.qrart.eval.sweep;

import java.util.List;
import java.util.function.Function;

/** A space put together of its parts. */
record NamedSpace(String id, List<Option<?>> options, boolean needsPictures, Function<Cell, Subject> maker)
        implements OptionSpace {
    NamedSpace {
        if (options.stream().map(Option::name).distinct().count() < options.size()) {
            throw new IllegalArgumentException("two options of " + id + " have one name: " + options);
        }
    }

    @Override
    public Subject subject(Cell cell) {
        return maker.apply(cell);
    }
}
