package io.github.qrart.eval.trial;

import io.github.qrart.eval.sweep.Sweep;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the trials of a sweep, or of one machine's shard of it, and appends them to a store. What is there already is not
 * made again: run it once more to go on where it was stopped, however it was.
 *
 * <pre>{@code
 * RunReport report = SweepRun.builder(sweep, Scorers.embedded(), Path.of("out"), executor).build().run();
 * }</pre>
 *
 * <p>Every worker draws, scores and writes by itself, into a file of its own, so that they never wait for each other.
 * A trial whose generator or scorer throws is a fact like any other: it is kept with its error, and not tried again.
 * Immutable; one store takes one run of a shard at a time.
 */
public final class SweepRun {
    /** So many trials in a row that cannot be kept mean that the disk is full or gone. */
    private static final int MOST_UNWRITTEN = 3;

    private final Sweep sweep;
    private final Scorers scorers;
    private final TrialStore store;
    private final Executor executor;
    private final int workers;
    private final Shard shard;
    private final SweepListener listener;
    private final LongSupplier nanos;

    private SweepRun(Builder b) {
        sweep = b.sweep;
        scorers = b.scorers;
        store = TrialStore.of(b.folder);
        executor = b.executor;
        workers = b.workers;
        shard = b.shard;
        listener = b.listener;
        nanos = b.nanos;
    }

    /**
     * Starts a run: as many workers as there are processors, all of the sweep, no listener.
     *
     * @param sweep what to try
     * @param scorers who scores
     * @param folder the store's folder; made if need be
     * @param executor runs the workers; with fewer threads than workers, some only come when others have finished
     * @return a builder
     */
    public static Builder builder(Sweep sweep, Scorers scorers, Path folder, Executor executor) {
        return new Builder(sweep, scorers, folder, executor);
    }

    /**
     * Runs until all is done. Interrupting the caller interrupts the workers, waits for them and keeps what is done.
     *
     * @return what came of it
     * @throws InterruptedException if the caller is interrupted
     * @throws IOException if the store cannot be read or begun
     * @throws StoreException if another run of this shard is writing to the store, or its disk is full
     */
    public RunReport run() throws IOException, InterruptedException {
        Path trials = store.folder().resolve("trials");
        Files.createDirectories(trials);
        Path lockFile = store.folder().resolve(".lock-" + shard.fileName());
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            Objects.requireNonNull(lock);
            store.images().deleteLeftovers();
            RunNote.write(store.folder(), sweep, scorers, shard, workers);
            Tally tally = new Tally(listener);
            Set<String> done = store.done(tally);
            Jobs jobs = new Jobs(sweep, shard);
            tally.begin(jobs.trials());
            work(trials, jobs, done, tally);
            return tally.report();
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new StoreException("another run of shard " + shard + " is writing to " + store.folder()
                    + "; wait for it, stop it, or name another folder");
        }
        return lock;
    }

    private void work(Path trials, Jobs jobs, Set<String> done, Tally tally) throws InterruptedException {
        TrialMaker maker = new TrialMaker(sweep, scorers, store.images(), nanos);
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Path file = trials.resolve(shard.fileName() + "-w" + (i + 1) + ".jsonl");
            tasks.add(new FutureTask<>(() -> {
                new Worker(file, maker, jobs, done, tally, MOST_UNWRITTEN).run();
                return null;
            }));
        }
        try {
            tasks.forEach(executor::execute);
            for (FutureTask<Void> task : tasks) task.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            tally.stop();
            tasks.forEach(task -> task.cancel(true));
            tally.awaitWorkers();
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interrupted) throw interrupted;
        if (cause instanceof Error error) throw error;
        if (cause instanceof RuntimeException runtime) return runtime;
        return new StoreException(
                "the store " + store.folder() + " cannot be written: " + cause, Objects.requireNonNull(cause));
    }

    /** Collects a {@link SweepRun}. Mutable, for one thread. */
    public static final class Builder {
        private final Sweep sweep;
        private final Scorers scorers;
        private final Path folder;
        private final Executor executor;
        private int workers = Runtime.getRuntime().availableProcessors();
        private Shard shard = Shard.ALL;
        private SweepListener listener = new SweepListener() {};
        private LongSupplier nanos = System::nanoTime;

        private Builder(Sweep sweep, Scorers scorers, Path folder, Executor executor) {
            this.sweep = Objects.requireNonNull(sweep, "sweep");
            this.scorers = Objects.requireNonNull(scorers, "scorers");
            this.folder = Objects.requireNonNull(folder, "folder");
            this.executor = Objects.requireNonNull(executor, "executor");
        }

        /**
         * How many workers draw and score at once; as many as there are processors when not set.
         *
         * @param count 1 to 1024
         * @return this
         */
        public Builder workers(int count) {
            if (count < 1 || count > 1024) {
                throw new IllegalArgumentException(count + " workers are not within 1 to 1024");
            }
            workers = count;
            return this;
        }

        /**
         * Which part of the sweep this machine does; all of it when not set. All machines have the same sweep.
         *
         * @param shard the part
         * @return this
         */
        public Builder shard(Shard shard) {
            this.shard = Objects.requireNonNull(shard, "shard");
            return this;
        }

        /**
         * Who hears how the run gets on; nobody when not set.
         *
         * @param listener the listener
         * @return this
         */
        public Builder listener(SweepListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * The clock that times the stages; {@link System#nanoTime} when not set.
         *
         * @param nanos nanoseconds from any moment on; called by several threads
         * @return this
         */
        public Builder clock(LongSupplier nanos) {
            this.nanos = Objects.requireNonNull(nanos, "nanos");
            return this;
        }

        /**
         * Makes the run.
         *
         * @return the run
         */
        public SweepRun build() {
            return new SweepRun(this);
        }
    }
}
