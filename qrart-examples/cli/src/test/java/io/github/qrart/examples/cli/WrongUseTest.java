package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.qrart.Generator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong use ends with 2, one line that says what was found and what is expected, and a hint. */
class WrongUseTest {
    private static final String URL = "https://example.com";

    @TempDir
    private Path folder;

    private static void assertWrongUse(Run run, String message) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.errLines().get(0)).startsWith("qrart");
        assertThat(run.errLines().get(1)).matches("Try 'qrart.* --help'.");
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                arguments("a command is missing", List.of()),
                arguments("Missing required argument", List.of("make")),
                arguments("PAYLOAD", List.of("make", "--prompt", "x")),
                arguments("payload is empty", List.of("make", "")),
                arguments("--payload-file", List.of("make", URL, "--payload-file", "x")),
                arguments("payload of 4000 bytes does not fit", List.of("make", "ä".repeat(2000))),
                arguments("holds 2953 bytes", List.of("make", "ä".repeat(2000))),
                arguments("U+FFFD", List.of("make", "Gr\ufffd\ufffde")),
                arguments("the prompt has U+FFFD", List.of("make", URL, "--prompt", "D\ufffdmmerung")),
                arguments("0 candidates are not within 1 to 256", List.of("make", URL, "--candidates", "0")),
                arguments("10000 candidates are not within 1 to 256", List.of("make", URL, "--candidates", "10000")),
                arguments("'many' is not an int", List.of("make", URL, "--candidates", "many")),
                arguments("above 0", List.of("make", URL, "--deadline", "0s")),
                arguments("such as 1500ms, 20s or 2m", List.of("make", URL, "--deadline", "20")),
                arguments("up to a day", List.of("make", URL, "--deadline", "25h")),
                arguments("size 64 px is not within 128 to 4096 px", List.of("make", URL, "--size", "64")),
                arguments("the smallest is 370 px", List.of("make", "ä".repeat(1476), "--size", "369")),
                arguments("a width of 0.0 mm is not within", List.of("make", URL, "--width-mm", "0")),
                arguments("mutually exclusive", List.of("make", URL, "--width-mm", "50", "--dpi", "300")),
                arguments("dpi is not within", List.of("bulk", "none.jsonl", "--out", "x", "--dpi", "99999")),
                arguments("0 threads are not within", List.of("make", URL, "--threads", "0")),
                arguments("at least 1", List.of("make", URL, "--stop-after", "0")),
                arguments("expected one of [LOOKS, BALANCED, ROBUST, FINE]", List.of("make", URL, "--preset", "nice")),
                arguments("there is no file", List.of("make", URL, "--picture", "no-such-cat.jpg")),
                arguments("Missing required argument", List.of("score", "a.png")),
                arguments(
                        "is no box; expected x0,y0,x1,y1", List.of("score", "--payload", URL, "--symbol", "1,2", "x")),
                arguments("--modules", List.of("score", "--payload", URL, "--symbol", "1,2,3,4", "x.png")),
                arguments(
                        "has no area", List.of("score", "--payload", URL, "--symbol", "5,5,5,9", "--modules=21", "x")),
                arguments(
                        "no version has 22 modules",
                        List.of("score", "--payload", URL, "--symbol", "1,2,3,4", "--modules", "22", "x.png")),
                arguments(
                        "a symbol of 21 modules holds 17 bytes at most, and the payload has 19; check --modules",
                        List.of("score", "--payload", URL, "--symbol", "1,2,99,99", "--modules", "21", "x.png")),
                arguments(
                        "there is a prompt and a picture; expected one of the two",
                        List.of("make", URL, "--prompt", "a sea", "--picture", "cat.jpg")),
                arguments("--out", List.of("bulk", "requests.jsonl")));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void isSaidInOneLine(String message, List<String> args) {
        assertWrongUse(Run.of(new PlainEngine(), args.toArray()), message);
    }

    /** Picocli says it once for each group that the message comes through. */
    @Test
    void thatItIsAnErrorIsNotSaidBesides() {
        Run run = Run.of(new PlainEngine(), "score", "x.png");

        assertThat(run.err()).startsWith("qrart score: Missing required argument (specify one of these)");
    }

    @Test
    void aMisspeltOptionGetsASuggestion() {
        Run run = Run.of(new PlainEngine(), "make", URL, "--candidate=3");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--candidate=3'", "--candidates");
    }

    @Test
    void verboseShowsWhere() {
        Run run = Run.of(new PlainEngine(), "make", "", "--verbose");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("payload is empty", "\tat io.github.qrart.");
    }

    @Test
    void anOutputFolderThatIsAFileIsRefusedBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        PlainEngine engine = new PlainEngine();

        assertWrongUse(Run.of(engine, "make", URL, "--out", file), "is a file; name another folder");
        assertWrongUse(Run.of(engine, "make", URL, "--out", file.resolve("below")), file + " is a file; name another");
        assertWrongUse(Run.of(engine, "make", URL, "--out", ""), "--out is empty; name a folder");
        assertThat(engine.drawn).hasValue(0);
        assertThat(file).hasContent("mine");
    }

    @Test
    void anOutputFolderThatIsALinkToNowhereIsRefusedBeforeTheWork() throws IOException {
        Path loop = folder.resolve("loop");
        try {
            Files.createSymbolicLink(loop, loop);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no links here: " + e);
        }
        PlainEngine engine = new PlainEngine();

        assertWrongUse(
                Run.of(engine, "make", URL, "--out", loop.resolve("out")),
                loop + " is a link that leads nowhere; name another");
        assertThat(engine.drawn).hasValue(0);
    }

    @Test
    void anImagesFolderThatIsAFileIsNamed() throws IOException {
        Path images = Files.writeString(folder.resolve("images"), "mine");
        Path requests = Files.writeString(folder.resolve("requests.jsonl"), "{\"payload\":\"a\"}");

        assertWrongUse(
                Run.of(new PlainEngine(), "bulk", requests, "--out", folder),
                images.toAbsolutePath() + " is a file; move it away");
        assertThat(images).hasContent("mine");
    }

    @Test
    void aFailureOfTheFileSystemIsNeverABarePath() {
        assertThat(Failures.describe(new FileAlreadyExistsException("x"))).isEqualTo("x: file already exists");
        assertThat(Failures.describe(new FileSystemException("x", null, "why"))).isEqualTo("x: why");
    }

    @Test
    void aFullHeapIsSaidInOneLine() {
        PlainEngine engine = new PlainEngine() {
            @Override
            public Generator generator() {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        Run run = Run.of(engine, "make", URL);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().contains("MiB is full", "-Xmx", "--size", "--candidates");
        assertThat(Failures.describe(new IOException(new OutOfMemoryError()))).contains("-Xmx");
    }

    @Test
    void aPictureThatIsAFolderIsNamedInBulk() throws IOException {
        Path requests = Files.writeString(folder.resolve("requests.jsonl"), "{\"payload\":\"a\",\"picture\":\"cats\"}");
        Path cats = Files.createDirectory(folder.resolve("cats"));

        Run run = Run.of(new PlainEngine(), "bulk", requests, "--out", folder.resolve("out"));

        assertThat(run.err()).contains("line 1: skipped: " + cats + " is a folder; expected a picture file");
    }

    @Test
    void anOutputFolderThatMayNotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(locked), "root may write anywhere");
        PlainEngine engine = new PlainEngine();

        assertWrongUse(Run.of(engine, "make", URL, "--out", locked.resolve("out")), "is not writable");
        assertThat(engine.drawn).hasValue(0);
    }

    @Test
    void anInputThatCannotBeReadIsNamed() {
        Path none = folder.resolve("none.txt");

        assertWrongUse(
                Run.of(new PlainEngine(), "make", "--payload-file", none), none + " cannot be read: there is no");
        assertWrongUse(Run.of(new PlainEngine(), "make", "--payload-file", folder), "payload file " + folder);
        assertWrongUse(
                Run.of(new PlainEngine(), "bulk", none, "--out", folder), "requests " + none + " cannot be read");
    }

    @Test
    void helpAndVersionAreNoMistake() {
        for (String command : List.of("make", "score", "bulk")) {
            Run help = Run.of(new PlainEngine(), command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).startsWith("Usage: qrart " + command).contains("Exit codes:");
        }
        assertThat(Run.of(new PlainEngine(), "make", "--help").out()).contains("begins with - comes last, after --");
        assertThat(Run.of(new PlainEngine(), "--help").out()).contains("make", "score", "bulk");
        assertThat(Run.of(new PlainEngine(), "--version").out()).startsWith("qrart ");
    }
}
