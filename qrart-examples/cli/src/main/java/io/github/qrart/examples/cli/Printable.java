package io.github.qrart.examples.cli;

import java.util.Locale;

/** Text that came from outside, for a terminal. */
final class Printable {
    private Printable() {}

    /** Escapes what would move the cursor, change colours, or turn round the order of letters. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (acts((char) c)) out.append(String.format(Locale.ROOT, "\\u%04x", c));
            else out.append((char) c);
        });
        return out.toString();
    }

    private static boolean acts(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        };
    }
}
