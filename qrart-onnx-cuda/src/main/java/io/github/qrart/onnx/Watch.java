package io.github.qrart.onnx;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who follows a drawing, and when it must end.
 *
 * @param listener is told of each step
 * @param previews whether it is shown the image at each step
 * @param clock nanoseconds
 * @param deadline by that clock; {@link Long#MAX_VALUE} for none
 * @param fewest steps that are taken even after it
 */
record Watch(@Nullable DiffusionListener listener, boolean previews, LongSupplier clock, long deadline, int fewest) {
    static Watch none() {
        return of(null, false);
    }

    static Watch of(@Nullable DiffusionListener listener, boolean previews) {
        return new Watch(listener, previews, System::nanoTime, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Whether to stop after so many steps. */
    boolean isLate(int done) {
        return deadline != Long.MAX_VALUE && done >= fewest && clock.getAsLong() - deadline >= 0;
    }
}
