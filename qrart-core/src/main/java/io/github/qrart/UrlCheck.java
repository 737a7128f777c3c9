package io.github.qrart;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is misleading in a web address, after Unicode Technical Standard 39: labels that mix scripts, and labels
 * wholly of letters that look like Latin ones.
 */
final class UrlCheck {
    // Browsers drop tabs and line ends, take a backslash for a slash, and mend any number of them behind the colon.
    private static final Pattern DROPPED = Pattern.compile("[\\t\\r\\n]");
    private static final Pattern ADDRESS = Pattern.compile("(?is)https?:[/\\\\]*([^/?#\\\\]*).*");
    /** Cyrillic and Greek letters drawn like Latin ones (UTS 39, confusables.txt, lower case). */
    private static final String LATIN_LOOKALIKES = "аеорсухіјѕһӏԁԛԝьгпѵօοανρυικτχγω";

    private static final Set<UnicodeScript> NEUTRAL =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
    /** The scripts of Japanese, which share a label as a matter of course. */
    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.LATIN);

    private UrlCheck() {}

    /** One sentence for each thing found; none for a payload that is no web address. */
    static List<String> findings(Payload payload) {
        Matcher address = ADDRESS.matcher(
                DROPPED.matcher(payload.toString()).replaceAll("").strip());
        if (!address.matches()) return List.of();
        List<String> findings = new ArrayList<>();
        String authority = address.group(1);
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        if (at >= 0) {
            findings.add("the address has user info '" + authority.substring(0, at) + "' before its host '" + host
                    + "', which people may take for the host");
        }
        for (String label : IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED)
                .toLowerCase(Locale.ROOT)
                .split("[.:]", -1)) {
            if (imitates(label)) {
                findings.add(
                        "the host '" + host + "' has letters in '" + label + "' that imitate those of another script");
            }
        }
        return findings;
    }

    private static boolean imitates(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(NEUTRAL);
        if (scripts.size() > 1) return !JAPANESE.containsAll(scripts);
        boolean latin = scripts.isEmpty() || scripts.contains(UnicodeScript.LATIN);
        return !latin && label.codePoints().filter(Character::isLetter).allMatch(c -> LATIN_LOOKALIKES.indexOf(c) >= 0);
    }
}
