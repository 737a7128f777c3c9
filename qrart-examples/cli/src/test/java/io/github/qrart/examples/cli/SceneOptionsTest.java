package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make} does for scenes alone: SVG and logos. */
class SceneOptionsTest {
    private static final String URL = "https://example.com";

    @TempDir
    private Path folder;

    private static Run make(int size, Object... args) {
        Object[] all = Stream.concat(Stream.of("make", URL, "--size", size, "--candidates", 1), Stream.of(args))
                .toArray();
        return Run.of(new PlainEngine(), all);
    }

    @Test
    void writesTheBestAsSvgOnRequestAndTakesAnOldOneAway() throws IOException {
        Run run = make(256, "--prompt", "penguins", "--svg", "--out", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(folder.resolve("best.svg").toString());
        assertThat(Files.readString(folder.resolve("best.svg")))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"256\"")
                .contains("<title>penguins</title>");

        make(128, "--prompt", "penguins", "--out", folder);
        assertThat(folder.resolve("best.svg")).doesNotExist();
    }

    @Test
    void placesALogo() throws IOException {
        Path logo = folder.resolve("logo.png");
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 64 * 64; i++) image.setRGB(i % 64, i / 64, 0xff0a7d5a);
        ImageIO.write(image, "png", logo.toFile());

        Run run = make(256, "--prompt", "penguins", "--logo", logo, "--out", folder);

        assertThat(run.code()).isZero();
        BufferedImage best = ImageIO.read(folder.resolve("best.png").toFile());
        assertThat(best.getRGB(128, 128)).isEqualTo(0xff0a7d5a);
        assertThat(Json.lines()
                        .readTree(folder.resolve("result.json"))
                        .path("candidates")
                        .path(0)
                        .path("notes")
                        .path("logo")
                        .asString())
                .contains("hides at most");
        Run large = make(128, "--prompt", "penguins", "--logo", logo, "--logo-share", ".4");
        assertThat(large.code()).isEqualTo(2);
        assertThat(large.err()).contains("make the logo smaller");
    }

    @Test
    void whatOnlyScenesCanDoIsRefusedForPictures() {
        Run svg = make(128, "--picture", "cat.jpg", "--svg", "--out", folder);
        assertThat(svg.code()).isEqualTo(2);
        assertThat(svg.err()).contains("--svg has no place in what is woven into a --picture");
        assertThat(make(128, "--picture", "cat.jpg", "--logo", "logo.png").err())
                .contains("--logo has no place");
        assertThat(make(128, "--prompt", "snow", "--svg").err()).contains("expected --out DIR");
        assertThat(make(128, "--prompt", "snow", "--logo-share", ".2").err()).contains("expected --logo too");
        assertThat(make(128, "--prompt", "snow", "--logo", folder.resolve("none.png"))
                        .err())
                .contains("there is no file");
    }
}
