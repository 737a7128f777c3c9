package io.github.qrart.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Preset;
import io.github.qrart.eval.spec.SweepSpec;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.EmbeddedSpaces;
import io.github.qrart.eval.trial.Problem;
import io.github.qrart.eval.trial.SweepRun;
import io.github.qrart.eval.trial.Times;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.resource.ResourceInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkSweepTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JavaSparkContext spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setAppName("test")
                .setMaster("local[*]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    private Path spec(String more) throws IOException {
        return Files.writeString(
                folder.resolve("sweep.yaml"),
                "generator: counted\ndataset: {make: 3}\naxes: {preset: [looks, robust]}\nseeds: 2\n" + more);
    }

    private static void locally(Path spec, Path out) throws Exception {
        SweepSpec asked = SweepSpec.read(spec);
        SweepRun.builder(asked.sweep(), asked.scorers(), out, Runnable::run)
                .workers(1)
                .build()
                .run();
    }

    /** The trials by id, without how long they took. */
    private static Map<String, Trial> trials(Path out) throws IOException {
        Map<String, Trial> trials = new TreeMap<>();
        TrialStore.of(out)
                .read(t -> trials.put(
                        t.id(), new Trial(t.id(), t.key(), t.scores(), t.error(), t.image(), new Times(0, 0, 0, 0))));
        return trials;
    }

    /** The lines of a store in alphabetical order, without how long things took. */
    private static List<String> lines(Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : TrialStore.of(out).files()) {
            for (String line : Files.readAllLines(file)) lines.add(line.replaceAll("\"ms\":\\{[^}]*}", ""));
        }
        lines.sort(null);
        return lines;
    }

    private static Map<String, String> images(Path out) throws IOException {
        Map<String, String> images = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out.resolve("images"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                images.put(
                        out.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return images;
    }

    @Test
    void resultsAreThoseOfOneMachineByteForByteAndGeneratorsAreMadeOnce() throws Exception {
        Path spec = spec("");
        locally(spec, folder.resolve("local"));
        CountedSpace.MADE.clear();

        SparkSweep.Result result = SparkSweep.run(spark, spec, folder.resolve("spark"), 5);

        assertThat(result).isEqualTo(new SparkSweep.Result(5, new Part.Done(12, 0, 0, 0), 12, List.of()));
        assertThat(trials(folder.resolve("spark"))).hasSize(12).isEqualTo(trials(folder.resolve("local")));
        assertThat(lines(folder.resolve("spark"))).hasSize(12).isEqualTo(lines(folder.resolve("local")));
        assertThat(images(folder.resolve("spark"))).hasSize(12).isEqualTo(images(folder.resolve("local")));
        assertThat(CountedSpace.MADE).containsExactlyInAnyOrder("preset looks on none", "preset robust on none");
        List<Problem> problems = new ArrayList<>();
        assertThat(TrialStore.of(folder.resolve("spark")).check(problems)).isEqualTo(12);
        assertThat(problems).isEmpty();
    }

    @Test
    void runAgainWithOtherTasksItMakesNothingTwice() throws Exception {
        Path spec = spec("keep: none\n");
        Path out = folder.resolve("out");
        SparkSweep.run(spark, spec, out, 3);

        SparkSweep.Result again = SparkSweep.run(spark, spec, out, 6);

        assertThat(again.parts()).isEqualTo(3);
        assertThat(again.done()).isEqualTo(new Part.Done(0, 12, 0, 0));
        assertThat(again.trials()).isEqualTo(12);
        assertThat(lines(out)).hasSize(12);
    }

    @Test
    void theCardOfATaskIsWhereItsGeneratorDraws() {
        ExecutorGenerators generators = new ExecutorGenerators();
        Cell cell = Cell.empty().with(EmbeddedSpaces.PRESET, Preset.FINE);
        Map<String, ResourceInformation> resources =
                Map.of("gpu", new ResourceInformation("gpu", new String[] {"3", "4"}));
        CountedSpace.MADE.clear();

        for (int i = 0; i < 3; i++) {
            generators
                    .of(new CountedSpace(), ExecutorGenerators.device(resources))
                    .subject(cell);
        }
        generators.of(new CountedSpace(), Optional.empty()).subject(cell);

        assertThat(CountedSpace.MADE).containsExactly("preset fine on 3", "preset fine on none");
        assertThat(ExecutorGenerators.device(Map.of())).isEmpty();
    }

    @Test
    void whatNeedsAllTrialsAtOnceIsRefused() throws Exception {
        Path spec = spec("halving: {keep: 0.5, pairs: 1}\n");

        assertThatThrownBy(() -> SparkSweep.run(spark, spec, folder.resolve("out"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave halving out");
    }
}
