package io.github.qrart.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.eval.dataset.Dataset;
import io.github.qrart.eval.dataset.Pair;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.Keep;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Subject;
import io.github.qrart.eval.sweep.Sweep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRunTest {
    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final SweepListener listener = new SweepListener() {
        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    };

    private List<Trial> trials(Path store) throws IOException {
        List<Trial> trials = new ArrayList<>();
        TrialStore.of(store).read(trials::add);
        return trials;
    }

    @Test
    void everyCellPairAndSeedIsTriedOnceAndNothingIsMadeAgain() throws Exception {
        Sweep sweep = Fakes.sweep(3, 2);

        RunReport first = Fakes.run(sweep, folder).build().run();
        RunReport second = Fakes.run(sweep, folder).build().run();

        assertThat(first).isEqualTo(new RunReport(36, 36, 0, 0, 0, 0));
        assertThat(second).isEqualTo(new RunReport(36, 0, 36, 0, 0, 0));
        assertThat(trials(folder)).hasSize(36).extracting(Trial::id).doesNotHaveDuplicates();
        assertThat(trials(folder)).allMatch(trial -> trial.key().id().equals(trial.id()));
        assertThat(TrialStore.of(folder).check(problems)).isEqualTo(36);
        assertThat(problems).isEmpty();
    }

    @Test
    void linesDoNotDependOnTheNumberOfWorkers() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            SweepRun.builder(Fakes.sweep(5, 3), Fakes.scorers(), folder.resolve("four"), executor)
                    .workers(4)
                    .clock(() -> 0)
                    .build()
                    .run();
        } finally {
            executor.shutdown();
        }
        Fakes.run(Fakes.sweep(5, 3), folder.resolve("one")).build().run();

        assertThat(Fakes.lines(folder.resolve("four"))).isEqualTo(Fakes.lines(folder.resolve("one")));
    }

    @Test
    void shardsTogetherAreTheWholeAndShareNothing() throws Exception {
        Set<String> ids = new HashSet<>();
        long total = 0;
        for (int i = 1; i <= 4; i++) {
            Path part = folder.resolve("part" + i);
            RunReport report = Fakes.run(Fakes.sweep(3, 2), part)
                    .shard(new Shard(i, 4))
                    .build()
                    .run();
            total += report.total();
            assertThat(report.made()).isEqualTo(report.total());
            for (Trial trial : trials(part)) assertThat(ids.add(trial.id())).isTrue();
        }
        assertThat(total).isEqualTo(36);
        assertThat(ids).hasSize(36);
    }

    @Test
    void aTornLastLineIsCutOffAndItsTrialMadeAgain() throws Exception {
        Fakes.run(Fakes.sweep(2, 1), folder).build().run();
        Path file = TrialStore.of(folder).files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 20));

        RunReport report =
                Fakes.run(Fakes.sweep(2, 1), folder).listener(listener).build().run();

        assertThat(report.made()).isEqualTo(1);
        assertThat(problems).singleElement().asString().contains("line 12").contains("killed");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aCorruptLineInTheMidstIsToldWithItsNumberAndTheRestGoesOn() throws Exception {
        Fakes.run(Fakes.sweep(2, 1), folder).build().run();
        Path file = TrialStore.of(folder).files().get(0);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(4, lines.get(4).substring(0, 100));
        Files.write(file, lines);

        RunReport report =
                Fakes.run(Fakes.sweep(2, 1), folder).listener(listener).build().run();

        assertThat(report.made()).isEqualTo(1);
        assertThat(problems).singleElement().asString().contains("line 5: no trial");
        assertThat(trials(folder)).hasSize(12);
    }

    @Test
    void aMissingImageIsToldAndMadeAgain() throws Exception {
        Fakes.run(Fakes.sweep(2, 1), folder).build().run();
        Trial trial = trials(folder).get(3);
        Path image = TrialStore.of(folder).image(trial).orElseThrow();
        Files.delete(image);

        RunReport report =
                Fakes.run(Fakes.sweep(2, 1), folder).listener(listener).build().run();

        assertThat(report.made()).isEqualTo(2); // two trials have this image
        assertThat(problems)
                .hasSize(2)
                .anyMatch(problem ->
                        problem.what().contains(trial.id()) && problem.what().contains("missing"));
        assertThat(image).exists();
        assertThat(trials(folder)).hasSize(12);
    }

    @Test
    void anImageThatWasChangedIsFoundByTheCheck() throws Exception {
        Fakes.run(Fakes.sweep(1, 1), folder).build().run();
        Path image = TrialStore.of(folder).image(trials(folder).get(0)).orElseThrow();
        byte[] bytes = Files.readAllBytes(image);
        bytes[bytes.length / 2] ^= 1;
        Files.write(image, bytes);

        TrialStore.of(folder).check(problems);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).what()).contains("other bytes");
    }

    @Test
    void whatThrowsIsAFactAndDoesNotStopTheRest() throws Exception {
        OptionSpace space = OptionSpace.of(
                "broken",
                List.of(Fakes.STRENGTH),
                cell -> Subject.of(new Fakes.Painter(1) {
                    @Override
                    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                        if (seed == 2) throw new IllegalStateException("out of paint");
                        return super.generate(request, seed);
                    }
                }));
        Sweep sweep = Sweep.builder(space, List.of(Cell.empty()), Fakes.pairs(2))
                .seeds(3)
                .build();

        RunReport report = Fakes.run(sweep, folder).build().run();
        RunReport again = Fakes.run(sweep, folder).build().run();

        assertThat(report).isEqualTo(new RunReport(6, 6, 0, 2, 0, 0));
        assertThat(again.made()).isZero();
        assertThat(trials(folder))
                .filteredOn(trial -> trial.error() != null)
                .hasSize(2)
                .allMatch(trial -> String.valueOf(trial.error()).contains("out of paint") && !trial.isScannable());
    }

    @Test
    void aMissingPictureIsToldAndSkippedAndTriedAgainNextTime() throws Exception {
        Dataset dataset = new Dataset(
                List.of(Pair.of("a", Payload.of("a")).withPicture("gone.png"), Pair.of("b", Payload.of("b"))));
        Sweep sweep = Sweep.builder(Fakes.space(), Fakes.cells(), dataset)
                .pictures(folder)
                .build();

        RunReport report = Fakes.run(sweep, folder.resolve("out"))
                .listener(listener)
                .build()
                .run();

        assertThat(report).isEqualTo(new RunReport(12, 6, 0, 0, 6, 6));
        assertThat(problems.get(0).what()).contains("gone.png is missing");
    }

    @Test
    void aStoreThatCannotBeWrittenStopsTheRunAndKeepsWhatWasDone() throws Exception {
        Fakes.run(Fakes.sweep(1, 1), folder).build().run();
        Path images = folder.resolve("images");
        try (Stream<Path> all = Files.walk(images)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
        Files.writeString(images, "a file where the folder of images should be");

        assertThatThrownBy(() -> Fakes.run(Fakes.sweep(4, 1), folder).build().run())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in a row")
                .hasMessageContaining("run again");
        assertThat(trials(folder)).hasSize(6);
    }

    @Test
    void twoRunsDoNotWriteOneStore() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        OptionSpace slow = OptionSpace.of(
                "slow",
                List.of(),
                cell -> Subject.of(new Fakes.Painter(1) {
                    @Override
                    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                        running.countDown();
                        end.await();
                        return super.generate(request, seed);
                    }
                }));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Sweep sweep =
                    Sweep.builder(slow, List.of(Cell.empty()), Fakes.pairs(1)).build();
            var first = executor.submit(() -> SweepRun.builder(sweep, Fakes.scorers(), folder, executor)
                    .workers(1)
                    .build()
                    .run());
            running.await();

            assertThatThrownBy(() -> Fakes.run(sweep, folder).build().run())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another run");

            end.countDown();
            assertThat(first.get().made()).isEqualTo(1);
        } finally {
            end.countDown();
            executor.shutdown();
        }
    }

    @Test
    void interruptedItWaitsForItsWorkersAndGoesOnLater() throws Exception {
        AtomicInteger drawn = new AtomicInteger();
        Thread caller = Thread.currentThread();
        OptionSpace space = OptionSpace.of(
                "stopping",
                List.of(),
                cell -> Subject.of(new Fakes.Painter(1) {
                    @Override
                    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                        if (drawn.incrementAndGet() == 5) {
                            caller.interrupt();
                            new CountDownLatch(1).await();
                        }
                        return super.generate(request, seed);
                    }
                }));
        Sweep sweep = Sweep.builder(space, List.of(Cell.empty()), Fakes.pairs(5))
                .seeds(2)
                .build();
        ExecutorService executor = Executors.newFixedThreadPool(1);
        try {
            assertThatThrownBy(() -> SweepRun.builder(sweep, Fakes.scorers(), folder, executor)
                            .workers(1)
                            .build()
                            .run())
                    .isInstanceOf(InterruptedException.class);
            assertThat(trials(folder)).hasSize(4);
            assertThat(Fakes.run(sweep, folder).build().run().made()).isEqualTo(6);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void batchesAreAsLargeAsTheGeneratorLikesAndNeverOfTwoPairs() throws Exception {
        List<String> batches = new ArrayList<>();
        OptionSpace space = OptionSpace.of(
                "batches",
                List.of(),
                cell -> Subject.of(new Fakes.Painter(1) {
                    @Override
                    public int preferredBatchSize() {
                        return 4;
                    }

                    @Override
                    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
                        batches.add(request.payload() + " " + seeds);
                        return super.generate(request, seeds);
                    }
                }));
        Sweep sweep = Sweep.builder(space, List.of(Cell.empty()), Fakes.pairs(2))
                .seeds(6)
                .build();

        Fakes.run(sweep, folder).build().run();

        assertThat(batches)
                .containsExactly(
                        "https://example.com/0 [1, 2, 3, 4]",
                        "https://example.com/0 [5, 6]",
                        "https://example.com/1 [1, 2, 3, 4]",
                        "https://example.com/1 [5, 6]");
    }

    @Test
    void onlyTheImagesAskedForAreKept() throws Exception {
        for (Keep keep : Keep.values()) {
            Path out = folder.resolve(keep.name());
            Sweep sweep = Sweep.builder(Fakes.space(), Fakes.cells(), Fakes.pairs(2))
                    .seeds(3)
                    .keep(keep)
                    .build();
            Fakes.run(sweep, out).build().run();
            long kept =
                    trials(out).stream().filter(trial -> trial.image() != null).count();
            assertThat(kept).isEqualTo(keep == Keep.ALL ? 36 : keep == Keep.FIRST ? 12 : 0);
        }
    }

    @Test
    void whateverDeterminesATrialChangesItsId() throws Exception {
        Path one = folder.resolve("one");
        Fakes.run(Fakes.sweep(1, 1), one).build().run();
        TrialKey key = trials(one).get(0).key();
        Set<String> ids = new HashSet<>(Set.of(key.id()));

        assertThat(ids.add(with(key, "other prompt", key.size(), key.seed(), key.revision())
                        .id()))
                .isTrue();
        assertThat(ids.add(with(key, key.prompt(), key.size() + 1, key.seed(), key.revision())
                        .id()))
                .isTrue();
        assertThat(ids.add(with(key, key.prompt(), key.size(), key.seed() + 1, key.revision())
                        .id()))
                .isTrue();
        assertThat(ids.add(with(key, key.prompt(), key.size(), key.seed(), "other code")
                        .id()))
                .isTrue();
    }

    private static TrialKey with(TrialKey k, String prompt, int size, long seed, String revision) {
        return new TrialKey(
                k.cell(),
                k.pair(),
                k.kind(),
                prompt,
                k.payload(),
                k.picture(),
                k.preset(),
                size,
                seed,
                k.generator(),
                k.scorers(),
                revision,
                k.qrart(),
                k.java());
    }

    @Test
    void bytesThatAreNoTextComeBack() throws Exception {
        byte[] payload = {0, (byte) 0xff, 10};
        Dataset dataset = new Dataset(List.of(Pair.of("ü \"\n", Payload.of(payload))));
        Fakes.run(Sweep.builder(Fakes.space(), List.of(Cell.empty()), dataset).build(), folder)
                .build()
                .run();

        Trial trial = trials(folder).get(0);

        assertThat(trial.key().payload()).isEqualTo(Payload.of(payload));
        assertThat(trial.key().prompt()).isEqualTo("ü \"\n");
        assertThat(trial.key().id()).isEqualTo(trial.id());
        Path file = TrialStore.of(folder).files().get(0);
        Files.write(file, "{}\n[]\nnull\n\"x\"\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        TrialStore.of(folder).check(problems);
        assertThat(problems).hasSize(4);
    }
}
