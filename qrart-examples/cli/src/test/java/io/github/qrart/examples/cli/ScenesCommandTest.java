package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenesCommandTest {
    @TempDir
    private Path folder;

    private static Run run(Object... args) {
        return Run.of(new PlainEngine(), args);
    }

    @Test
    void oneCommandDrawsAllScenesOnOneSheetAsPngOrJpeg() throws IOException {
        for (String name : new String[] {"sheet.png", "sheet.JPG"}) {
            Path file = folder.resolve(name);

            Run run = run("scenes", "--out", file, "--seeds", 1, "--thumbnail", 100, "--prompt", "at dusk");

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.outLines()).containsExactly(file.toString());
            BufferedImage sheet = ImageIO.read(file.toFile());
            assertThat(sheet.getWidth()).isBetween(600, 650);
            assertThat(sheet.getHeight()).isBetween(300, 340);
        }
    }

    @Test
    void wrongUseSaysWhatIsExpected() {
        assertWrong(run("scenes", "--out", folder.resolve("sheet.gif")), "expected .png, .jpg or .jpeg");
        assertWrong(
                run("scenes", "--out", folder.resolve("nowhere/a.png")), "expected a file in a folder that is there");
        assertWrong(run("scenes", "--out", folder.resolve("a.png"), "--seeds", 0), "--seeds 0 is not within 1 to 20");
        assertWrong(run("scenes", "--out", folder.resolve("a.png"), "--thumbnail", 401), "is not within 100 to 400");
    }

    private static void assertWrong(Run run, String words) {
        assertThat(run.err()).contains(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    }
}
