package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import io.github.qrart.Candidate;
import io.github.qrart.image.Pixels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnimalsPlantsAndGlassTest {
    private static final List<Scene> SCENES =
            List.of(new Penguins(), new CatTown(), new Botanical(), new StainedGlass());

    static Stream<Arguments> pictures() {
        return SCENES.stream()
                .flatMap(scene -> Stream.of(
                        Arguments.of(scene, SceneTrial.SHORT, "morning in spring", 512, 1L),
                        Arguments.of(scene, SceneTrial.LONG, "dusk in autumn", 640, 12L),
                        Arguments.of(scene, SceneTrial.SHORT, "night in winter", 768, -7L),
                        Arguments.of(scene, SceneTrial.SHORT, "day in summer", 300, 4L)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isReadExactlyAndIsLightAround(Scene scene, String payload, String prompt, int size, long seed)
            throws InterruptedException, ReaderException {
        Candidate candidate = SceneTrial.draw(scene, payload, prompt, size, seed);

        assertThat(SceneTrial.read(candidate)).isEqualTo(payload);
        assertThat(SceneTrial.leastLumaAround(candidate)).isGreaterThan(170);
    }

    static Stream<Arguments> moods() {
        return SCENES.stream()
                .flatMap(scene -> Stream.of(TimeOfDay.values())
                        .flatMap(time -> Stream.of(
                                Arguments.of(
                                        scene, new Mood(time, scene.seasons().get(0)), 2L),
                                Arguments.of(
                                        scene,
                                        new Mood(
                                                time,
                                                scene.seasons()
                                                        .get(scene.seasons().size() - 1)),
                                        9L))));
    }

    @ParameterizedTest
    @MethodSource("moods")
    void thingsCoverTheirModulesWithoutTheGuard(Scene scene, Mood mood, long seed) throws InterruptedException {
        assertThat(SceneTrial.shareOnTheirSide(scene, mood, seed)).isGreaterThan(.985);
    }

    @Test
    void theSameSeedGivesTheSamePixels() throws InterruptedException {
        for (Scene scene : SCENES) {
            int[] once = Pixels.rgb(
                    SceneTrial.draw(scene, SceneTrial.SHORT, "", 256, 3).image());
            assertThat(Pixels.rgb(
                            SceneTrial.draw(scene, SceneTrial.SHORT, "", 256, 3).image()))
                    .as(scene.id())
                    .isEqualTo(once);
            assertThat(Pixels.rgb(SceneTrial.draw(scene, SceneTrial.SHORT, "", 256, 11)
                            .image()))
                    .as(scene.id())
                    .isNotEqualTo(once);
        }
    }

    @Test
    void wordsChooseThem() {
        List<Scene> all = Stream.concat(Stream.of(new HillTown(), new SnowVillage(), new PaperCut()), SCENES.stream())
                .toList();
        assertThat(sceneFor("ein Pinguin auf einem Eisberg", all)).isEqualTo("penguins");
        assertThat(sceneFor("black cats", all)).isEqualTo("cats on roofs");
        assertThat(sceneFor("un chat noir sur le toit", all)).isEqualTo("cats on roofs");
        assertThat(sceneFor("flowers and leaves", all)).isEqualTo("botanical");
        assertThat(sceneFor("the rose window of a cathedral", all)).isEqualTo("stained glass");
        assertThat(sceneFor("vetrata", all)).isEqualTo("stained glass");
    }

    private static String sceneFor(String prompt, List<Scene> scenes) {
        Scene scene = PromptReading.of(prompt, scenes).scene();
        return scene == null ? "none" : scene.id();
    }
}
