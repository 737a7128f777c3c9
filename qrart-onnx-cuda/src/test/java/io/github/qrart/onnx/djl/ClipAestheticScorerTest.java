package io.github.qrart.onnx.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.modality.cv.ImageFactory;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.contract.AestheticScorerContract;
import io.github.qrart.onnx.NativeMemory;
import io.github.qrart.onnx.model.ModelFolderException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against CLIP of transformers on a tiny model; export/golden_aesthetic.py made the file. */
class ClipAestheticScorerTest extends AestheticScorerContract {
    private static final Path FOLDER = Path.of("src/test/resources/tiny-aesthetic");
    private static final ArtRequest REQUEST =
            ArtRequest.builder(Payload.of("x")).prompt("anything").build();

    private static DjlAestheticScorer scorer;

    @BeforeAll
    static void open() {
        scorer = ClipAestheticScorer.open(FOLDER);
    }

    @AfterAll
    static void close() {
        scorer.close();
    }

    @Override
    protected AestheticScorer scorer() {
        return scorer;
    }

    /** The formula of golden_aesthetic.py. */
    private static BufferedImage image(JsonNode c) {
        int seed = c.path("seed").asInt();
        BufferedImage image =
                new BufferedImage(c.path("width").asInt(), c.path("height").asInt(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = 0;
                for (int k = 0; k < 3; k++) {
                    rgb = rgb << 8 | (x * (3 + seed) + y * (5 + k) + (x * y >> 3 + k) + 40 * k) % 256;
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    @Test
    void ratingsAndPreparedPixelsAreThoseOfThePythonReference() throws Exception {
        JsonNode golden =
                JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/aesthetic/golden.json")));
        double worst = 0;
        double level = 1 / 255. / .26;
        for (JsonNode c : golden) {
            BufferedImage image = image(c);
            float[] planes =
                    ClipAestheticScorer.planes(Rgb.of(ImageFactory.getInstance().fromImage(image)));
            for (int i = 0; i < c.path("pixels").size(); i++) {
                assertThat(planes[9973 * i])
                        .as(c.toString())
                        .isEqualTo((float) c.path("pixels").get(i).asDouble(), within((float) (1.01 * level)));
            }
            double expected = (c.path("rating").asDouble() - 1) / 9;
            double found = scorer.score(new Candidate(1, image), REQUEST).value();
            worst = Math.max(worst, Math.abs(found - expected));
        }
        System.out.println("ratings: worst difference " + worst + " over " + golden.size());
        assertThat(worst).isLessThan(1e-4);
    }

    @Test
    void theScoreNamesItsPart() throws Exception {
        assertThat(scorer.score(new Candidate(1, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)), REQUEST)
                        .parts())
                .containsOnlyKeys("clip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block.jar", "classes/Evil.class", "serving.properties", "lib/Deep.JAR"})
    void aFolderWithCodeInItIsNotOpened(String name, @TempDir Path folder) throws IOException {
        for (String file : new String[] {"model.onnx", "qrart-model.json"}) {
            Files.copy(FOLDER.resolve(file), folder.resolve(file));
        }
        ClipAestheticScorer.open(folder).close();
        Files.createDirectories(folder.resolve(name).getParent());
        Files.createFile(folder.resolve(name));

        assertThatThrownBy(() -> ClipAestheticScorer.open(folder))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("code or settings that DJL would run");
    }

    @Test
    void norIsOneThatALinkLeadsTo(@TempDir Path folder) throws IOException {
        Path real = folder.resolve("real");
        Files.createDirectories(real.resolve("libs"));
        for (String file : new String[] {"model.onnx", "qrart-model.json"}) {
            Files.copy(FOLDER.resolve(file), real.resolve(file));
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThatThrownBy(() -> ClipAestheticScorer.open(link))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("code or settings that DJL would run");
    }

    @Test
    void aDetectorIsNoScorer() {
        assertThatThrownBy(() -> ClipAestheticScorer.open(Path.of("src/test/resources/tiny-detector")))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("is for the task \"qr-detector\"; expected \"aesthetic\"");
    }

    @Test
    void aGraphWithAnotherResultIsNoScorer() throws Exception {
        Path vae = Path.of("src/test/resources/tiny/vae_decoder");
        try (DjlAestheticScorer other = DjlAestheticScorer.open(
                "other",
                OnnxFolder.criteria(vae, Float.class, ClipAestheticScorer.translator(), ai.djl.Device.cpu()))) {
            assertThatThrownBy(() -> other.score(new Candidate(1, image(64)), REQUEST))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static BufferedImage image(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    @Test
    void aClosedScorerSaysSoAndClosesOnce() {
        DjlAestheticScorer other = ClipAestheticScorer.open(FOLDER);
        other.close();
        other.close();

        assertThatThrownBy(() -> other.score(new Candidate(1, image(64)), REQUEST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void scoringAndClosingAgainAndAgainTakesNoMoreMemory() throws Exception {
        NativeMemory.staysTheSame("score and close", 10, 32L << 20, i -> {
            try (DjlAestheticScorer other = ClipAestheticScorer.open(FOLDER)) {
                other.score(new Candidate(i, image(64)), REQUEST);
            }
        });
    }
}
