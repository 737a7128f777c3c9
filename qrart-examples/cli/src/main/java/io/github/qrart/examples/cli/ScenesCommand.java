package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.Generator;
import io.github.qrart.Payload;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.picture.PngWriter;
import io.github.qrart.scene.Scene;
import io.github.qrart.scene.SceneGenerator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws every scene with a few seeds, for a look at what there is. */
@Command(
        name = "scenes",
        description = "Draws all scenes with a few seeds each on one sheet.",
        footer = {
            "",
            "  qrart scenes --out scenes.jpg",
            "  qrart scenes --out dusk.png --prompt \"at dusk\" --seeds 2 --payload https://example.com/menu"
        })
final class ScenesCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 20;
    /** What a picture is drawn at: three times its thumbnail, so that the thumbnail is what one sees from afar. */
    private static final int OVERSAMPLING = 3;

    private static final float JPEG_QUALITY = .82f;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The sheet: .png, .jpg or .jpeg. One that is there is replaced.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--payload", paramLabel = "TEXT", description = "What the codes say. Default: ${DEFAULT-VALUE}.")
    private String payload = "https://example.com/menu";

    @Option(
            names = "--prompt",
            paramLabel = "WORDS",
            description = "Light, season, weather and colours for all, such as \"at dusk\". Default: by the seed.")
    private String prompt = "";

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many pictures of each scene, 1 to " + MOST_SEEDS + ". Default: ${DEFAULT-VALUE}.")
    private int seeds = 4;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The first seed; the others count on from it. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--thumbnail",
            paramLabel = "PIXELS",
            description = "Side of one picture on the sheet, 100 to 400. Default: ${DEFAULT-VALUE}.")
    private int thumbnail = 200;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many pictures to draw at once. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String ending = ending();
        AtomicFiles.check(out);
        checkWithin("--seeds", seeds, 1, MOST_SEEDS);
        checkWithin("--thumbnail", thumbnail, 100, 400);
        Payloads.checkTyped("prompt", prompt, "");
        SceneSheet sheet = new SceneSheet(draw(), seeds, thumbnail);
        BufferedImage image = sheet.draw();
        AtomicFiles.write(out, ending.equals("png") ? PngWriter.ofDefaults().encode(image) : jpeg(image));
        spec.commandLine().getOut().println(out);
        spec.commandLine().getOut().flush();
        return Failures.OK;
    }

    private String ending() {
        Path file = out.getFileName();
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        for (String ending : List.of("png", "jpg", "jpeg")) {
            if (name.endsWith("." + ending)) return ending;
        }
        throw new IllegalArgumentException("--out " + out + " has no known ending; expected .png, .jpg or .jpeg");
    }

    private static void checkWithin(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " " + value + " is not within " + least + " to " + most);
        }
    }

    /** Rows of thumbnails, a scene each. */
    private List<SceneSheet.Row> draw() throws InterruptedException {
        Payload said = Payloads.typed(payload);
        List<Scene> scenes = SceneGenerator.ofDefaults().scenes();
        Generator generator = Embedded.generator();
        try (Workers workers = new Workers(threads)) {
            List<List<Future<BufferedImage>>> begun = new ArrayList<>();
            for (Scene scene : scenes) {
                ArtRequest request = ArtRequest.builder(said)
                        .prompt((scene.id() + " " + prompt).trim())
                        .size(OVERSAMPLING * thumbnail)
                        .build();
                generator.check(request);
                List<Future<BufferedImage>> row = new ArrayList<>();
                for (long s = seed; s < seed + seeds; s++) {
                    long each = s;
                    row.add(workers.executor()
                            .submit(() -> Thumbnails.square(
                                    generator.generate(request, each).image(), thumbnail)));
                }
                begun.add(row);
            }
            List<SceneSheet.Row> rows = new ArrayList<>();
            for (int i = 0; i < begun.size(); i++) {
                rows.add(new SceneSheet.Row(scenes.get(i).id(), results(begun.get(i))));
            }
            return rows;
        }
    }

    private static List<BufferedImage> results(List<Future<BufferedImage>> begun) throws InterruptedException {
        List<BufferedImage> images = new ArrayList<>();
        for (Future<BufferedImage> each : begun) {
            try {
                images.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a scene could not be drawn", e.getCause());
            }
        }
        return images;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
