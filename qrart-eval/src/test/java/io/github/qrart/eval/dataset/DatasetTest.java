package io.github.qrart.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Payload;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {
    @TempDir
    private Path folder;

    @Test
    void twoThousandPairsAreMadeAllDifferentAndTheSameForASeed() {
        Dataset pairs = PairMaker.of(1).make(2000);

        assertThat(pairs.pairs()).hasSize(2000).doesNotHaveDuplicates();
        assertThat(PairMaker.of(1).make(2000)).isEqualTo(pairs);
        assertThat(PairMaker.of(1).make(100)).isEqualTo(pairs.first(100));
        assertThat(PairMaker.of(2).make(100)).isNotEqualTo(pairs.first(100));
    }

    @Test
    void kindsAndLengthsComeInTurnAsSaid() {
        List<Pair> pairs = PairMaker.of(1).make(2000).pairs();

        Map<String, Long> kinds = pairs.stream().collect(Collectors.groupingBy(Pair::kind, Collectors.counting()));
        assertThat(kinds)
                .containsOnlyKeys("scene", "style", "long")
                .allSatisfy((kind, n) -> assertThat(n).isBetween(666L, 667L));
        List<Integer> lengths =
                pairs.stream().map(pair -> pair.payload().length()).toList();
        assertThat(lengths).allMatch(n -> n >= 14 && n <= 28 || n >= 35 && n <= 110);
        assertThat(pairs.stream()
                        .map(Pair::payload)
                        .filter(p -> p.length() <= 28)
                        .distinct())
                .hasSize(21);
        assertThat(pairs)
                .filteredOn(pair -> pair.kind().equals("long"))
                .allMatch(pair ->
                        pair.prompt().split(" ").length >= 18 && pair.prompt().split(" ").length <= 45);
    }

    @Test
    void noPairStandsOnBothSidesNotEvenWhenTheDatasetGrows() {
        Split split = Split.of(Map.of("choose", .8, "report", .2), "salt");
        Dataset all = PairMaker.of(1).make(2000);
        Map<String, Dataset> parts = split.apply(all);
        Map<String, Dataset> small = split.apply(all.first(500));

        assertThat(pairs(parts, "choose")).doesNotContainAnyElementsOf(pairs(parts, "report"));
        assertThat(pairs(parts, "choose")).containsAll(pairs(small, "choose"));
        assertThat(pairs(parts, "report")).containsAll(pairs(small, "report"));
        assertThat(pairs(parts, "report").size()).isBetween(340, 460); // 400 ± 3.4 standard deviations
        assertThatThrownBy(() -> Split.of(Map.of("a", .5, "b", .6), "")).hasMessageContaining("make 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairs.jsonl", "pairs.csv"})
    void whatIsWrittenIsReadBack(String name) throws IOException {
        Dataset dataset = new Dataset(List.of(
                new Pair("a \"quoted\", prompt\nof two lines", Payload.of("https://example.com"), "scene", "a.png"),
                Pair.of("ü €", Payload.of(new byte[] {0, (byte) 0xfe}))));
        Path file = folder.resolve(name);
        StringWriter out = new StringWriter();
        dataset.write(file, out);
        Files.writeString(file, out.toString());

        assertThat(Dataset.read(file)).isEqualTo(dataset);
    }

    @Test
    void aLineThatIsNoPairIsToldWithItsNumber() throws IOException {
        assertRefused("a.jsonl", "{\"prompt\":\"a\",\"payload\":\"b\"}\n\n{\"prompt\":\"a\"}", "line 3", "payloadHex");
        assertRefused(
                "b.jsonl", "{\"promt\":\"a\",\"payload\":\"b\"}", "line 1", "unknown field \"promt\"", "prompt, ");
        assertRefused("c.jsonl", "{\"prompt\":\"a\"", "line 1", "no JSON");
        assertRefused("d.csv", "prompt,payload\na,b\nc,\n", "line 3", "expected");
        assertRefused("g.csv", "prompt,payload\na,b\nc, d,e\n", "line 3", "3 fields; expected 2");
        assertRefused("e.txt", "", "expected .jsonl or .csv");
        assertRefused(
                "f.jsonl", "{\"payload\":\"b\"}\n{\"payload\":\"b\",\"kind\":\"x\"}", "pair 2 is the same as pair 1");
    }

    private void assertRefused(String name, String text, String... words) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Dataset.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private static List<Pair> pairs(Map<String, Dataset> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name).pairs();
    }
}
