package io.github.qrart.onnx.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt with weights, in the notation that Stable Diffusion web UI made common: {@code (word)} is 1.1 times as
 * strong, {@code [word]} 1.1 times as weak, {@code (word:1.3)} 1.3 times as strong; they nest and multiply. A backslash
 * before a bracket or backslash makes it an ordinary character, {@code BREAK} in capitals begins a new row of tokens. A
 * bracket that is never closed weighs what follows it; one that was never opened is an ordinary character.
 *
 * @param parts text and weight, in order; neighbours differ in weight
 */
public record WeightedPrompt(List<Part> parts) {
    private static final double EMPHASIS = 1.1;
    private static final Pattern SYNTAX =
            Pattern.compile("\\\\[()\\[\\]\\\\]|[(\\[\\])]|:\\s*(?<weight>\\d*\\.?\\d+)\\s*\\)|\\bBREAK\\b");

    /** The heaviest weight that is taken; beyond it images fall to pieces. */
    public static final double MAX_WEIGHT = 10;

    /**
     * A stretch of a prompt.
     *
     * @param text the words, brackets taken away
     * @param weight 0 to {@value WeightedPrompt#MAX_WEIGHT}, 1 for ordinary
     * @param breaks whether a new row of tokens begins before it
     */
    public record Part(String text, double weight, boolean breaks) {}

    private record Bracket(char opening, int firstPart) {}

    /** Copies the parts. */
    public WeightedPrompt {
        parts = List.copyOf(parts);
    }

    /**
     * Understands a prompt.
     *
     * @param prompt any text
     * @return the prompt
     */
    public static WeightedPrompt parse(String prompt) {
        return new Reading(prompt).prompt();
    }

    /** One pass over a prompt. */
    private static final class Reading {
        private final String prompt;
        private final List<Part> parts = new ArrayList<>();
        private final Deque<Bracket> open = new ArrayDeque<>();
        private boolean breaks;

        private Reading(String prompt) {
            this.prompt = prompt;
        }

        private WeightedPrompt prompt() {
            Matcher syntax = SYNTAX.matcher(prompt);
            int from = 0;
            while (syntax.find()) {
                text(prompt.substring(from, syntax.start()));
                take(syntax.group(), syntax.group("weight"));
                from = syntax.end();
            }
            text(prompt.substring(from));
            while (!open.isEmpty()) close(open.getFirst().opening() == '(' ? EMPHASIS : 1 / EMPHASIS);
            return new WeightedPrompt(joined());
        }

        private void take(String sign, @org.jspecify.annotations.Nullable String weight) {
            if (weight != null) {
                if (isOpen('(')) close(Double.parseDouble(weight));
                else text(sign);
            } else if (sign.equals("BREAK")) {
                breaks = true;
            } else if (sign.length() == 2) {
                text(sign.substring(1));
            } else if (sign.equals("(") || sign.equals("[")) {
                open.push(new Bracket(sign.charAt(0), parts.size()));
            } else if (isOpen(sign.equals(")") ? '(' : '[')) {
                close(sign.equals(")") ? EMPHASIS : 1 / EMPHASIS);
            } else {
                text(sign);
            }
        }

        private boolean isOpen(char bracket) {
            return !open.isEmpty() && open.getFirst().opening() == bracket;
        }

        private void text(String text) {
            if (text.isEmpty()) return;
            parts.add(new Part(text, 1, breaks));
            breaks = false;
        }

        private void close(double weight) {
            for (int i = open.pop().firstPart(); i < parts.size(); i++) {
                Part part = parts.get(i);
                parts.set(i, new Part(part.text(), Math.min(MAX_WEIGHT, part.weight() * weight), part.breaks()));
            }
        }

        private List<Part> joined() {
            List<Part> joined = new ArrayList<>();
            for (Part part : parts) {
                Part last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                if (last != null && !part.breaks() && last.weight() == part.weight()) {
                    joined.set(joined.size() - 1, new Part(last.text() + part.text(), last.weight(), last.breaks()));
                } else {
                    joined.add(part);
                }
            }
            return joined;
        }
    }
}
