package io.github.qrart.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    @TempDir
    private Path folder;

    private List<TrialStore> shards() throws Exception {
        List<TrialStore> shards = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Path part = folder.resolve("part" + i);
            Fakes.run(Fakes.sweep(3, 2), part).shard(new Shard(i, 3)).build().run();
            shards.add(TrialStore.of(part));
        }
        return shards;
    }

    @Test
    void shardsJoinedAreWhatOneMachineWouldHaveMade() throws Exception {
        Path whole = folder.resolve("whole");
        Fakes.run(Fakes.sweep(3, 2), whole).build().run();
        Path joined = folder.resolve("joined");

        Merge merge = Merge.into(joined, shards());

        assertThat(merge).isEqualTo(new Merge(36, 0, List.of()));
        assertThat(Fakes.lines(joined)).isEqualTo(Fakes.lines(whole));
        assertThat(Fakes.images(joined)).isEqualTo(Fakes.images(whole));
        assertThat(Merge.into(joined, shards())).isEqualTo(new Merge(36, 36, List.of()));
        assertThat(Fakes.run(Fakes.sweep(3, 2), joined).build().run().made()).isZero();
    }

    @Test
    void whatIsBrokenIsToldAndLeftOutAndTheRestJoined() throws Exception {
        List<TrialStore> shards = shards();
        Path file = shards.get(0).files().get(0);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, lines.get(0).replace("\"seed\":1", "\"seed\":99"));
        lines.set(1, "{torn");
        Files.write(file, lines);
        List<Trial> second = new ArrayList<>();
        shards.get(1).read(second::add);
        Path image = shards.get(1).image(second.get(0)).orElseThrow();
        Files.writeString(image, "x".repeat((int) Files.size(image)));

        Merge merge = Merge.into(folder.resolve("joined"), shards);

        assertThat(merge.problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("other things than its id"))
                .anyMatch(what -> what.contains("no trial"))
                .anyMatch(what -> what.contains("other bytes"));
        assertThat(merge.trials()).isEqualTo(36 - merge.problems().size());
    }

    @Test
    void aTrialThatCameOutOtherwiseElsewhereIsTold() throws Exception {
        List<TrialStore> shards = shards();
        Path copy = folder.resolve("copy");
        Fakes.run(Fakes.sweep(3, 2), copy).shard(new Shard(1, 3)).build().run();
        Path file = TrialStore.of(copy).files().get(0);
        Files.writeString(file, Files.readString(file).replace("\"probability\":0.9", "\"probability\":0.8"));
        shards.add(TrialStore.of(copy));

        Merge merge = Merge.into(folder.resolve("joined"), shards);

        assertThat(merge.trials()).isEqualTo(36);
        assertThat(merge.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.what().contains("otherwise"));
    }
}
