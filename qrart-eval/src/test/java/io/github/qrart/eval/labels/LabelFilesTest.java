package io.github.qrart.eval.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFilesTest {
    private static final LabelSet ALL = new LabelSet(
            List.of(
                    new Label(
                            "a b/ü,1.png", "Ann", "phone \"7\"", true, 1.0, 812L, "https://example.com/?a=1,2", "a\nb"),
                    new Label("a b/ü,1.png", "Bo", "", false, null, null, null, null),
                    new Label("c+d%20.png", "", "", null, .25, null, null, "=cmd|' /C calc'!A0"),
                    new Label("e.png", "", "", null, null, null, "only known", null)),
            List.of(new Preference("Ann", "e.png", "c+d%20.png"), new Preference("Ann", "e.png", "c+d%20.png")));

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems(LabelReader reader, Path file) {
        LabelException e = catchThrowableOfType(LabelException.class, () -> reader.read(file));
        return e.problems().stream()
                .map(problem ->
                        problem.toString().replace(folder.toString(), "~").replace('\\', '/'))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels.csv", "labels.jsonl"})
    void everyLabelAndPairComesBackAsItWasWritten(String name) throws IOException {
        Path file = folder.resolve(name);
        LabelWriter.write(ALL, file);

        assertThat(LabelReader.ofDefaults().read(file)).isEqualTo(ALL);
    }

    @Test
    void labelStudioGivesBackWhatItWasGivenSavePairs() throws IOException {
        Path file = folder.resolve("tasks.json");
        LabelWriter.write(ALL, file);

        assertThat(Files.readString(file))
                .contains("/data/local-files/?d=a+b/%C3%BC%2C1.png")
                .contains("/data/local-files/?d=c%2Bd%2520.png");
        LabelSet read = LabelReader.ofDefaults().read(file);
        assertThat(read.preferences()).isEmpty();
        assertThat(read.labels().get(0)).isEqualTo(ALL.labels().get(0));
        assertThat(read.labels().get(2)).isEqualTo(ALL.labels().get(2));
        assertThat(read.labels().get(3)).isEqualTo(ALL.labels().get(3));
        assertThat(read.labels().get(1).scanned()).isFalse();
    }

    @Test
    void whatLabelStudioExportsIsRead() throws IOException {
        Path file = file("project-1-at-2026.json", """
                [
                  {"id": 7, "data": {"image": "/data/upload/3/0a1b2c3d-x.png", "payload": "hello"},
                   "annotations": [
                     {"id": 1, "completed_by": 4, "lead_time": 3.5, "was_cancelled": false, "result": [
                       {"from_name": "scanned", "to_name": "image", "type": "choices", "origin": "manual",
                        "value": {"choices": ["does not scan"]}},
                       {"from_name": "beauty", "to_name": "image", "type": "rating", "value": {"rating": 4}}]},
                     {"id": 2, "completed_by": {"id": 9, "email": "ann@example.com"}, "was_cancelled": true, "result": [
                       {"from_name": "scanned", "value": {"choices": ["scans"]}}]},
                     {"id": 3, "completed_by": {"id": 9, "email": "ann@example.com"}, "result": [
                       {"from_name": "remark", "value": {"text": ["nice"]}},
                       {"from_name": "scanned", "value": {"choices": ["scans"]}}]}],
                   "predictions": [{"model_version": "zxing", "score": 0.4, "result": []}]},
                  {"id": 8, "data": {"image": "https://example.com/y.png"}, "annotations": [
                     {"completed_by": 4, "result": [{"from_name": "beauty", "value": {"rating": 9}},
                       {"from_name": "scanned", "value": {"choices": ["maybe"]}}]}]}
                ]
                """);

        assertThat(problems(LabelReader.ofDefaults(), file))
                .containsExactly(
                        "~/project-1-at-2026.json:14: beauty has 9.0 stars; expected 1 to 5",
                        "~/project-1-at-2026.json:14: scanned is \"maybe\"; expected 1 or 0, or nothing when it was not"
                                + " tried");
        Files.writeString(file, Files.readString(file).replace("maybe", "scans").replace("9}}", "5}}"));
        assertThat(LabelReader.ofDefaults().read(file).labels())
                .containsExactly(
                        new Label("x.png", "annotator 4", "", false, .75, null, "hello", null),
                        new Label("x.png", "ann@example.com", "", true, null, null, "hello", null),
                        new Label("https://example.com/y.png", "annotator 4", "", true, 1.0, null, null, null));
    }

    @Test
    void predictionsOfScorersComeWithTheTasks() {
        String tasks = LabelStudio.tasks(
                new LabelSet(List.of(Label.scan("a.png", true)), List.of()),
                ScoreTable.of(Map.of("b.png", Map.of("zxing", .25))),
                "https://example.com/");

        assertThat(tasks.replaceAll("\\s", ""))
                .contains("\"image\":\"https://example.com/b.png\"")
                .contains("\"model_version\":\"zxing\",\"score\":0.25", "\"choices\":[\"doesnotscan\"]");
        assertThat(LabelStudio.configuration())
                .contains("value=\"scans\"", "value=\"does not scan\"", "maxRating=\"5\"");
    }

    @Test
    void everyProblemOfACsvIsToldAtOnceWithItsLine() throws IOException {
        Path file = file("labels.csv", """
                \ufeffimage,scanned,beauty,millis,prompt
                a.png,1,good,,"two
                lines"
                none.png,1,,,
                a.png,0,,,
                b.png,maybe,1.5,-3,
                b.png,1
                ,1,,,
                a.png,1,,,
                """);
        Files.createFile(folder.resolve("a.png"));
        Files.createFile(folder.resolve("b.png"));

        assertThat(problems(LabelReader.builder().imagesIn(folder).build(), file))
                .containsExactly(
                        "~/labels.csv:4: unknown image none.png; expected one that is there",
                        "~/labels.csv:5: a.png has another label in line 2 by the same person and device: scanned true,"
                                + " beauty 1.0 there, scanned false, beauty null here; expected one label, or different"
                                + " values of person or device",
                        "~/labels.csv:6: scanned is \"maybe\"; expected 1 or 0, or nothing when it was not tried",
                        "~/labels.csv:6: beauty is \"1.5\"; expected good, bad, or a number from 0 to 1",
                        "~/labels.csv:6: millis is \"-3\"; expected a whole number of at least 0",
                        "~/labels.csv:7: has 2 fields; expected 5 as in the header: quote values with commas",
                        "~/labels.csv:8: no image; expected the path of an image");
    }

    @Test
    void columnsMayHaveOtherNamesAndTheOthersAreIgnored() throws IOException {
        Path file = file("labels.csv", "image,iphone,looks,error\na.png,1,bad,.5\nb.png,,scrap,x\n");
        LabelReader reader = LabelReader.builder()
                .column(LabelColumn.SCANNED, "iphone")
                .column(LabelColumn.BEAUTY, "looks")
                .build();

        assertThat(reader.read(file).labels())
                .containsExactly(
                        new Label("a.png", "", "", true, 0.0, null, null, null),
                        new Label("b.png", "", "", null, null, null, null, null));
        assertThat(problems(LabelReader.ofDefaults(), file))
                .singleElement()
                .asString()
                .contains("the columns are image, iphone, looks, error; expected image with scanned or beauty");
    }

    @Test
    void linesThatWereUndoneDoNotCountAndBrokenOnesAreTold() throws IOException {
        Path file = file("labels.jsonl", """
                {"id":"1","image":"a.png","scanned":true}
                {"undo":"1"}
                {"id":"2","image":"a.png","scanned":0,"device":"x"}

                {"image":"b.png","beauty":0.5,"more":{"x":1}}
                """);

        assertThat(LabelReader.ofDefaults().read(file).labels())
                .containsExactly(new Label("a.png", "", "x", false, null, null, null, null), Label.beauty("b.png", .5));

        Files.writeString(file, "{\"image\":\"a.png\"\n[1]\n{\"undo\":\"7\"}\n{\"winner\":\"a\",\"loser\":\"a\"}\n");
        assertThat(problems(LabelReader.ofDefaults(), file)).hasSize(4).satisfies(all -> {
            assertThat(all.get(0)).startsWith("~/labels.jsonl:1: is no JSON: ");
            assertThat(all.get(1)).startsWith("~/labels.jsonl:2: is no JSON object");
            assertThat(all.get(2)).startsWith("~/labels.jsonl:3: undo of \"7\", and no line before has that id");
            assertThat(all.get(3)).startsWith("~/labels.jsonl:4: a is compared with itself");
        });
    }

    @Test
    void foldersAreLabels() throws IOException {
        for (String image :
                List.of("valid/a.png", "valid/deep/b.JPG", "invalid/c.png", "good/a.png", "bad/notes.txt")) {
            Files.createDirectories(folder.resolve(image).getParent());
            Files.createFile(folder.resolve(image));
        }

        assertThat(LabelReader.ofDefaults().read(folder).labels())
                .containsExactly(
                        Label.scan("valid/a.png", true),
                        Label.scan("valid/deep/b.JPG", true),
                        Label.scan("invalid/c.png", false),
                        Label.beauty("good/a.png", 1));

        Files.createFile(folder.resolve("invalid/a.png"));
        assertThat(problems(LabelReader.ofDefaults(), folder))
                .containsExactly("~: a.png lies in valid/ and in invalid/; expected one of them");
    }

    @Test
    void labelsBecomeFoldersAgain() throws IOException {
        Path images = folder.resolve("images");
        Files.createDirectories(images.resolve("deep"));
        for (String image : List.of("a.png", "deep/b.png")) Files.writeString(images.resolve(image), image);
        LabelSet labels = new LabelSet(
                List.of(Label.scan("a.png", true), Label.scan("deep/b.png", false), Label.beauty("a.png", .25)),
                List.of());

        LabelWriter.folders(labels, images, folder.resolve("sorted"));

        assertThat(LabelReader.ofDefaults().read(folder.resolve("sorted")).labels())
                .containsExactly(
                        Label.scan("valid/a.png", true),
                        Label.scan("invalid/deep/b.png", false),
                        Label.beauty("bad/a.png", 0));
        assertThat(folder.resolve("sorted/invalid/deep/b.png")).hasContent("deep/b.png");
        LabelWriter.folders(
                new LabelSet(List.of(Label.scan("a.png", false)), List.of()), images, folder.resolve("sorted"));
        assertThat(folder.resolve("sorted/valid/a.png")).doesNotExist();
        assertThat(folder.resolve("sorted/invalid/a.png")).exists();
        LabelSet out = new LabelSet(List.of(Label.scan("../images/a.png", true)), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelWriter.folders(out, images, folder.resolve("sorted")))
                .withMessageContaining("../images/a.png is no path below");
    }

    @Test
    void emptyAndUnknownFilesAreRefused() throws IOException {
        assertThat(problems(LabelReader.ofDefaults(), file("a.csv", "image,scanned\n")))
                .containsExactly("~/a.csv: has no labels");
        assertThat(problems(LabelReader.ofDefaults(), file("a.json", "{}")))
                .containsExactly("~/a.json:1: is no array of tasks; expected an export of Label Studio as JSON");
        assertThat(problems(LabelReader.ofDefaults(), file("a.txt", "")))
                .first()
                .asString()
                .contains("no known format");
        assertThat(problems(LabelReader.ofDefaults(), file("b.csv", "image,scanned\n\"a.png,1\n")))
                .isNotEmpty();
    }

    @Test
    void theFingerprintDoesNotDependOnOrder() {
        LabelSet turned = new LabelSet(
                List.of(
                        ALL.labels().get(3),
                        ALL.labels().get(2),
                        ALL.labels().get(1),
                        ALL.labels().get(0)),
                ALL.preferences());

        assertThat(turned.sha256()).hasSize(64).isEqualTo(ALL.sha256());
        assertThat(new LabelSet(ALL.labels(), ALL.preferences().subList(0, 1)).sha256())
                .isNotEqualTo(ALL.sha256());
    }

    @Test
    void scoresAreReadFromCsvAndMatchedToLabelsByTheEndOfTheirPaths() throws IOException {
        Path file =
                file("scores.csv", "image,zxing,note,zbar\nout/x/a.png,.5,hi,1\nout/y/a.png,0.25,there,\nz.png,1,,0\n");

        ScoreTable table = ScoreReader.read(file).namedAs(Set.of("x/a.png", "other/z.png"));

        assertThat(table.scorers()).containsExactly("zxing", "zbar");
        assertThat(table.images()).containsExactlyInAnyOrder("x/a.png", "out/y/a.png", "other/z.png");
        assertThat(table.of("zxing", "x/a.png")).isEqualTo(.5);
        assertThat(table.of("zbar", "out/y/a.png")).isNaN();
        assertThat(table.of("zbar", "nowhere")).isNaN();
    }

    @Test
    void whatTheScoreCommandPrintsAreScores() throws IOException {
        Path file = file("scores.jsonl", """
                {"image":"a.png","scannable":true,"probability":0.9,"readings":[{"reader":"zxing/full","outcome":"DECODED"},{"reader":"zxing/half","outcome":"MISREAD","found":"x"}],"verification":{"reader":"verifier","outcome":"NOT_FOUND"},"aesthetic":0.5,"aestheticParts":{"hues":0.25},"metadata":{"seed":4}}
                {"image":"b.png","error":"no picture"}
                """);

        ScoreTable table = ScoreReader.read(file);

        assertThat(table.scorers())
                .containsExactly(
                        "scannable",
                        "probability",
                        "zxing/full",
                        "zxing/half",
                        "verifier",
                        "aesthetic",
                        "aesthetic/hues");
        assertThat(table.of("zxing/half", "a.png")).isZero();
        assertThat(table.of("scannable", "a.png")).isEqualTo(1);
        assertThat(table.images()).containsExactly("a.png");
    }

    @Test
    void everyProblemOfScoresIsToldAtOnce() throws IOException {
        Path file = file("scores.csv", "image,zxing\na.png,1\nb.png,often\na.png,.5\n,1\n");

        LabelException e = catchThrowableOfType(LabelException.class, () -> ScoreReader.read(file));

        assertThat(e.problems().stream().map(LabelProblem::line)).containsExactly(3L, 4L, 5L);
    }
}
