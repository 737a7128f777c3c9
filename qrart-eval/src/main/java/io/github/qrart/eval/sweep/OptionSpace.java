package io.github.qrart.eval.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The options of a kind of generator, and how their values make one.
 *
 * <pre>{@code
 * static final Option.Real STRENGTH = Option.real("strength", "control strength", 0, 2);
 * OptionSpace space = OptionSpace.of("mine", List.of(STRENGTH),
 *         cell -> Subject.of(new MyGenerator(cell.get(STRENGTH).orElse(1.0))));
 * }</pre>
 *
 * <p>Implementations are safe for use by several threads. Those that are named in {@code
 * META-INF/services/io.github.qrart.eval.sweep.OptionSpace} can be named in a file that describes a sweep.
 */
public interface OptionSpace {
    /**
     * Its name, such as {@code weave}.
     *
     * @return a short word
     */
    String id();

    /**
     * The options.
     *
     * @return each with another name
     */
    List<Option<?>> options();

    /**
     * Whether the generators draw into pictures, so that every pair of a sweep needs one.
     *
     * @return no, unless a space says otherwise
     */
    default boolean needsPictures() {
        return false;
    }

    /**
     * Makes a generator. Asked once for each cell that has work to do, when the work begins.
     *
     * @param cell values for some of the options
     * @return the generator
     * @throws IllegalArgumentException if the values do not go together
     */
    Subject subject(Cell cell);

    /**
     * A space of some options.
     *
     * @param id a short word
     * @param options each with another name
     * @param subject makes a generator of their values
     * @return the space
     * @throws IllegalArgumentException if two options have one name
     */
    static OptionSpace of(String id, List<? extends Option<?>> options, Function<Cell, Subject> subject) {
        return new NamedSpace(id, List.copyOf(options), false, subject);
    }

    /**
     * The option of a name.
     *
     * @param name as in a file
     * @return the option
     * @throws IllegalArgumentException if there is none, with the names that there are
     */
    default Option<?> option(String name) {
        Optional<Option<?>> found =
                options().stream().filter(option -> option.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("unknown option \"" + name + "\" of " + id()
                + "; expected one of "
                + String.join(
                        ", ", options().stream().map(Option::name).sorted().toList())));
    }
}
