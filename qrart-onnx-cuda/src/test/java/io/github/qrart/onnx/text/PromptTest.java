package io.github.qrart.onnx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static List<WeightedPrompt.Part> parts(String prompt) {
        return WeightedPrompt.parse(prompt).parts();
    }

    private static String words(String prompt) {
        StringBuilder words = new StringBuilder();
        for (WeightedPrompt.Part part : parts(prompt)) {
            words.append(part.breaks() ? "|" : "")
                    .append('{')
                    .append(part.text())
                    .append(' ')
                    .append(Math.round(part.weight() * 1000))
                    .append('}');
        }
        return words.toString();
    }

    @Test
    void bracketsWeighAndNest() {
        assertThat(words("a (b) c")).isEqualTo("{a  1000}{b 1100}{ c 1000}");
        assertThat(words("a (b:1.3) [c]")).isEqualTo("{a  1000}{b 1300}{  1000}{c 909}");
        assertThat(words("((a) b:2)")).isEqualTo("{a 2200}{ b 2000}");
        assertThat(words("(a: .5 )")).isEqualTo("{a 500}");
    }

    @Test
    void whatIsNoBracketStaysText() {
        assertThat(words("a \\(b\\) \\\\ c")).isEqualTo("{a (b) \\ c 1000}");
        assertThat(words("a) b:2) c]")).isEqualTo("{a) b:2) c] 1000}");
        assertThat(words("(open [never shut")).isEqualTo("{open  1100}{never shut 1000}");
        assertThat(words("16:9 BREAKFAST")).isEqualTo("{16:9 BREAKFAST 1000}");
        assertThat(words("")).isEmpty();
    }

    @Test
    void weightsHaveALimit() {
        assertThat(parts("(a:9999)").get(0).weight()).isEqualTo(10);
        assertThat(parts("(((((a:3):3):3):3):3)").get(0).weight()).isEqualTo(10);
    }

    @Test
    void breakBeginsANewRow() throws IOException {
        assertThat(words("a BREAK b")).isEqualTo("{a  1000}|{ b 1000}");
        ClipTokenizer tokenizer = ClipTokenizer.load(Path.of("src/test/resources/tokens"));

        PromptChunks chunks = PromptChunks.of("cat BREAK (dog:1.5)", tokenizer);

        assertThat(chunks.rows()).hasSize(2);
        assertThat(chunks.rows().get(1).tokens()[1]).isEqualTo(tokenizer.encode("dog")[0]);
        assertThat(chunks.rows().get(1).weights()[1]).isEqualTo(1.5f, within(0f));
    }

    @Test
    void longPromptsTakeSeveralRowsEachWithStartAndEnd() throws IOException {
        ClipTokenizer tokenizer = ClipTokenizer.load(Path.of("src/test/resources/tokens"));
        String prompt = "cat ".repeat(151);

        PromptChunks chunks = PromptChunks.of(prompt, tokenizer);

        assertThat(chunks.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.tokens()).hasSize(77).startsWith(tokenizer.start()).endsWith(tokenizer.end());
            assertThat(row.weights()).hasSize(77).containsOnly(1f);
        });
        assertThat(chunks.rows().get(2).tokens()[1]).isEqualTo(tokenizer.encode("cat")[0]);
        assertThat(IntStream.of(chunks.rows().get(2).tokens()).skip(2)).containsOnly(tokenizer.end());
        assertThat(PromptChunks.of("", tokenizer).atLeast(3, tokenizer).rows()).hasSize(3);
    }
}
