package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.picture.PictureReader;
import io.github.qrart.picture.PngTexts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepairCommandTest {
    private static final String URL = "https://example.com";
    private static final int SIZE = 264;
    /** 25 modules of 8 pixels in 264. */
    private static final String BOX = "32,32,232,232";

    @TempDir
    private Path folder;

    private Path fine;
    private Path framed;
    private Path out;

    @BeforeEach
    void makeImages() throws Exception {
        fine = folder.resolve("fine.png");
        framed = folder.resolve("framed.png");
        out = folder.resolve("mended.png");
        ArtRequest request = ArtRequest.builder(Payload.of(URL)).size(SIZE).build();
        BufferedImage image = new PlainEngine().generate(request, 1).image();
        ImageIO.write(image, "png", fine.toFile());
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(60, 40, 30));
        for (int side = 0; side < 31; side++) g.drawRect(side, side, SIZE - 1 - 2 * side, SIZE - 1 - 2 * side);
        g.dispose();
        ImageIO.write(image, "png", framed.toFile());
    }

    @Test
    void saysWhatWasWrongAndWhatWasDone() throws Exception {
        Run run = Run.of(Engine.embedded(), "repair", "--payload", URL, framed, "--out", out);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.outLines()).anyMatch(line -> line.matches("symbol +25 modules in \\d+,\\d+,\\d+,\\d+"));
        assertThat(run.outLines())
                .anyMatch(line -> line.matches("wrong +\\d+ % of the margin right around the code is dark"));
        assertThat(run.outLines()).contains("done         lightened the margin");
        assertThat(run.outLines())
                .anyMatch(line -> line.matches("changed +\\d+ % of the pixels, by \\d+ of 255 levels on average"));
        assertThat(run.outLines()).anyMatch(line -> line.matches("probability +0\\.\\d\\d before, 0\\.\\d\\d after"));
        assertThat(run.outLines()).endsWith("written      " + out);
        BufferedImage mended = PictureReader.ofDefaults().read(out);
        assertThat(Engine.embedded().verifier().verify(mended, Payload.of(URL))).isInstanceOf(Reading.Decoded.class);
        assertThat(PngTexts.read(Files.readAllBytes(out)))
                .containsOnlyKeys("Software", "Title", PngTexts.RESULT)
                .containsEntry("Title", "QR code: " + URL)
                .hasEntrySatisfying(
                        PngTexts.RESULT,
                        said -> assertThat(said)
                                .contains(
                                        "\"generator\":\"repair\"", "\"modules\":25", "margin right around the code"));
    }

    @Test
    void filesAreAsTheOptionsSay() throws Exception {
        Run run = Run.of(
                new PlainEngine(),
                "repair",
                "--payload",
                URL,
                framed,
                "--out",
                out,
                "--transparent",
                "--no-metadata",
                "--dpi",
                "300");

        assertThat(run.code()).isZero();
        assertThat(PngTexts.read(Files.readAllBytes(out))).isEmpty();
        assertThat(ImageIO.read(out.toFile()).getRGB(0, 0) >>> 24).isZero();
        assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
                .contains("pHYs");
    }

    @Test
    void anImageOfAnotherPayloadIsRefusedWithWhatItSays() {
        for (List<String> where : List.of(List.<String>of(), List.of("--symbol", BOX))) {
            List<Object> args =
                    new ArrayList<>(List.of("repair", "--payload", "https://example.org/other", framed, "--out", out));
            args.addAll(where);

            assertWrongUse(Run.of(new PlainEngine(), args.toArray()), "the symbol in the image says '" + URL + "'");
        }
    }

    @Test
    void aPictureWithoutACodeIsRefusedAndWhereToPointIsSaid() throws Exception {
        Path empty = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB), "png", empty.toFile());

        assertWrongUse(
                Run.of(new PlainEngine(), "repair", "--payload", URL, empty, "--out", out), "--symbol X0,Y0,X1,Y1");
    }

    @Test
    void aPictureThatACodeWasWovenIntoIsFound() throws Exception {
        Path picture = folder.resolve("picture.png");
        BufferedImage hills = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                int shade = (int) (120 + 70 * Math.sin(x / 37.0) * Math.cos(y / 23.0));
                hills.setRGB(x, y, new Color(shade, 3 * shade / 4, 255 - shade).getRGB());
            }
        }
        ImageIO.write(hills, "png", picture.toFile());
        Path made = folder.resolve("made");
        Run make = Run.of(
                Engine.embedded(),
                "make",
                URL,
                "--picture",
                picture,
                "--candidates",
                "1",
                "--size",
                "400",
                "--out",
                made);
        assertThat(make.code()).isZero();
        Path woven = made.resolve("best.png");
        Path bare = folder.resolve("bare.png");
        ImageIO.write(ImageIO.read(woven.toFile()), "png", bare.toFile());

        for (Path image : List.of(woven, bare)) {
            Run run = Run.of(Engine.embedded(), "repair", "--payload", URL, image, "--out", out);

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("written      " + out);
        }
    }

    @Test
    void anImageThatIsFineIsWrittenAsItIs() throws Exception {
        Run run = Run.of(
                Engine.embedded(), "repair", "--payload", URL, fine, "--out", out, "--symbol", BOX, "--modules", 25);

        assertThat(run.code()).isZero();
        assertThat(run.outLines())
                .contains("wrong        nothing", "done         nothing: the image is written as it is");
        assertThat(pixels(out)).isEqualTo(pixels(fine));
    }

    @Test
    void theNumberOfModulesNeedNotBeSaid() {
        Run run = Run.of(new PlainEngine(), "repair", "--payload", URL, framed, "--out", out, "--symbol", BOX);

        assertThat(run.code()).isZero();
        assertThat(run.outLines().get(0)).contains("25 modules");
    }

    @Test
    void endsWithOneWhenTheImageStillDoesNotScan() {
        Run run = Run.of(PlainEngine.unscannable(), "repair", "--payload", URL, framed, "--out", out, "--symbol", BOX);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("probability  0.20 before, 0.20 after");
        assertThat(out).exists();
    }

    static Stream<Wrong> wrongUses() {
        return Stream.of(
                new Wrong("reaches outside the image of 264×264 px", URL, "--symbol", "100,100,300,300"),
                new Wrong(
                        "payload of 119 bytes does not fit version 2-L, which holds 32 bytes",
                        URL + "/long".repeat(20),
                        "--symbol",
                        BOX,
                        "--modules",
                        "25"),
                new Wrong(
                        "modules of 2.4 px are too small to mend; expected at least 4 px: enlarge the image to 167 %",
                        URL, "--symbol", "10,10,70,70", "--modules", "25"),
                new Wrong(
                        "check the box, the number of modules and the payload",
                        "hello, world",
                        "--symbol",
                        BOX,
                        "--modules",
                        "25"),
                new Wrong("no version has 22 modules", URL, "--symbol", BOX, "--modules", "22"),
                new Wrong("--symbol", URL, "--modules", "25"),
                new Wrong("is no box; expected x0,y0,x1,y1", URL, "--symbol", "1,2"),
                new Wrong("payload is empty", ""));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongUseIsExplainedAndNothingIsWritten(Wrong wrong) {
        List<Object> args = new ArrayList<>(List.of("repair", framed, "--out", out, "--payload", wrong.payload));
        args.addAll(wrong.args);

        assertWrongUse(Run.of(new PlainEngine(), args.toArray()), wrong.message);
    }

    @Test
    void anImageThatCannotBeReadIsExplained() throws IOException {
        Path text = Files.writeString(folder.resolve("cat.png"), "meow");

        assertWrongUse(
                Run.of(new PlainEngine(), "repair", "--payload", URL, folder.resolve("none.png"), "--out", out),
                "there is no file");
        assertWrongUse(Run.of(new PlainEngine(), "repair", "--payload", URL, text, "--out", out), "cat.png");
        assertWrongUse(Run.of(new PlainEngine(), "repair", "--payload", URL, "--out", out), "IMAGE");
    }

    @Test
    void anOutputThatCannotBeWrittenIsRefusedFirst() {
        assertWrongUse(
                Run.of(new PlainEngine(), "repair", "--payload", URL, framed, "--out", folder.resolve("x.jpg")),
                "expected one that ends in .png");
        assertWrongUse(
                Run.of(new PlainEngine(), "repair", "--payload", URL, framed, "--out", folder.resolve("no/x.png")),
                "expected a file in a folder that is there");
        assertWrongUse(Run.of(new PlainEngine(), "repair", "--payload", URL, framed), "--out");
    }

    private void assertWrongUse(Run run, String message) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(message)
                .contains("Try 'qrart repair --help'.")
                .doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    private static int[] pixels(Path file) {
        BufferedImage image = PictureReader.ofDefaults().read(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Something that cannot be done. */
    record Wrong(String message, String payload, List<String> args) {
        Wrong(String message, String payload, String... args) {
            this(message, payload, List.of(args));
        }
    }
}
