package io.github.qrart.eval.trial;

import java.util.List;

/** Hears how a run gets on. Called by the workers, one call at a time; slow listeners slow the run down. */
public interface SweepListener {
    /**
     * A trial is done: its line outlives the process from now on.
     *
     * @param trial the trial
     * @param progress how far the run is
     */
    default void trial(Trial trial, Progress progress) {}

    /**
     * Something is wrong that the run goes on without.
     *
     * @param problem what
     */
    default void problem(Problem problem) {}

    /**
     * Several that hear the same, one after the other.
     *
     * @param listeners may be none
     * @return one listener
     */
    static SweepListener all(List<? extends SweepListener> listeners) {
        List<SweepListener> each = List.copyOf(listeners);
        return new SweepListener() {
            @Override
            public void trial(Trial trial, Progress progress) {
                for (SweepListener listener : each) listener.trial(trial, progress);
            }

            @Override
            public void problem(Problem problem) {
                for (SweepListener listener : each) listener.problem(problem);
            }
        };
    }

    /**
     * How far a run is.
     *
     * @param made trials made in this run
     * @param before trials that were there already, as far as the run has come
     * @param total trials of this run's shard
     */
    record Progress(long made, long before, long total) {}
}
