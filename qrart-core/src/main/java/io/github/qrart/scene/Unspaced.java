package io.github.qrart.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds words in scripts that leave no space between them, as Japanese does: at each place the longest known word is
 * taken, and what lies between known words is one unknown word.
 */
final class Unspaced {
    private static final Set<String> PARTICLES = Set.of("の", "に", "と", "で", "を", "は", "が", "や", "へ", "な", "も");

    private Unspaced() {}

    /** Whether a text has a character of such a script. */
    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Unspaced::belongs);
    }

    private static boolean belongs(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || c == 'ー';
    }

    /**
     * The words of a text without spaces, in order, without particles.
     *
     * @param known every word that is known, in any script
     */
    static List<String> split(String text, Iterable<Set<String>> known) {
        List<String> words = new ArrayList<>();
        StringBuilder unknown = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            String word = longest(text, i, known);
            boolean particle = word.isEmpty() && PARTICLES.contains(text.substring(i, i + 1));
            boolean otherScript = unknown.length() > 0
                    && belongs(unknown.codePointBefore(unknown.length())) != belongs(text.codePointAt(i));
            if (!word.isEmpty() || particle || otherScript) flush(unknown, words);
            if (!word.isEmpty()) words.add(word);
            else if (!particle) unknown.append(text.charAt(i));
            i += Math.max(1, word.length());
        }
        flush(unknown, words);
        return words;
    }

    private static void flush(StringBuilder unknown, List<String> words) {
        if (unknown.length() > 0) words.add(unknown.toString());
        unknown.setLength(0);
    }

    /** The longest known word that begins at a place, or nothing. */
    private static String longest(String text, int from, Iterable<Set<String>> known) {
        if (!belongs(text.codePointAt(from))) return "";
        String best = "";
        for (Set<String> vocabulary : known) {
            for (String word : vocabulary) {
                if (word.length() > best.length() && text.startsWith(word, from)) best = word;
            }
        }
        return best;
    }
}
