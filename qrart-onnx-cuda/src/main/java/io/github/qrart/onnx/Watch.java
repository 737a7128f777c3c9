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

    /** Whether so many steps may turn out to be enough, if the last of them, to be begun now, takes up to twice so long. */
    boolean isNearlyLate(int done, long nanoseconds) {
        return deadline != Long.MAX_VALUE && done >= fewest && clock.getAsLong() + 2 * nanoseconds - deadline >= 0;
    }

    /** Whether to stop after so many steps. */
    boolean isLate(int done) {
        return deadline != Long.MAX_VALUE && done >= fewest && clock.getAsLong() - deadline >= 0;
    }
}
