package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Candidate;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenePixelsTest {
    static List<Scene> scenes() {
        return SceneGenerator.ofDefaults().scenes();
    }

    /**
     * On every release of Java and every machine. Whoever changes a picture on purpose looks at it and puts the new sums
     * here, which the failure shows.
     */
    @Test
    void theSameSeedGivesTheSamePixelsEverywhere() throws InterruptedException {
        Map<String, String> sums = new TreeMap<>();
        for (Scene scene : scenes()) {
            CRC32 sum = new CRC32();
            for (String prompt : List.of("in snow at dusk", "in rain in red")) {
                sum.update(bytes(SceneTrial.draw(scene, SceneTrial.SHORT, prompt, 301, 7)));
            }
            sums.put(scene.id(), Long.toHexString(sum.getValue()));
        }
        assertThat(sums)
                .isEqualTo(Map.ofEntries(
                        Map.entry("hill town", "7a2cb8f3"),
                        Map.entry("snow village", "18489a39"),
                        Map.entry("paper cut", "25c3f9f2"),
                        Map.entry("woodblock waves", "c805ebf8"),
                        Map.entry("zen garden", "a55eba4"),
                        Map.entry("coral reef", "ba0164e7"),
                        Map.entry("penguins", "91679a90"),
                        Map.entry("cats on roofs", "1a2b496b"),
                        Map.entry("botanical", "3965f5e9"),
                        Map.entry("stained glass", "13df3044")));
    }

    private static byte[] bytes(Candidate candidate) {
        int[] pixels = Pixels.rgb(candidate.image());
        ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
        bytes.asIntBuffer().put(pixels);
        return bytes.array();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everySizeShowsTheSamePicture(Scene scene) throws InterruptedException {
        Plane small = small(SceneTrial.draw(scene, SceneTrial.SHORT, "", 263, 2));
        Plane large = small(SceneTrial.draw(scene, SceneTrial.SHORT, "", 500, 2));
        Plane other = small(SceneTrial.draw(scene, SceneTrial.SHORT, "", 263, 3));

        assertThat(difference(small, large)).isLessThan(4);
        assertThat(difference(small, other)).isGreaterThan(20);
    }

    private static Plane small(Candidate candidate) {
        return Filters.resize(Plane.luma(candidate.image()), 120, 120);
    }

    private static double difference(Plane a, Plane b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) sum += Math.abs(a.values()[i] - b.values()[i]);
        return sum / a.values().length;
    }
}
