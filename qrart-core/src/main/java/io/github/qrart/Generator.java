package io.github.qrart;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws candidates for a request, one for each seed.
 *
 * <p>The same request and seed give the same pixels on one release of Java, whatever else runs, and however many seeds
 * are asked for at once.
 * Implementations are safe for use by several threads. A call that takes long watches for {@link Thread#interrupt()}
 * and ends soon after it, with {@link InterruptedException}: that is how a selector stops work nobody needs any more.
 */
public interface Generator {
    /**
     * Who makes the candidates, for provenance.
     *
     * @param request the request
     * @return id and settings as they are for this request
     */
    GeneratorInfo info(ArtRequest request);

    /**
     * Refuses a request that cannot be drawn, quickly and before any candidate is begun. Does nothing unless overridden.
     *
     * @param request the request
     * @throws IllegalArgumentException saying what was found, what is expected and what to do
     */
    default void check(ArtRequest request) {}

    /**
     * Draws one candidate.
     *
     * @param request what to draw
     * @param seed what to vary
     * @return the candidate, with this seed
     * @throws InterruptedException if the thread is interrupted
     */
    Candidate generate(ArtRequest request, long seed) throws InterruptedException;

    /**
     * Draws several candidates in one go. Draws one after the other unless overridden.
     *
     * @param request what to draw
     * @param seeds 1 to {@link #preferredBatchSize()} seeds
     * @return a candidate for each seed, in the same order
     * @throws InterruptedException if the thread is interrupted
     */
    default List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        List<Candidate> candidates = new ArrayList<>(seeds.size());
        for (long seed : seeds) candidates.add(generate(request, seed));
        return List.copyOf(candidates);
    }

    /**
     * How many seeds it likes to be asked for at once: 1 unless overridden, more where a batch is cheaper than its
     * parts, as on a GPU.
     *
     * @return at least 1
     */
    default int preferredBatchSize() {
        return 1;
    }
}
