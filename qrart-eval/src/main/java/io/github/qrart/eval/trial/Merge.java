package io.github.qrart.eval.trial;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins the stores of several machines. Every line and image is checked on the way: a line that its id does not stand for, or
 * whose image is missing or has other bytes, is told and left out, and the rest is joined. Of trials that several stores have,
 * the first is taken; when their images or scores differ, the generator or a scorer does not keep its word, which is told.
 *
 * @param trials how many there are now
 * @param repeated trials that came more than once
 * @param problems what is wrong, in the order it was found
 */
public record Merge(long trials, long repeated, List<Problem> problems) {
    /** Copies the problems. */
    public Merge {
        problems = List.copyOf(problems);
    }

    /**
     * Joins stores into a folder, which counts as the first of them when it has trials itself. Until all are read the folder
     * gets new images only; its trials change in one step.
     *
     * @param folder where to; made if need be
     * @param stores what to join
     * @return what came of it
     * @throws IOException if a store cannot be read, or the folder cannot be written
     */
    public static Merge into(Path folder, List<TrialStore> stores) throws IOException {
        Path trials = Files.createDirectories(folder.resolve("trials"));
        TrialStore own = TrialStore.of(folder);
        List<Path> replaced = own.files();
        List<TrialStore> all = new ArrayList<>(stores);
        if (!replaced.isEmpty()) all.add(0, own);
        Path part = trials.resolve("merged.part");
        Joining joining = new Joining(own);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            for (TrialStore store : all) joining.read(store, out);
        }
        Path merged = trials.resolve("merged.jsonl");
        Files.move(part, merged, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path old : replaced) if (!old.equals(merged)) Files.delete(old);
        copyNotes(folder, stores);
        return new Merge(joining.written, joining.repeated, joining.problems);
    }

    private static void copyNotes(Path folder, List<TrialStore> stores) throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        for (TrialStore store : stores) {
            for (Path note : RunNote.files(store.folder())) {
                Path target = runs.resolve(note.getFileName().toString());
                if (!Files.exists(target)) Files.copy(note, target);
            }
        }
    }

    /** What is joined so far. */
    private static final class Joining {
        private record Seen(String image, String scores) {}

        private final TrialStore target;
        private final Map<String, Seen> seen = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private long written;
        private long repeated;

        private Joining(TrialStore target) {
            this.target = target;
        }

        private void read(TrialStore store, OutputStream out) throws IOException {
            for (Path file : store.files()) {
                List<IOException> failures = new ArrayList<>();
                TrialStore.read(file, new TrialVisitor() {
                    @Override
                    public void trial(Trial trial) {
                        try {
                            if (failures.isEmpty()) take(store, file, trial, out);
                        } catch (IOException e) {
                            failures.add(e);
                        }
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }
                });
                if (!failures.isEmpty()) throw failures.get(0);
            }
        }

        private void take(TrialStore store, Path file, Trial trial, OutputStream out) throws IOException {
            Optional<String> flaw = store.flaw(trial);
            if (flaw.isPresent()) {
                problems.add(new Problem(file, 0, flaw.get() + "; left out"));
                return;
            }
            Seen now = new Seen(
                    trial.image() == null ? "" : trial.image().sha256(),
                    String.valueOf(trial.scores()) + trial.error());
            @Nullable Seen before = seen.putIfAbsent(trial.id(), now);
            if (before != null) {
                repeated++;
                if (!before.equals(now)) {
                    problems.add(new Problem(
                            file,
                            0,
                            "trial " + trial.id() + " came out otherwise in another store: the"
                                    + " generator or a scorer does not give the same for the same; the first is kept"));
                }
                return;
            }
            copyImage(store, trial);
            out.write(TrialJson.write(trial));
            written++;
        }

        private void copyImage(TrialStore store, Trial trial) throws IOException {
            StoredImage image = trial.image();
            if (image == null || target.images().isThere(image)) return;
            Path to = target.folder().resolve(image.name());
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Path part = to.resolveSibling(image.sha256() + ".part");
            Files.copy(store.folder().resolve(image.name()), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
