package io.github.qrart.eval.trial;

/** Takes what a store has, one after the other, in one thread. */
public interface TrialVisitor {
    /**
     * Takes a trial.
     *
     * @param trial the trial
     */
    void trial(Trial trial);

    /**
     * Takes something that is wrong in the store. Does nothing unless overridden.
     *
     * @param problem what
     */
    default void problem(Problem problem) {}
}
