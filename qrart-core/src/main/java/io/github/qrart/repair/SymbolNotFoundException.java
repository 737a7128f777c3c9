package io.github.qrart.repair;

import io.github.qrart.Payload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No symbol of the payload was found in the image. Say where it lies, or check the payload: {@link #other()} has what the
 * image says in its place, when that could be read.
 */
public final class SymbolNotFoundException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    @SuppressWarnings("serial") // kept while it is thrown; lost with the stream, as the message says it too
    private final transient @Nullable Payload other;

    private SymbolNotFoundException(String message, @Nullable Payload other) {
        super(message);
        this.other = other;
    }

    static SymbolNotFoundException none(String message) {
        return new SymbolNotFoundException(message, null);
    }

    static SymbolNotFoundException other(Payload other) {
        String says = other.toString();
        if (says.length() > LONGEST) says = says.substring(0, LONGEST) + "…";
        return new SymbolNotFoundException(
                "the symbol in the image says '" + says + "', which is another payload; mend it with that one,"
                        + " or make a new code: a repair changes how a code looks, not what it says",
                other);
    }

    /**
     * What the image says instead.
     *
     * @return the payload that was read, or empty when nothing could be read
     */
    public Optional<Payload> other() {
        return Optional.ofNullable(other);
    }
}
