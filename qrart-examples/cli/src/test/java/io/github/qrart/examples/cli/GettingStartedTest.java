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
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern COMMAND = Pattern.compile("(?m)^qrart (.+)$");
    private static final Pattern LINE = Pattern.compile("(?m)^\\{.+}$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/getting-started.md"));
        Matcher line = LINE.matcher(page);
        assertThat(line.find()).isTrue();
        Files.writeString(folder.resolve("requests.jsonl"), line.group() + "\n");

        List<String> commands =
                COMMAND.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(commands).hasSizeGreaterThan(4).allSatisfy(command -> {
            Run run = Run.of(Engine.embedded(), words(command));
            assertThat(run.code()).as(run.err()).isZero();
        });
        assertThat(folder.resolve("village/best.png")).exists();
        assertThat(folder.resolve("ridges/sheet.png")).exists();
        assertThat(folder.resolve("codes/images")).isDirectoryContaining("glob:**.png");
    }

    /** The words of a line, with paths where this test has them. */
    private Object[] words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            boolean out = !words.isEmpty() && words.get(words.size() - 1).equals("--out");
            if (text.startsWith("docs/")) text = ROOT.resolve(text).toString();
            else if (out || Files.exists(folder.resolve(text)))
                text = folder.resolve(text).toString();
            words.add(text);
        }
        return words.toArray();
    }
}
