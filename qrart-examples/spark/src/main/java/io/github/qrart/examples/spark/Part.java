package io.github.qrart.examples.spark;

import io.github.qrart.eval.spec.SweepSpec;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.RunReport;
import io.github.qrart.eval.trial.Shard;
import io.github.qrart.eval.trial.SweepRun;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.TaskContext;

/**
 * What a task does.
 *
 * @param spec the file that describes the sweep
 * @param folder the task's own folder
 * @param index which shard, from 1 on
 * @param count of how many
 */
record Part(String spec, String folder, int index, int count) implements Serializable {
    /**
     * What came of it.
     *
     * @param made trials made now
     * @param before trials that were there
     * @param failed of those made now, how many have an error
     * @param skipped trials that could not be made or kept
     */
    record Done(long made, long before, long failed, long skipped) implements Serializable {
        Done and(Done other) {
            return new Done(made + other.made, before + other.before, failed + other.failed, skipped + other.skipped);
        }
    }

    /** Makes the shard's trials, or the rest of them when an earlier attempt has made some. */
    Done run() throws Exception {
        SweepSpec asked = SweepSpec.read(Path.of(spec));
        var device = ExecutorGenerators.device(TaskContext.get().resourcesJMap());
        Sweep sweep = asked.sweep()
                .withSpace(ExecutorGenerators.here().of(asked.sweep().space(), device));
        RunReport report = SweepRun.builder(sweep, asked.scorers(), Path.of(folder), Runnable::run)
                .workers(1)
                .shard(new Shard(index, count))
                .build()
                .run();
        return new Done(report.made(), report.before(), report.failed(), report.skipped());
    }
}
