package io.github.qrart.scene;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits prompts into words and compares words without accents, case and the common endings of plurals. */
final class Words {
    /** Accents, but not the marks that make another letter of a kana. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}&&[^\\u3099\\u309a]]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Plurals and cases in English, German, French, Spanish and Italian; the empty one is the word itself. */
    private static final List<String> ENDINGS =
            List.of("", "s", "es", "y", "ed", "n", "en", "e", "er", "ern", "x", "is");
    /** A German compound begins or ends with a word of at least so many letters. */
    private static final int SHORTEST_PART = 4;

    private Words() {}

    /** The words of a text, in order, lower case, without accents. */
    static List<String> of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        String plain = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
        return WORD.matcher(plain).results().map(MatchResult::group).toList();
    }

    /** Whether a word is one of a vocabulary, in the singular or plural. */
    static boolean isIn(String word, Set<String> vocabulary) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && vocabulary.contains(word.substring(0, word.length() - ending.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word, such as {@code schneedorf}, begins or ends with one of a vocabulary. */
    static boolean isCompoundOf(String word, Set<String> vocabulary) {
        for (int i = SHORTEST_PART; i + SHORTEST_PART <= word.length(); i++) {
            if (isIn(word.substring(0, i), vocabulary) || isIn(word.substring(i), vocabulary)) return true;
        }
        return false;
    }
}
