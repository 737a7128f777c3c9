package io.github.qrart.eval.trial;

import io.github.qrart.eval.dataset.Pair;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.Subject;
import io.github.qrart.eval.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The work of a shard, handed out piece by piece: all cells of a pair before the next pair, so that a sweep that is stopped
 * has seen every cell equally often. Safe for use by several threads.
 */
final class Jobs {
    private final Sweep sweep;
    private final Shard shard;
    private final List<Optional<Subject>> subjects = new ArrayList<>();
    private long next;
    private int seedsTaken;

    /** Seeds of one pair in one cell, as many as the generator likes at once. */
    record Job(Pair pair, Cell cell, Subject subject, List<Long> seeds, long firstSeed) {}

    Jobs(Sweep sweep, Shard shard) {
        this.sweep = sweep;
        this.shard = shard;
        for (int i = 0; i < sweep.cells().size(); i++) subjects.add(Optional.empty());
        next = shard.index() - 1L;
    }

    /** How many trials the shard has. */
    long trials() {
        return shard.share((long) sweep.cells().size() * sweep.pairs().size()) * sweep.seeds();
    }

    /** Takes the next piece, or nothing when all are taken. */
    synchronized Optional<Job> take() {
        int cells = sweep.cells().size();
        if (next >= (long) cells * sweep.pairs().size()) return Optional.empty();
        int cell = (int) (next % cells);
        Subject subject = subject(cell);
        int batch = Math.min(Math.max(1, subject.generator().preferredBatchSize()), sweep.seeds() - seedsTaken);
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < batch; i++) seeds.add(sweep.firstSeed() + seedsTaken + i);
        Pair pair = sweep.pairs().get((int) (next / cells));
        seedsTaken += batch;
        if (seedsTaken == sweep.seeds()) {
            seedsTaken = 0;
            next += shard.count();
        }
        return Optional.of(new Job(pair, sweep.cells().get(cell), subject, seeds, sweep.firstSeed()));
    }

    private Subject subject(int cell) {
        Optional<Subject> known = subjects.get(cell);
        if (known.isPresent()) return known.get();
        Subject made = sweep.space().subject(sweep.cells().get(cell));
        subjects.set(cell, Optional.of(made));
        return made;
    }
}
