package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.qrart.eval.spec.SweepSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/**
 * What the pages tell people to type. Every command is parsed to its last option, whatever page it stands on. These are run
 * too:
 *
 * <ul>
 *   <li>getting-started: all, by {@link GettingStartedTest};
 *   <li>alignment: all but {@code label}, which {@link LabelCommandTest} runs; plain codes stand in for scenes;
 *   <li>evaluation: all but the one that sends spans, which {@link SweepTelemetryTest} runs; the sweep is a small one;
 *   <li>README: {@code make}, as in getting-started.
 * </ul>
 *
 * The rest is parsed only: {@code repair} needs an image that barely scans ({@link RepairCommandTest} has some), and those of
 * the diffusion page need models.
 */
class DocumentedCommandsTest {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`|<code>([^<]+)</code>");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");
    /** Options of the export tool, of the benchmarks, and of Spark. */
    private static final Set<String> OTHERS = Set.of("--random-sd15", "--aesthetic", "--detector", "--x", "--jars");

    private static final Pattern SCRIPT =
            Pattern.compile("(?m)(?:^|&& )((?:\\./|qrart-examples/|benchmarks/)[\\w/.-]+)");
    private static final Pattern MODULES = Pattern.compile(" -pl (\\S+)");

    @TempDir
    private Path folder;

    static List<Pages.Command> commands() throws IOException {
        List<Pages.Command> commands = new ArrayList<>();
        for (String page : Pages.all()) commands.addAll(Pages.commands(page));
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isUnderstoodToItsLastOption(Pages.Command command) {
        CommandLine program = Main.commandLine(new PlainEngine());

        assertThatCode(() -> program.parseArgs(command.words().toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void thereAreCommandsToUnderstand() throws IOException {
        assertThat(commands())
                .hasSizeGreaterThan(18)
                .extracting(Pages.Command::page)
                .contains("README.md");
    }

    /** In running text a command may lack what goes without saying. */
    @Test
    void whatIsNamedInRunningTextIsKnown() throws IOException {
        Set<String> known = new TreeSet<>(OTHERS);
        CommandLine program = Main.commandLine(new PlainEngine());
        Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                .forEach(known::add);
        for (String page : Pages.all()) {
            for (String code : CODE.matcher(Pages.text(page))
                    .results()
                    .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                    .toList()) {
                if (code.matches("qrart [a-z].*")) assertKnown(page, code);
                else if (!code.contains("mvnw")) {
                    assertThat(OPTION.matcher(code).results().map(found -> found.group()))
                            .as(page + ": " + code)
                            .isSubsetOf(known);
                }
            }
        }
    }

    private static void assertKnown(String page, String code) {
        try {
            Main.commandLine(new PlainEngine())
                    .parseArgs(Pages.words(code.substring("qrart ".length())).toArray(String[]::new));
        } catch (MissingParameterException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        } catch (CommandLine.ParameterException e) {
            throw new AssertionError(page + ": " + code + ": " + e.getMessage(), e);
        }
    }

    /** The examples at the end of each command's own help. */
    @Test
    void theExamplesInTheHelpAreUnderstood() {
        CommandLine program = Main.commandLine(new PlainEngine());
        List<String> examples = program.getSubcommands().values().stream()
                .flatMap(command ->
                        Stream.of(command.getCommandSpec().usageMessage().footer()))
                .filter(line -> line.startsWith("  qrart "))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        example -> program.parseArgs(Pages.words(example.strip().substring("qrart ".length()))
                                .toArray(String[]::new)));
    }

    @Test
    void scriptsAndModulesThatAreNamedAreThere() throws IOException {
        for (String page : Pages.all()) {
            for (Pages.Block block : Pages.blocks(page, "sh")) {
                assertThat(SCRIPT.matcher(block.text()).results().map(found -> Pages.ROOT.resolve(found.group(1))))
                        .as(block.toString())
                        .allMatch(Files::isExecutable);
                assertThat(MODULES.matcher(block.text())
                                .results()
                                .flatMap(found -> Stream.of(found.group(1).split(",")))
                                .map(module -> Pages.ROOT.resolve(module).resolve("pom.xml")))
                        .as(block.toString())
                        .allMatch(Files::isRegularFile);
            }
        }
    }

    /** Runs one as it stands, with its files in this test's folder. */
    private Run run(Pages.Command command) throws IOException {
        List<Object> words = new ArrayList<>();
        for (String word : command.words()) {
            boolean after = !words.isEmpty() && words.get(words.size() - 1).equals("--out");
            Path file = folder.resolve(word.replace("/*.png", ""));
            if (word.endsWith("/*.png")) {
                try (Stream<Path> files = Files.list(file)) {
                    words.addAll(files.sorted().toList());
                }
            } else if (after || word.matches("[\\w/]+\\.\\w+") || Files.exists(file)) words.add(file);
            else words.add(word);
        }
        return Run.of(new PlainEngine(), words.toArray());
    }

    @Test
    void thePageOnAlignmentEndsInAReportAndCurves() throws IOException {
        List<Pages.Command> commands = Pages.commands("docs/alignment.md");
        assertThat(commands).extracting(command -> command.words().get(0)).startsWith("make", "score", "align");

        assertThat(run(commands.get(0)).code()).isZero();
        Run scored = run(commands.get(1));
        Files.writeString(folder.resolve("scores.jsonl"), scored.out());
        StringBuilder labels = new StringBuilder("image,scanned\n");
        for (String line : scored.outLines()) {
            Path image = Path.of(Json.lines().readTree(line).path("image").asString());
            labels.append(folder.relativize(image)).append(labels.length() % 3 == 0 ? ",0\n" : ",1\n");
        }
        Files.writeString(folder.resolve("labels.csv"), labels);
        Run aligned = run(commands.get(2));

        assertThat(aligned.code()).as(aligned.err()).isZero();
        assertThat(aligned.out()).contains(" of 40 images (of one payload and prompt");
        assertThat(folder.resolve("aligned/report.html")).isRegularFile();
    }

    @Test
    void thePageOnEvaluationEndsInAnAnswer() throws IOException {
        List<Pages.Command> commands = Pages.commands("docs/evaluation.md");
        assertThat(commands)
                .extracting(command -> command.words().get(0))
                .containsExactly("dataset", "sweep", "report", "query", "sweep");

        assertThat(run(commands.get(0)).code()).isZero();
        Path spec = folder.resolve("sweep.yaml");
        Files.writeString(
                spec, Pages.blocks("docs/evaluation.md", "yaml").get(0).text());
        assertThat(SweepSpec.read(spec).sweep().trials()).isEqualTo(25L * 2000 * 8);
        Files.writeString(spec, "generator: scene\ndataset: {make: 1}\naxes: {size: [192]}\nfixed: {preset: looks}\n");
        for (Pages.Command command : commands.subList(1, 4)) {
            Run run = run(command);
            assertThat(run.code()).as(command + ": " + run.err()).isZero();
        }
        assertThat(folder.resolve("out/report.html")).isRegularFile();
    }
}
