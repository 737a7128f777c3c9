package io.github.qrart;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Not one candidate was finished: all failed, or none was ready within the time budget. {@link #missing()} says what
 * happened to each; the failures are the cause and the suppressed exceptions.
 */
public final class NoCandidateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<MissingCandidate> missing;

    NoCandidateException(List<MissingCandidate> missing, Duration budget) {
        super(message(missing, budget));
        this.missing = List.copyOf(missing);
        for (Throwable failure : failures(missing)) {
            if (getCause() == null) initCause(failure);
            else addSuppressed(failure);
        }
    }

    /** Each once: a failed batch has one failure for all its candidates. */
    private static List<Throwable> failures(List<MissingCandidate> missing) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return missing.stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.failure()))
                .filter(seen::add)
                .toList();
    }

    private static String message(List<MissingCandidate> missing, Duration budget) {
        List<Throwable> failures = failures(missing);
        long late = missing.stream().filter(m -> m.failure() == null).count();
        StringBuilder message = new StringBuilder("no candidate of " + missing.size() + " was finished");
        if (late > 0) {
            message.append("; ").append(late).append(" not ready within ").append(budget.toMillis());
            message.append(" ms (allow more time, or ask for fewer candidates or a smaller size)");
        }
        if (!failures.isEmpty()) {
            message.append("; ").append(missing.size() - late);
            message.append(" failed, the first with: ").append(failures.get(0));
        }
        return message.toString();
    }

    /**
     * What happened to each candidate.
     *
     * @return one entry for each candidate asked for, by seed
     */
    public List<MissingCandidate> missing() {
        return missing;
    }
}
