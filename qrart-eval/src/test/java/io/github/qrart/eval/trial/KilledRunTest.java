package io.github.qrart.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {
    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    private Process start(Path out) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeMain.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aRunKilledTwentyTimesAtRandomLosesNothingRepeatsNothingAndEqualsOneThatWasNot() throws Exception {
        Path killed = folder.resolve("killed");
        SplittableRandom random = new SplittableRandom(7);
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            Process process = start(killed);
            BufferedReader out = process.inputReader();
            int lines = random.nextInt(1, 50);
            for (int k = 0; k < lines; k++) reported.add(Objects.requireNonNull(out.readLine(), "ended by itself"));
            for (int spin = random.nextInt(3_000_000); spin > 0; spin--) Thread.onSpinWait();
            process.toHandle().destroyForcibly(); // Process would close the pipe
            // What the pipe still holds was reported too, all but a line that was cut off with the process.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.length() == 64) reported.add(line);
            }
            process.waitFor();
            assertThat(ids(killed)).as("after kill %d", i + 1).containsAll(reported);
        }

        RunReport rest = Fakes.run(Fakes.sweep(FakeMain.PAIRS, FakeMain.SEEDS), killed)
                .build()
                .run();
        Path whole = folder.resolve("whole");
        Fakes.run(Fakes.sweep(FakeMain.PAIRS, FakeMain.SEEDS), whole).build().run();

        assertThat(rest.made()).as("left for the last run").isPositive();
        assertThat(reported).as("repeats nothing").doesNotHaveDuplicates();
        List<String> wholeLines =
                Fakes.lines(killed).stream().filter(line -> line.endsWith("}")).toList();
        assertThat(wholeLines).containsExactlyElementsOf(Fakes.lines(whole));
        assertThat(Fakes.images(killed)).isEqualTo(Fakes.images(whole));
    }

    private static Set<String> ids(Path store) throws IOException {
        Set<String> ids = new HashSet<>();
        TrialStore.of(store).read(trial -> ids.add(trial.id()));
        return ids;
    }
}
