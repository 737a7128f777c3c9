package io.github.qrart.examples.spark;

import io.github.qrart.eval.spec.SweepSpec;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.Merge;
import io.github.qrart.eval.trial.Problem;
import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** A sweep on Spark. Spec, pictures and results lie on a file system that all machines share. */
public final class SparkSweep {
    /** So many tasks for each core, so that none waits long for the slowest. */
    private static final int TASKS_A_CORE = 4;

    private SparkSweep() {}

    /**
     * What came of a sweep.
     *
     * @param parts how many tasks there were
     * @param done the sum over them
     * @param trials how many the joined store has
     * @param problems what is wrong with some
     */
    record Result(int parts, Part.Done done, long trials, List<Problem> problems) {}

    /**
     * Runs a sweep, or goes on with it.
     *
     * @param args the spec's file, the folder to write, and how many tasks; without the last, four for each core
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("expected: SPEC DIR [TASKS]");
            System.exit(2);
        }
        // spark-submit names the master; by itself it is this machine.
        SparkConf conf = new SparkConf().setAppName("qrart sweep").setIfMissing("spark.master", "local[*]");
        Result result;
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            int tasks = args.length == 3 ? Integer.parseInt(args[2]) : TASKS_A_CORE * spark.defaultParallelism();
            result = run(spark, Path.of(args[0]), Path.of(args[1]), tasks);
        }
        result.problems().forEach(problem -> System.err.println("warning: " + problem));
        System.out.println(result.done().made() + " made, " + result.done().before() + " made before, "
                + result.done().failed() + " failed, " + result.done().skipped() + " skipped, by " + result.parts()
                + " tasks; " + result.trials() + " trials in " + args[1]);
        if (result.done().skipped() > 0) System.exit(1);
    }

    static Result run(JavaSparkContext spark, Path spec, Path out, int tasks) throws IOException {
        SweepSpec asked = SweepSpec.read(spec);
        if (asked.halving().isPresent()) {
            throw new IllegalArgumentException(spec
                    + " halves, which needs all trials after each round; leave halving out, or run it on one machine");
        }
        Path folder = Files.createDirectories(out.resolve("parts"));
        int count = tasks(folder, asked.sweep(), tasks);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String own = folder.resolve(i + "of" + count).toAbsolutePath().toString();
            parts.add(new Part(spec.toAbsolutePath().toString(), own, i, count));
        }
        Part.Done done = spark.parallelize(parts, count).map(Part::run).reduce(Part.Done::and);
        List<TrialStore> stores = parts.stream()
                .map(part -> TrialStore.of(Path.of(part.folder())))
                .toList();
        Merge merge = Merge.into(out, stores);
        return new Result(count, done, merge.trials(), merge.problems());
    }

    /** As many as there were when the sweep began: other parts would begin anew. */
    private static int tasks(Path folder, Sweep sweep, int asked) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*of*")) {
            for (Path part : parts) {
                String name = part.getFileName().toString();
                return Integer.parseInt(name.substring(name.indexOf("of") + 2));
            }
        }
        long pieces = (long) sweep.cells().size() * sweep.pairs().size();
        if (asked < 1) throw new IllegalArgumentException(asked + " tasks are none; expected at least 1");
        return (int) Math.min(asked, pieces);
    }
}
