package io.github.qrart.onnx;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drawing within a time: as many steps are begun as fit by the pace of the last drawing of that size, and what takes
 * longer all the same is left after fewer. Safe for use by several threads.
 */
final class Pace {
    private final LongSupplier clock;
    private final @Nullable Duration limit;
    private final int fewest;
    /** Nanoseconds for a step of one candidate, by the side in pixels; decoding and all the rest are in it. */
    private final Map<Integer, Double> pace = new ConcurrentHashMap<>();

    Pace(LongSupplier clock, @Nullable Duration limit, int fewest) {
        this.clock = clock;
        this.limit = limit;
        this.fewest = fewest;
    }

    /** For provenance: with a limit, pixels depend on how fast the machine was. */
    Optional<String> words() {
        return Optional.ofNullable(limit).map(time -> time + ", at least " + fewest + " steps");
    }

    /** Begins a call for so many candidates. */
    Clocked start(int candidates) {
        return new Clocked(candidates);
    }

    /** One call, for one thread. */
    final class Clocked {
        private final long end;
        private int left;
        private long began;
        private long deadline = Long.MAX_VALUE;
        private int steps;

        private Clocked(int candidates) {
            left = candidates;
            end = limit == null ? 0 : clock.getAsLong() + limit.toNanos();
        }

        /** Begins a batch: its part of the time that is left, and as many steps as fit that. */
        DiffusionOptions fitting(DiffusionOptions options, int side, int candidates) {
            steps = 0;
            began = clock.getAsLong();
            if (limit == null) return options;
            long part = Math.max(0, end - began) / left * candidates;
            deadline = began + part;
            Double each = pace.get(side);
            if (each == null) return options;
            double fit = Math.floor(part / (each * candidates));
            int least = Math.min(fewest, options.steps());
            int most = (int) Math.max(least, Math.min(options.steps(), fit));
            return most == options.steps()
                    ? options
                    : options.toBuilder().steps(most).build();
        }

        Watch watch(@Nullable DiffusionListener listener, boolean previews) {
            DiffusionListener counting = step -> {
                steps++;
                if (listener != null) listener.stepDone(step);
            };
            return new Watch(counting, previews, clock, deadline, fewest);
        }

        /** For a second pass, whose steps are none of the batch's and end with its time. */
        Watch uncounted(@Nullable DiffusionListener listener, boolean previews) {
            return new Watch(listener, previews, clock, deadline, 1);
        }

        /** What to say of a batch whose steps are done. */
        Map<String, String> notes(int wanted) {
            return steps < wanted ? Map.of("steps", steps + " of " + wanted + ", for lack of time") : Map.of();
        }

        /** Ends a batch. */
        void done(int side, int candidates) {
            left -= candidates;
            if (limit != null && steps > 0) {
                pace.put(side, (double) (clock.getAsLong() - began) / steps / candidates);
            }
        }
    }
}
