package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptReadingTest {
    private static final Scene VILLAGE = new SnowVillage();
    private static final Scene HARBOUR = new Scene() {
        @Override
        public String id() {
            return "harbour";
        }

        @Override
        public Set<String> words() {
            return Lexicon.words("harbour sea village");
        }

        @Override
        public void draw(SceneCanvas canvas) {}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a snow village", "Snowy Mountains", "Christmas!", "ein verschneites Bergdorf", "Weihnachtsdorf im Tal",
                "Hütten", "un village sous la neige", "montagnes", "pueblo nevado en la montaña", "villaggio alpino",
                "borgo innevato", "SCHNEE"
            })
    void findsTheSnowVillageInFiveLanguages(String prompt) {
        assertThat(PromptReading.of(prompt, List.of(VILLAGE)).scene()).isSameAs(VILLAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "village at dusk, DUSK",
        "village in the evening, DUSK",
        "Dorf in der Abenddämmerung, DUSK",
        "village au crépuscule, DUSK",
        "pueblo al atardecer, DUSK",
        "villaggio al tramonto, DUSK",
        "a moonlit village, NIGHT",
        "Dorf bei Nacht, NIGHT",
        "village la nuit, NIGHT",
        "aldea de noche, NIGHT",
        "villaggio di notte, NIGHT",
        "village at sunrise, MORNING",
        "Dorf am Morgen, MORNING",
        "le matin, MORNING",
        "village at noon, DAY",
        "ein sonniger Tag, DAY"
    })
    void findsTheLight(String prompt, TimeOfDay time) {
        assertThat(PromptReading.of(prompt, List.of(VILLAGE)).timeFor(VILLAGE)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({
        "ein verschneites Dorf, snow village",
        "mountains at sunset, snow village",
        "a winter forest, snow village",
        "an Italian hill town, hill town",
        "houses by the sea, hill town",
        "un borgo toscano, hill town",
        "paper cut hills, paper cut"
    })
    void theScenesShareTheirWordsSensibly(String prompt, String id) {
        List<Scene> scenes = List.of(new HillTown(), new SnowVillage(), new PaperCut());

        assertThat(PromptReading.of(prompt, scenes).scene())
                .isNotNull()
                .extracting(Scene::id)
                .isEqualTo(id);
    }

    @Test
    void theSceneWithMostWordsWins() {
        List<Scene> scenes = List.of(VILLAGE, HARBOUR);

        assertThat(PromptReading.of("a village by the sea", scenes).scene()).isSameAs(HARBOUR);
        assertThat(PromptReading.of("a village in the snow", scenes).scene()).isSameAs(VILLAGE);
        assertThat(PromptReading.of("a village", scenes).scene()).isSameAs(VILLAGE);
    }

    @Test
    void saysWhatItDidNotUnderstand() {
        PromptReading reading = PromptReading.of("A snow village with a dragon, and 3 unicorns", List.of(VILLAGE));

        assertThat(reading.scene()).isSameAs(VILLAGE);
        assertThat(reading.unknown()).containsExactly("dragon", "3", "unicorns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "the of with", "quantum chromodynamics", "日本の庭"})
    void findsNoSceneInOtherWords(String prompt) {
        assertThat(PromptReading.of(prompt, List.of(VILLAGE)).scene()).isNull();
    }
}
