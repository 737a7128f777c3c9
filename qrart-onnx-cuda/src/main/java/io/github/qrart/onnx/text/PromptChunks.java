package io.github.qrart.onnx.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A prompt in rows of {@value #LENGTH} tokens, which is what CLIP takes: start, up to {@value #ROOM} tokens of text, and
 * end tokens to the end. Longer prompts take several rows, each encoded on its own and laid one after the other.
 *
 * @param rows at least one
 */
public record PromptChunks(List<Row> rows) {
    /** Tokens in a row. */
    public static final int LENGTH = 77;
    /** Tokens of text in a row. */
    public static final int ROOM = LENGTH - 2;

    /**
     * One row.
     *
     * @param tokens {@value PromptChunks#LENGTH} numbers; the array itself, to be left alone
     * @param weights one for each token, 1 for start and end; the array itself, to be left alone
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one
    public record Row(int[] tokens, float[] weights) {
        private static Row empty(ClipTokenizer tokenizer) {
            int[] tokens = new int[LENGTH];
            float[] weights = new float[LENGTH];
            Arrays.fill(tokens, tokenizer.end());
            Arrays.fill(weights, 1);
            tokens[0] = tokenizer.start();
            return new Row(tokens, weights);
        }
    }

    /** Copies the list. */
    public PromptChunks {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) throw new IllegalArgumentException("a prompt without rows; expected at least one");
    }

    /**
     * Lays out a prompt.
     *
     * @param prompt any text, with weights or without
     * @param tokenizer cuts it
     * @return the rows
     */
    public static PromptChunks of(String prompt, ClipTokenizer tokenizer) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.empty(tokenizer));
        int used = 0;
        for (WeightedPrompt.Part part : WeightedPrompt.parse(prompt).parts()) {
            if (part.breaks() && used > 0) used = ROOM;
            for (int token : tokenizer.encode(part.text())) {
                if (used == ROOM) {
                    rows.add(Row.empty(tokenizer));
                    used = 0;
                }
                Row row = rows.get(rows.size() - 1);
                used++;
                row.tokens[used] = token;
                row.weights[used] = (float) part.weight();
            }
        }
        return new PromptChunks(rows);
    }

    /**
     * The same with empty rows behind it: prompt and negative prompt must be equally long.
     *
     * @param count how many rows at least
     * @param tokenizer the tokenizer that made these
     * @return the rows
     */
    public PromptChunks atLeast(int count, ClipTokenizer tokenizer) {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < count) more.add(Row.empty(tokenizer));
        return new PromptChunks(more);
    }
}
