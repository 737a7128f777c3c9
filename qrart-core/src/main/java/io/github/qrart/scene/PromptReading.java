package io.github.qrart.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a prompt.
 *
 * @param scene the scene that most words ask for, the first of several, or null when no word does
 * @param times the lights it names, in the order of the prompt
 * @param seasons the seasons it names, in the order of the prompt
 * @param weathers the weather it names, in the order of the prompt
 * @param palette the colours it names; {@link Palette#NONE} when there are none
 * @param colours their names, as #rrggbb or in English
 * @param unknown the words that are in no vocabulary, in order
 */
record PromptReading(
        @Nullable Scene scene,
        List<TimeOfDay> times,
        List<Season> seasons,
        List<Weather> weathers,
        Palette palette,
        List<String> colours,
        List<String> unknown) {
    /** Three digits or six; not a part of a longer word. */
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\\p{L}\\p{N}])");

    PromptReading {
        times = List.copyOf(times);
        seasons = List.copyOf(seasons);
        weathers = List.copyOf(weathers);
        colours = List.copyOf(colours);
        unknown = List.copyOf(unknown);
    }

    static PromptReading of(String prompt, List<Scene> scenes) {
        int[] asked = new int[scenes.size()];
        List<TimeOfDay> times = new ArrayList<>();
        List<Season> seasons = new ArrayList<>();
        List<Weather> weathers = new ArrayList<>();
        List<Colours.Named> colours = hexColours(prompt);
        List<String> unknown = new ArrayList<>();
        List<Set<String>> vocabularies = vocabularies(scenes);
        for (String word : words(HEX.matcher(prompt).replaceAll(" "), vocabularies)) {
            // A "snowfall" is no autumn: parts of words count only where the whole is unknown.
            boolean whole = vocabularies.stream().anyMatch(vocabulary -> Words.isIn(word, vocabulary));
            boolean known = Lexicon.isSilent(word);
            for (int i = 0; i < asked.length; i++) {
                if (!names(word, scenes.get(i).words(), whole)) continue;
                asked[i]++;
                known = true;
            }
            known |= collect(word, TimeOfDay.values(), Lexicon.TIMES, times, whole);
            known |= collect(word, Season.values(), Lexicon.SEASONS, seasons, whole);
            known |= collect(word, Weather.values(), Lexicon.WEATHERS, weathers, whole);
            Colours.Named colour = Colours.of(word);
            if (colour != null && !colours.contains(colour)) colours.add(colour);
            if (!known && colour == null) unknown.add(word);
        }
        int best = 0;
        for (int i = 1; i < asked.length; i++) {
            if (asked[i] > asked[best]) best = i;
        }
        return new PromptReading(
                asked[best] > 0 ? scenes.get(best) : null,
                times,
                seasons,
                weathers,
                colours.isEmpty()
                        ? Palette.NONE
                        : new Palette(colours.stream().map(Colours.Named::tint).toList()),
                colours.stream().map(Colours.Named::name).toList(),
                unknown);
    }

    private static List<Colours.Named> hexColours(String prompt) {
        List<Colours.Named> found = new ArrayList<>();
        Matcher matcher = HEX.matcher(prompt);
        while (matcher.find()) {
            String digits = prompt.substring(matcher.start(1), matcher.end(1));
            if (digits.length() == 3) digits = digits.replaceAll("(.)", "$1$1");
            found.add(new Colours.Named(
                    prompt.substring(matcher.start(), matcher.end()).toLowerCase(Locale.ROOT),
                    Tint.ofRgb(Integer.parseInt(digits, 16))));
        }
        return found;
    }

    private static List<Set<String>> vocabularies(List<Scene> scenes) {
        List<Set<String>> known = new ArrayList<>(Lexicon.vocabularies());
        scenes.forEach(scene -> known.add(scene.words()));
        Colours.vocabularies().forEach(known::add);
        return known;
    }

    private static List<String> words(String prompt, List<Set<String>> known) {
        List<String> words = new ArrayList<>();
        for (String word : Words.of(prompt)) {
            if (Unspaced.isIn(word)) words.addAll(Unspaced.split(word, known));
            else words.add(word);
        }
        return words;
    }

    private static boolean names(String word, Set<String> vocabulary, boolean whole) {
        return whole ? Words.isIn(word, vocabulary) : Words.isCompoundOf(word, vocabulary);
    }

    private static <T> boolean collect(
            String word, T[] values, Map<T, Set<String>> vocabularies, List<T> found, boolean whole) {
        for (T value : values) {
            if (!names(word, vocabularies.getOrDefault(value, Set.of()), whole)) continue;
            if (!found.contains(value)) found.add(value);
            return true;
        }
        return false;
    }

    /** The first light that the prompt names and a scene can draw. */
    Optional<TimeOfDay> timeFor(Scene scene) {
        return times.stream().filter(scene.times()::contains).findFirst();
    }

    /** The first season that the prompt names and a scene can draw. */
    Optional<Season> seasonFor(Scene scene) {
        return seasons.stream().filter(scene.seasons()::contains).findFirst();
    }

    /** The first weather that the prompt names and a scene can be seen in. */
    Optional<Weather> weatherFor(Scene scene) {
        return weathers.stream().filter(scene.weathers()::contains).findFirst();
    }
}
