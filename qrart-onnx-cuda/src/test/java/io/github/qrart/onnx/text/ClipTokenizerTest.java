package io.github.qrart.onnx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ClipTokenizerTest {
    private static final Path TOKENS = Path.of("src/test/resources/tokens");

    @Test
    void agreesWithTransformersOnTwentyFiveHundredStrings() throws IOException {
        assertThat(compare(TOKENS)).isEqualTo(2500);
    }

    /** With the vocabulary of Stable Diffusion, which is not ours to ship; golden_tokens.py makes the folder. */
    @Test
    void agreesWithTransformersOnAFolderOfOnesOwn() throws IOException {
        String folder = System.getProperty("qrart.tokens");
        assumeTrue(folder != null, "no -Dqrart.tokens=FOLDER");
        assertThat(compare(Path.of(folder))).isPositive();
    }

    private static int compare(Path folder) throws IOException {
        ClipTokenizer tokenizer = ClipTokenizer.load(folder);
        int count = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("golden.tsv.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String text = JsonMapper.shared().readValue(line.substring(0, tab), String.class);
                int[] expected = Arrays.stream(line.substring(tab + 1).split(" "))
                        .filter(id -> !id.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
                assertThat(tokenizer.encode(text)).as(line.substring(0, tab)).isEqualTo(expected);
                count++;
            }
        }
        return count;
    }

    @Test
    void saysWhatAVocabularyLacks(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ClipTokenizer.of(Map.of("a", 1), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vocab.json of a CLIP tokenizer");
        Files.writeString(folder.resolve("vocab.json"), "version https://git-lfs.github.com/spec/v1");
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\n");
        assertThatThrownBy(() -> ClipTokenizer.load(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("vocab.json is not a JSON object");
    }
}
