package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandsTest {
    @TempDir
    private Path folder;

    private static Run run(Object... args) {
        return Run.of(new PlainEngine(), args);
    }

    private Path spec(String text) throws IOException {
        return Files.writeString(folder.resolve("sweep.yaml"), text);
    }

    private Path small() throws IOException {
        return spec("generator: scene\ndataset: {make: 2}\nfixed: {size: 192}\naxes: {preset: [looks, robust]}\n");
    }

    @Test
    void aSweepIsRunInShardsJoinedReportedAndAskedInSql() throws IOException {
        Path spec = small();
        for (int i = 1; i <= 2; i++) {
            Run run = run("sweep", spec, "--out", folder.resolve("part" + i), "--shard", i + "/2", "--threads", 2);
            assertThat(run.outLines()).containsExactly("2 made, 0 made before, 0 failed, 0 skipped, of 2");
            assertThat(run.code()).isZero();
        }
        Path all = folder.resolve("all it's");

        Run merge = run("merge", "--out", all, folder.resolve("part1"), folder.resolve("part2"));
        Run again = run("sweep", spec, "--out", all);
        Run report = run("report", all, "--compare", folder.resolve("part1"), "--rate", "0.9", "--limit", "5s");

        assertThat(merge.out()).startsWith("4 trials, 0 came more than once, 0 problems");
        assertThat(again.outLines()).containsExactly("0 made, 4 made before, 0 failed, 0 skipped, of 4");
        assertThat(report.code()).as(report.err()).isZero();
        assertThat(Files.readString(all.resolve("report.html")))
                .contains("all it&#39;s")
                .contains("Compared with part1");
        assertThat(all.resolve("toast.png")).exists();
        assertQueries(all);
    }

    private void assertQueries(Path all) throws IOException {
        Path file = all.resolve("trials/merged.jsonl");
        Files.writeString(
                file, Files.readString(file) + Files.readAllLines(file).get(0) + "\n{torn");
        Run table = run(
                "query",
                all,
                "select cell.preset, count(*) as n, min(size) as size from trials group by 1 order by 1;");
        assertThat(table.outLines())
                .as(table.err())
                .containsExactly("preset  n  size", "looks   2  192", "robust  2  192");
        for (String ending : List.of("csv", "parquet", "json")) {
            Path out = folder.resolve("rows." + ending);
            assertThat(run("query", all, "from trials", "--out", out).code()).isZero();
            assertThat(out).isNotEmptyFile();
        }
        assertThat(run("query", all, "select nothing from trials").err()).contains("nothing");
        assertThat(run("query", all, "select nothing from trials").code()).isEqualTo(2);
        assertThat(run("query", all, "from trials", "--out", "rows.xls").err()).contains(".csv, .parquet or .json");
    }

    @Test
    void whyATrialFailedIsSaid() throws IOException {
        Path spec = spec("generator: weave\ndataset: {make: 2}\npictures: [none.jpg]\nfixed: {size: 192}\n");

        Run run = run("sweep", spec, "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("0 made, 0 made before, 0 failed, 2 skipped");
        assertThat(run.err()).contains("warning: the first that failed: ").contains("none.jpg is missing");
    }

    @Test
    void halvingTellsItsRoundsAndTheBestCell() throws IOException {
        Path spec = spec("""
                generator: scene
                dataset: {make: 2}
                fixed: {size: 192}
                axes: {preset: [looks, robust]}
                halving: {keep: 0.5, pairs: 1}
                """);

        Run run = run("sweep", spec, "--out", folder.resolve("out"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines()).hasSize(3);
        assertThat(run.outLines().get(0)).startsWith("2 cells, 1 pairs: 2 made");
        assertThat(run.outLines().get(1)).startsWith("1 cells, 2 pairs: 1 made, 1 made before");
        assertThat(run.outLines().get(2)).startsWith("best: size 192, preset ");
    }

    @Test
    void aDatasetIsWrittenWholeOrInParts() throws IOException {
        Run whole = run("dataset", folder.resolve("pairs.jsonl"));
        Run parts = run("dataset", folder.resolve("p.csv"), "--pairs", 100, "--split", "choose=0.8,report=0.2");

        assertThat(whole.out()).startsWith("2000 pairs in ");
        assertThat(Files.readAllLines(folder.resolve("pairs.jsonl"))).hasSize(2000);
        assertThat(parts.outLines()).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("p-choose.csv")).size()
                        + Files.readAllLines(folder.resolve("p-report.csv")).size())
                .isEqualTo(102);
    }

    @Test
    void aDatasetThatIsThereIsReplacedOnlyWhenTold() throws IOException {
        Path file = Files.writeString(folder.resolve("mine-b.csv"), "mine");
        Object[] split = {"dataset", folder.resolve("mine.csv"), "--pairs", 4, "--split", "a=0.5,b=0.5"};

        assertWrong(run(split), "mine-b.csv is there already");

        assertThat(file).hasContent("mine");
        assertThat(folder.resolve("mine-a.csv")).doesNotExist();
        assertThat(run("dataset", file, "--pairs", 4, "--force").code()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(5);
        assertWrong(run("dataset", folder.resolve("none/a.csv")), "there is no folder");
    }

    @Test
    void wrongUseIsOneLineThatSaysWhatIsKnown() throws IOException {
        assertWrong(
                run("sweep", spec("generator: scene\naxes: {colour: [1]}"), "--out", folder.resolve("o")),
                "unknown option \"colour\" of scene; expected one of preset, size");
        assertWrong(run("sweep", folder.resolve("none.yaml"), "--out", folder.resolve("o")), "none.yaml is missing");
        assertWrong(run("sweep", small(), "--out", folder.resolve("o"), "--shard", "3/2"), "expected 1/N to N/N");
        assertWrong(run("sweep", small(), "--out", folder.resolve("o"), "--otlp", "ftp://x"), "expected http://HOST");
        assertWrong(
                run("sweep", spec("generator: diffusion\n"), "--out", folder.resolve("o")),
                "generator diffusion draws with models; say where they are with --models DIR");
        assertWrong(
                run("sweep", spec("generator: weave\n"), "--out", folder.resolve("o")),
                "generator weave draws into pictures, and 40 of 40 pairs have none; name some, as in pictures:");
        assertWrong(
                run(
                        "sweep",
                        spec("generator: weave\naxes: {strength: {from: 2, to: 0.4}}\npictures: [a.jpg]\n"),
                        "--out",
                        folder.resolve("o")),
                "axis strength goes from 2.0 to 0.4; expected a second value above the first");
        assertThat(folder.resolve("o")).doesNotExist();
        assertWrong(run("report", folder), "has no trials");
        assertWrong(run("query", folder, "select 1"), "has no trials");
        assertWrong(run("dataset", folder.resolve("a.txt")), "expected .jsonl or .csv");
    }

    private static void assertWrong(Run run, String words) {
        assertThat(run.err()).contains(words);
        assertThat(run.code()).isEqualTo(2);
    }
}
