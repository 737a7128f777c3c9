package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image has only the resources that its metadata names. */
class NativeImageTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyResourceIsNamed() throws IOException {
        String metadata = Files.readString(
                CLASSES.resolve("META-INF/native-image/io.github.qrart/qrart-core/reachability-metadata.json"));
        List<String> globs = Pattern.compile("\"glob\": \"([^\"]+)\"")
                .matcher(metadata)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(resources())
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(globs)
                        .anyMatch(glob -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + glob)
                                .matches(resource)));
    }

    private static List<Path> resources() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io"))) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".class"))
                    .map(CLASSES::relativize)
                    .toList();
        }
    }
}
