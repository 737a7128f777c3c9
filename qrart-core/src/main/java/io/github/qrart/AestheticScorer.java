package io.github.qrart;

/** Says how good a candidate looks. Safe for use by several threads; the same arguments give the same score. */
@FunctionalInterface
public interface AestheticScorer {
    /**
     * Scores a candidate.
     *
     * @param candidate the candidate; its image is not changed
     * @param request what was asked for: the picture it should resemble, the prompt it should follow
     * @return the score
     * @throws InterruptedException if the thread is interrupted
     */
    AestheticScore score(Candidate candidate, ArtRequest request) throws InterruptedException;

    /**
     * Names the scores: what is fitted to scores of one name is good for those of the same name only.
     *
     * @return one line, another one whenever the same image would get another score; empty when the scorer does not say
     */
    default String version() {
        return "";
    }
}
