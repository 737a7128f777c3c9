package io.github.qrart.eval.trial;

import io.github.qrart.picture.PictureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Takes piece after piece of the work, and appends what comes of it to a file of its own. For one thread. */
final class Worker {
    private final Path file;
    private final TrialMaker maker;
    private final Jobs jobs;
    private final Set<String> done;
    private final Tally tally;
    private final int mostUnwritten;
    private int unwritten;

    Worker(Path file, TrialMaker maker, Jobs jobs, Set<String> done, Tally tally, int mostUnwritten) {
        this.file = file;
        this.maker = maker;
        this.jobs = jobs;
        this.done = done;
        this.tally = tally;
        this.mostUnwritten = mostUnwritten;
    }

    void run() throws IOException, InterruptedException {
        if (!tally.enter()) return;
        try (TrialLog log = TrialLog.open(file)) {
            Optional<Jobs.Job> job = jobs.take();
            while (job.isPresent() && tally.isRunning()) {
                work(job.get(), log);
                job = jobs.take();
            }
        } catch (IOException | RuntimeException | Error e) {
            tally.stop();
            throw e;
        } finally {
            tally.leave();
        }
    }

    private void work(Jobs.Job job, TrialLog log) throws IOException, InterruptedException {
        int[] made = {0};
        try {
            int before = maker.make(job, done, trial -> {
                log.append(trial);
                made[0]++;
                tally.trial(trial);
            });
            tally.before(before);
            unwritten = 0;
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("interrupted while reading or writing");
        } catch (PictureException e) {
            skip(job, made[0], job.pair().picture() + " is no picture: " + e.getMessage());
        } catch (UncheckedIOException e) {
            skip(job, made[0], String.valueOf(e.getMessage()));
        } catch (IOException e) {
            skip(job, made[0], e.toString());
            if (++unwritten >= mostUnwritten) {
                throw new StoreException(
                        mostUnwritten + " trials in a row could not be kept, the last because of: " + e.getMessage()
                                + "; make room or put the file right and run again: what was reported done is kept",
                        e);
            }
        }
    }

    private void skip(Jobs.Job job, int made, String why) {
        tally.skipped(job.seeds().size() - made);
        tally.problem(new Problem(
                file,
                0,
                "pair " + job.pair().id() + " in cell " + job.cell() + ": " + why + "; the next run tries again"));
    }
}
