package io.github.qrart.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a prompt.
 *
 * @param scene the scene that most words ask for, the first of several, or null when no word does
 * @param times the lights it names, in the order of the prompt
 * @param seasons the seasons it names, in the order of the prompt
 * @param unknown the words that are in no vocabulary, in order
 */
record PromptReading(@Nullable Scene scene, List<TimeOfDay> times, List<Season> seasons, List<String> unknown) {
    PromptReading {
        times = List.copyOf(times);
        seasons = List.copyOf(seasons);
        unknown = List.copyOf(unknown);
    }

    static PromptReading of(String prompt, List<Scene> scenes) {
        int[] asked = new int[scenes.size()];
        List<TimeOfDay> times = new ArrayList<>();
        List<Season> seasons = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String word : Words.of(prompt)) {
            boolean known = Lexicon.isSilent(word);
            for (int i = 0; i < asked.length; i++) {
                if (!names(word, scenes.get(i).words())) continue;
                asked[i]++;
                known = true;
            }
            known |= collect(word, TimeOfDay.values(), Lexicon.TIMES, times);
            known |= collect(word, Season.values(), Lexicon.SEASONS, seasons);
            if (!known) unknown.add(word);
        }
        int best = 0;
        for (int i = 1; i < asked.length; i++) {
            if (asked[i] > asked[best]) best = i;
        }
        return new PromptReading(asked[best] > 0 ? scenes.get(best) : null, times, seasons, unknown);
    }

    private static boolean names(String word, Set<String> vocabulary) {
        return Words.isIn(word, vocabulary) || Words.isCompoundOf(word, vocabulary);
    }

    private static <T> boolean collect(String word, T[] values, Map<T, Set<String>> vocabularies, List<T> found) {
        for (T value : values) {
            if (!names(word, vocabularies.getOrDefault(value, Set.of()))) continue;
            found.add(value);
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
}
