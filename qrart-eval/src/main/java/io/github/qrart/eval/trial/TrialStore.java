package io.github.qrart.eval.trial;

import io.github.qrart.eval.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of trials: {@code trials/*.jsonl} with a line for each, {@code images/} with files that are named by their
 * content, {@code runs/*.json} with what was run. Reads it; {@link SweepRun} and {@link Merge} write.
 *
 * <p>Immutable and safe for use by several threads, also while a run is writing.
 */
public final class TrialStore {
    /** Longer than any trial: what is longer is no store. */
    private static final int LONGEST_LINE = 1 << 22;

    private final Path folder;
    private final ImageFiles images;

    private TrialStore(Path folder) {
        this.folder = folder;
        images = new ImageFiles(folder);
    }

    /**
     * The store in a folder.
     *
     * @param folder may be new
     * @return the store
     */
    public static TrialStore of(Path folder) {
        return new TrialStore(folder);
    }

    /**
     * The folder.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * The files with trials.
     *
     * @return by name; empty when nothing was run yet
     * @throws IOException if the folder cannot be read
     */
    public List<Path> files() throws IOException {
        Path trials = folder.resolve("trials");
        if (!Files.isDirectory(trials)) return List.of();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(trials, "*.jsonl")) {
            found.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }

    /**
     * Reads all trials, each once: of several lines with one id the first counts. Lines that are no trial are told as
     * problems, and the rest is read. A last line without an end is what a killed run leaves, and no fact.
     *
     * @param visitor takes trials and problems
     * @throws IOException if a file cannot be read at all
     */
    public void read(TrialVisitor visitor) throws IOException {
        Set<Long> seen = new HashSet<>();
        for (Path file : files()) {
            read(file, new TrialVisitor() {
                @Override
                public void trial(Trial trial) {
                    if (seen.add(Long.parseUnsignedLong(trial.id().substring(0, 16), 16))) visitor.trial(trial);
                }

                @Override
                public void problem(Problem problem) {
                    visitor.problem(problem);
                }
            });
        }
    }

    /** Reads the lines of a file as they stand. */
    static void read(Path file, TrialVisitor visitor) throws IOException {
        byte[] line = new byte[1 << 14];
        int length = 0;
        long number = 1;
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (int from = 0; from < n; ) {
                    int to = from;
                    while (to < n && block[to] != '\n') to++;
                    if (length + to - from > LONGEST_LINE) throw tooLong(file, number);
                    if (length + to - from > line.length) line = Arrays.copyOf(line, 2 * (length + to - from));
                    System.arraycopy(block, from, line, length, to - from);
                    length += to - from;
                    if (to < n) {
                        take(file, number++, line, length, visitor);
                        length = 0;
                    }
                    from = to + 1;
                }
            }
        }
        if (length > 0) {
            visitor.problem(new Problem(file, number, "the last line has no end, as when a run was killed; left out"));
        }
    }

    private static IOException tooLong(Path file, long number) {
        return new IOException(file + " line " + number + " has over " + LONGEST_LINE
                + " bytes and is no trial; move the file out of the folder of trials");
    }

    private static void take(Path file, long number, byte[] line, int length, TrialVisitor visitor) {
        if (length == 0) return;
        Trial trial;
        try {
            trial = TrialJson.read(line, length);
            if (!trial.id().matches("[0-9a-f]{64}")) throw new IllegalArgumentException("the id is " + trial.id());
        } catch (IllegalArgumentException e) {
            visitor.problem(new Problem(file, number, "no trial: " + e.getMessage() + "; left out"));
            return;
        }
        visitor.trial(trial);
    }

    /**
     * A trial's image, if it is kept and there.
     *
     * @param trial the trial
     * @return the file, which exists
     */
    public Optional<Path> image(Trial trial) {
        return Optional.ofNullable(trial.image()).filter(images::isThere).map(image -> folder.resolve(image.name()));
    }

    /**
     * Looks for what is wrong: lines that are no trial, ids that their lines do not make, images that are missing or have
     * other bytes than their name says.
     *
     * @param problems what is wrong, in the order it was found
     * @return how many trials there are
     * @throws IOException if a file cannot be read at all
     */
    public long check(List<Problem> problems) throws IOException {
        long[] count = {0};
        for (Path file : files()) {
            read(file, new TrialVisitor() {
                @Override
                public void trial(Trial trial) {
                    count[0]++;
                    flaw(trial).ifPresent(what -> problems.add(new Problem(file, 0, what)));
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        }
        return count[0];
    }

    /** What is wrong with a trial that could be read. */
    Optional<String> flaw(Trial trial) {
        if (!trial.key().id().equals(trial.id())) {
            return Optional.of("trial " + trial.id() + " says other things than its id stands for");
        }
        StoredImage image = trial.image();
        if (image == null) return Optional.empty();
        if (!images.isThere(image)) {
            return Optional.of("image " + image.name() + " of trial " + trial.id() + " is missing or cut off");
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(image.name()));
            if (Fingerprint.of(bytes).equals(image.sha256())) return Optional.empty();
            return Optional.of(
                    "image " + image.name() + " of trial " + trial.id() + " has other bytes than it was made with");
        } catch (IOException e) {
            return Optional.of(
                    "image " + image.name() + " of trial " + trial.id() + " cannot be read: " + e.getMessage());
        }
    }

    /** The ids of what need not be done again. Trials whose image is gone are, and are told. */
    Set<String> done(TrialVisitor problems) throws IOException {
        Set<String> done = new HashSet<>();
        for (Path file : files()) {
            read(file, new TrialVisitor() {
                @Override
                public void trial(Trial trial) {
                    StoredImage image = trial.image();
                    if (image == null || images.isThere(image)) {
                        done.add(trial.id());
                    } else {
                        problem(new Problem(
                                file,
                                0,
                                "image " + image.name() + " of trial " + trial.id()
                                        + " is missing or cut off; it is made again"));
                    }
                }

                @Override
                public void problem(Problem problem) {
                    problems.problem(problem);
                }
            });
        }
        return done;
    }

    ImageFiles images() {
        return images;
    }
}
