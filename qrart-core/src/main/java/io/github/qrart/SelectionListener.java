package io.github.qrart;

/**
 * Hears of a selection as it goes on. Calls come one at a time, from the executor's threads, and hold the selection up:
 * keep them short. What a listener throws is logged and changes nothing.
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
