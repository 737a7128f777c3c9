package io.github.qrart.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages of the project show: their fenced blocks, and the commands in them as a shell takes them. */
final class Pages {
    static final Path ROOT = Path.of("..", "..");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern OURS = Pattern.compile("\\s*(?:qrart|java -jar (?:\\S*/)?qrart\\.jar) (.*)");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    private Pages() {}

    /** A block of a page: its language and its text. */
    record Block(String page, String language, String text) {
        @Override
        public String toString() {
            return page + ": " + text.lines().findFirst().orElse("");
        }
    }

    /** The arguments of one call of the program. */
    record Command(String page, List<String> words) {
        @Override
        public String toString() {
            return page + ": " + String.join(" ", words);
        }
    }

    /** Every page that people read, by its path. */
    static List<String> all() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
        for (String folder : List.of("docs", "qrart-examples")) {
            try (Stream<Path> files = Files.find(
                    ROOT.resolve(folder), 2, (file, is) -> file.toString().endsWith(".md"))) {
                files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    static String text(String page) throws IOException {
        return Files.readString(ROOT.resolve(page));
    }

    static List<Block> blocks(String page, String language) throws IOException {
        return BLOCK.matcher(text(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> new Block(page, language, block.group(2)))
                .toList();
    }

    /** The calls of the program in a page's shell blocks, in order. */
    static List<Command> commands(String page) throws IOException {
        List<Command> commands = new ArrayList<>();
        for (Block block : blocks(page, "sh")) {
            for (String line : block.text().replace("\\\n", " ").lines().toList()) {
                for (String part : line.split("&&")) {
                    Matcher ours = OURS.matcher(part);
                    if (ours.matches()) commands.add(new Command(page, words(ours.group(1))));
                }
            }
        }
        return commands;
    }

    /** The words of a line, without quotes, up to a comment, a pipe or a file that the output goes to. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            if (word.group().matches("[#|>].*")) break;
            words.add(word.group().replaceAll("[\"']", ""));
        }
        return words;
    }
}
