package io.github.qrart;

/**
 * Hears of a selection as it goes on. Calls come one at a time and in order, on the executor's threads, and hold one
 * of them up: keep them short. A deadline does not wait for them: of one that was missed they come on a thread of their own,
 * possibly after the outcome.
 * What a listener throws is logged and changes nothing.
 */
public interface SelectionListener {
    /**
     * A candidate was drawn and is about to be scored.
     *
     * @param candidate the candidate
     */
    default void onGenerated(Candidate candidate) {}

    /**
     * A candidate was scored.
     *
     * @param candidate the candidate with its scores
     */
    default void onScored(ScoredCandidate candidate) {}

    /**
     * A candidate will not come.
     *
     * @param candidate its seed and why
     */
    default void onMissing(MissingCandidate candidate) {}

    /**
     * The last call of a selection that has an outcome.
     *
     * @param selection the outcome
     */
    default void onFinished(Selection selection) {}
}
