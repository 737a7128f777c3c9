package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of 64 KiB in memory. */
class OutputFolderTest {
    private static final int DISK = 64 << 10;

    private final FileSystem disk = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setBlockSize(1024).setMaxSize(DISK).build());
    private final Path folder = disk.getPath("/out");

    @AfterEach
    void removeDisk() throws Exception {
        disk.close();
    }

    private static Map<String, byte[]> files(int candidates, int bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i <= candidates; i++) files.put(OutputFolder.candidate(i, 10 + i), new byte[bytes]);
        files.put(OutputFolder.BEST, new byte[bytes]);
        files.put(OutputFolder.RESULT, new byte[1]);
        return files;
    }

    private static List<String> contents(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    @Test
    void aFullDiskHalfWayLeavesTheOldFilesAndNothingElse() throws Exception {
        new OutputFolder(folder).replace(files(2, 1000));
        List<String> before = contents(folder);

        assertThatThrownBy(() -> new OutputFolder(folder).replace(files(8, 9000)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("/out/")
                .hasMessageContaining(".png: cannot be written: ")
                .hasMessageContaining("space")
                .hasMessageNotContaining(".tmp");

        assertThat(contents(folder))
                .isEqualTo(before)
                .containsExactly(
                        "best.png",
                        "candidates",
                        "candidates/01-seed11.png",
                        "candidates/02-seed12.png",
                        "result.json");
        assertThat(Files.size(folder.resolve("best.png"))).isEqualTo(1000);
    }

    @Test
    void aFullDiskOnTheFirstRunLeavesNothing() throws Exception {
        Path parent = Files.createDirectories(folder);

        assertThatThrownBy(() -> new OutputFolder(parent.resolve("new")).replace(files(8, 9000)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("/out/new/");

        assertThat(contents(parent)).isEmpty();
    }

    @Test
    void aNewFolderLeavesNothingBesideIt() throws Exception {
        Path parent = Files.createDirectories(folder);

        new OutputFolder(parent.resolve("new")).replace(files(1, 10));

        assertThat(contents(parent))
                .containsExactly(
                        "new", "new/best.png", "new/candidates", "new/candidates/01-seed11.png", "new/result.json");
    }

    /** What a run writes: each file says whose it is. */
    private static Map<String, byte[]> filesOf(int run) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i <= 9; i++)
            files.put(OutputFolder.candidate(i, i % 3 == 0 ? run : i), new byte[] {(byte) run});
        files.put(OutputFolder.BEST, new byte[] {(byte) run});
        files.put(OutputFolder.RESULT, new byte[] {(byte) run});
        return files;
    }

    @Test
    void runsAtTheSameTimeDoNotMix(@TempDir Path real) throws Exception {
        for (int round = 0; round < 10; round++) {
            Path out = real.resolve("out" + round);
            ExecutorService executor = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Object>> runs = IntStream.range(0, 8)
                        .mapToObj(run -> Executors.callable(() -> replaceQuietly(out, filesOf(run))))
                        .toList();
                for (Future<Object> run : executor.invokeAll(runs)) run.get();
            } finally {
                executor.shutdownNow();
            }

            int winner = Files.readAllBytes(out.resolve("result.json"))[0];
            List<String> names = contents(out);
            names.remove(".qrart.lock");
            assertThat(names).containsExactlyInAnyOrderElementsOf(withFolder(filesOf(winner)));
            for (String name : filesOf(winner).keySet()) {
                assertThat(Files.readAllBytes(out.resolve(name))).containsExactly(winner);
            }
        }
    }

    private static List<String> withFolder(Map<String, byte[]> files) {
        return Stream.concat(Stream.of("candidates"), files.keySet().stream()).toList();
    }

    private static void replaceQuietly(Path out, Map<String, byte[]> files) {
        try {
            new OutputFolder(out).replace(files);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSingleFileIsWholeOrNotThere() throws Exception {
        Files.createDirectories(folder);
        Path file = folder.resolve("image.png");
        AtomicFiles.write(file, new byte[10]);

        assertThatThrownBy(() -> AtomicFiles.write(file, new byte[2 * DISK])).isInstanceOf(IOException.class);

        assertThat(contents(folder)).containsExactly("image.png");
        assertThat(Files.size(file)).isEqualTo(10);
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedBeforeAnythingChanges() throws Exception {
        for (String name : List.of("best.png", "candidates/02-seed12.png", "result.json")) {
            Path out = folder.resolve("for").resolve(name.replace('/', '-'));
            new OutputFolder(out).replace(files(1, 10));
            Files.deleteIfExists(out.resolve(name));
            Files.createDirectories(out.resolve(name).resolve("mine"));
            List<String> before = contents(out);

            assertThatThrownBy(() -> new OutputFolder(out).replace(files(2, 20)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(out.resolve(name) + " is a folder; move it away");

            assertThat(contents(out)).isEqualTo(before);
        }
    }

    @Test
    void aLinkInPlaceOfTheCandidatesIsNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(disk.getPath("/elsewhere"));
        Path mine = Files.createFile(elsewhere.resolve("01-seed1.png"));
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("candidates"), elsewhere);

        assertThatThrownBy(() -> new OutputFolder(folder).checkFiles()).hasMessageContaining("candidates is no folder");
        assertThatThrownBy(() -> new OutputFolder(folder).replace(files(1, 10)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(mine).exists();
        assertThat(contents(folder)).containsExactly("candidates");
    }

    @Test
    void aFolderNamedLikeAnOldCandidateStays() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("candidates/07-seed7.png/mine"));

        new OutputFolder(folder).replace(files(1, 10));

        assertThat(mine).exists();
        assertThat(folder.resolve("result.json")).exists();
    }

    @Test
    void namesAreTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(String.format("%d", 1)).isNotEqualTo("1");
            assertThat(OutputFolder.candidate(1, 23)).isEqualTo("candidates/01-seed23.png");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatAnotherProcessIsWritingIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve(".qrart-other.tmp/candidates"));

        new OutputFolder(folder).replace(files(1, 10));

        assertThat(folder.resolve(".qrart-other.tmp/candidates")).exists();
    }

    @Test
    void knowsItsOwnCandidatesAgain() throws Exception {
        new OutputFolder(folder)
                .replace(Map.of(
                        OutputFolder.candidate(1, -7),
                        new byte[1],
                        OutputFolder.candidate(120, Long.MIN_VALUE),
                        new byte[1],
                        OutputFolder.RESULT,
                        new byte[1]));

        new OutputFolder(folder).replace(Map.of(OutputFolder.RESULT, new byte[1]));

        assertThat(contents(folder)).containsExactly(".qrart.lock", "candidates", "result.json");
    }
}
