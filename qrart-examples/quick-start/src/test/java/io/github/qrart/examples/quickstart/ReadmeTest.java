package io.github.qrart.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documentation that is not run goes stale. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void theSnippetIsTheQuickStart() throws IOException {
        Matcher snippet = Pattern.compile("(?s)```java\\n(.*?)```").matcher(read("README.md"));
        assertThat(snippet.find()).isTrue();
        String quickStart =
                read("qrart-examples/quick-start/src/main/java/io/github/qrart/examples/quickstart/QuickStart.java");
        assertThat(withoutIndents(quickStart)).contains(withoutIndents(snippet.group(1)));
    }

    @Test
    void everyFileThatADocumentPointsAtIsThere() throws IOException {
        for (Path page : pages()) {
            Matcher link = Pattern.compile("]\\((?!http)([^)#]+)").matcher(Files.readString(page));
            while (link.find()) assertThat(page.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void theTestCommandIsWhatContinuousIntegrationRuns() throws IOException {
        assertThat(read("README.md")).contains("\n./mvnw verify\n");
        assertThat(read(".ci/run")).containsPattern("(?m)^./mvnw .*verify$");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static String withoutIndents(String code) {
        return code.lines().map(String::strip).reduce("", (a, b) -> a + b + "\n");
    }
}
