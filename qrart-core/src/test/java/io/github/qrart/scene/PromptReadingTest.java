package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    @ParameterizedTest
    @CsvSource({
        "a zen garden, zen garden",
        "Japanischer Steingarten mit Moos, zen garden",
        "un jardin japonais, zen garden",
        "jardín japonés con musgo, zen garden",
        "giardino giapponese, zen garden",
        "苔の日本庭園, zen garden",
        "a great wave like Hokusai's, woodblock waves",
        "eine große Welle als Holzschnitt, woodblock waves",
        "une vague en estampe, woodblock waves",
        "una ola japonesa grabado, woodblock waves",
        "onda xilografia, woodblock waves",
        "富士山と大波, woodblock waves",
        "a whale over a coral reef, coral reef",
        "ein Wal im Korallenriff, coral reef",
        "une baleine et des poissons, coral reef",
        "una ballena y peces, coral reef",
        "una balena nella barriera corallina, coral reef",
        "珊瑚礁のクジラ, coral reef",
        "雪の村, snow village",
        "イタリアの港町, hill town",
        "切り絵の気球, paper cut"
    })
    void findsEveryScenesWordsInSixLanguages(String prompt, String id) {
        List<Scene> scenes = List.of(
                new HillTown(),
                new SnowVillage(),
                new PaperCut(),
                new WoodblockWaves(),
                new ZenGarden(),
                new CoralReef());

        assertThat(PromptReading.of(prompt, scenes).scene())
                .isNotNull()
                .extracting(Scene::id)
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "in red and gold, 'red, gold'", "in Rot und Gold, 'red, gold'", "en rouge et or, 'red, gold'",
        "en rojo y dorado, 'red, gold'", "in rosso e oro, 'red, gold'", "赤と金, 'red, gold'",
        "a #0a7D5A house, '#0a7d5a'", "'#fff, #000', '#fff, #000'", "#12345, ''"
    })
    void findsColours(String prompt, String names) {
        List<String> expected = Pattern.compile(", ")
                .splitAsStream(names)
                .filter(name -> !name.isEmpty())
                .toList();
        PromptReading reading = PromptReading.of(prompt, List.of(VILLAGE));

        assertThat(reading.colours()).isEqualTo(expected);
        assertThat(reading.palette().tints()).hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "in the rain, RAIN",
        "im Regen, RAIN",
        "sous la pluie, RAIN",
        "bajo la lluvia, RAIN",
        "sotto la pioggia, RAIN",
        "雨の町, RAIN",
        "morning mist, MIST",
        "im Nebel, MIST",
        "dans la brume, MIST",
        "霧の朝, MIST",
        "snowfall, SNOW",
        "吹雪, SNOW"
    })
    void findsTheWeather(String prompt, Weather weather) {
        assertThat(PromptReading.of(prompt, List.of(HARBOUR)).weatherFor(HARBOUR))
                .contains(weather);
    }

    @Test
    void partsOfAKnownWordSayNothing() {
        assertThat(PromptReading.of("snowfall", List.of(VILLAGE)).seasons()).isEmpty();
    }

    @Test
    void saysWhatItDidNotUnderstandInJapanese() {
        PromptReading reading = PromptReading.of("夜の雪の村とドラゴン", List.of(VILLAGE));

        assertThat(reading.scene()).isSameAs(VILLAGE);
        assertThat(reading.times()).containsExactly(TimeOfDay.NIGHT);
        assertThat(reading.unknown()).containsExactly("ドラゴン");
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
