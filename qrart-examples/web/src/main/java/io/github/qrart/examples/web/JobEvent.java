package io.github.qrart.examples.web;

import io.github.qrart.MissingCandidate;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import java.util.List;
import java.util.Map;

/**
 * One line of a job's log.
 *
 * @param id from 1, without gaps: what a client that comes back has seen
 * @param name what happened
 * @param data more of it, as JSON
 */
record JobEvent(long id, String name, Object data) {
    /** The job was taken. */
    record Accepted(String id, List<Long> seeds, long deadlineMillis) {}

    /** Drawing has begun. */
    record Begun(long waitedMillis) {}

    /** A candidate was drawn, and is about to be scored. */
    record Drawn(long seed, String image) {}

    /** A candidate was scored. */
    record Scored(
            long seed,
            String image,
            double probability,
            double low,
            double high,
            boolean exact,
            boolean scannable,
            double looks,
            List<String> reasons,
            Map<String, String> notes,
            long millis) {
        static Scored of(ScoredCandidate scored, String image) {
            return new Scored(
                    scored.candidate().seed(),
                    image,
                    scored.scan().probability(),
                    scored.scan().low(),
                    scored.scan().high(),
                    scored.scan().exact(),
                    scored.scannable(),
                    scored.aesthetic().value(),
                    scored.scan().reasons(),
                    scored.candidate().notes(),
                    scored.timings().total().toMillis());
        }
    }

    /** A candidate will not come. */
    record Missing(long seed, MissingCandidate.Reason reason) {}

    /** The last: how it ended. */
    record Finished(
            Selection.Status status,
            long best,
            List<Long> ranking,
            List<String> warnings,
            String image,
            long elapsedMillis) {}

    /** The last: why there is nothing. */
    record Ended(String why) {}
}
