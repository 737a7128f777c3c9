package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the page tells people to type, in order, as they would. */
class GettingStartedTest {
    private static final String PAGE = "docs/getting-started.md";
    private static final Pattern LINE = Pattern.compile("(?m)^\\{.+}$");

    @TempDir
    private Path folder;

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        Matcher line = LINE.matcher(Pages.text(PAGE));
        assertThat(line.find()).isTrue();
        Files.writeString(folder.resolve("requests.jsonl"), line.group() + "\n");

        assertThat(Pages.commands(PAGE)).hasSizeGreaterThan(4).allSatisfy(command -> {
            Run run = Run.of(Engine.embedded(), here(command.words()));
            assertThat(run.code()).as(run.err()).isZero();
        });
        assertThat(folder.resolve("village/best.png")).exists();
        assertThat(folder.resolve("ridges/sheet.png")).exists();
        assertThat(folder.resolve("codes/images")).isDirectoryContaining("glob:**.png");
    }

    /** The words of a line, with paths where this test has them. */
    private Object[] here(List<String> words) {
        List<String> here = new ArrayList<>();
        for (String word : words) {
            boolean out = !here.isEmpty() && here.get(here.size() - 1).equals("--out");
            if (word.startsWith("docs/")) here.add(Pages.ROOT.resolve(word).toString());
            else if (out || Files.exists(folder.resolve(word)))
                here.add(folder.resolve(word).toString());
            else here.add(word);
        }
        return here.toArray();
    }
}
