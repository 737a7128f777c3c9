package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a disk of 64 KiB in memory. */
class OutputFolderTest {
    private static final int DISK = 64 << 10;

    private final FileSystem disk = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setBlockSize(1024).setMaxSize(DISK).build());
    private final Path folder = disk.getPath("/out");

    @AfterEach
    void removeDisk() throws IOException {
        disk.close();
    }

    private static Map<String, byte[]> files(int candidates, int bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i <= candidates; i++) files.put(OutputFolder.candidate(i, 10 + i), new byte[bytes]);
        files.put(OutputFolder.BEST, new byte[bytes]);
        files.put(OutputFolder.RESULT, new byte[1]);
        return files;
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFullDiskHalfWayLeavesTheOldFilesAndNothingElse() throws IOException {
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
    void aFullDiskOnTheFirstRunLeavesAnEmptyFolder() throws IOException {
        assertThatThrownBy(() -> new OutputFolder(folder).replace(files(8, 9000)))
                .isInstanceOf(IOException.class);

        assertThat(contents(folder)).isEmpty();
    }

    @Test
    void aSingleFileIsWholeOrNotThere() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("image.png");
        AtomicFiles.write(file, new byte[10]);

        assertThatThrownBy(() -> AtomicFiles.write(file, new byte[2 * DISK])).isInstanceOf(IOException.class);

        assertThat(contents(folder)).containsExactly("image.png");
        assertThat(Files.size(file)).isEqualTo(10);
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedBeforeAnythingChanges() throws IOException {
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
    void aLinkInPlaceOfTheCandidatesIsNotFollowed() throws IOException {
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
    void aFolderNamedLikeAnOldCandidateStays() throws IOException {
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
    void whatAnotherProcessIsWritingIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve(".qrart-other.tmp/candidates"));

        new OutputFolder(folder).replace(files(1, 10));

        assertThat(folder.resolve(".qrart-other.tmp/candidates")).exists();
    }

    @Test
    void knowsItsOwnCandidatesAgain() throws IOException {
        new OutputFolder(folder)
                .replace(Map.of(
                        OutputFolder.candidate(1, -7),
                        new byte[1],
                        OutputFolder.candidate(120, Long.MIN_VALUE),
                        new byte[1],
                        OutputFolder.RESULT,
                        new byte[1]));

        new OutputFolder(folder).replace(Map.of(OutputFolder.RESULT, new byte[1]));

        assertThat(contents(folder)).containsExactly("candidates", "result.json");
    }
}
