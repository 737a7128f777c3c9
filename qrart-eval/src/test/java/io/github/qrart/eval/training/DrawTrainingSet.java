package io.github.qrart.eval.training;

import io.github.qrart.Box;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws the training set into a folder: one PNG an example, and {@code manifest.csv}, which says what a reader must return.
 *
 * <p>{@code DrawTrainingSet FOLDER COUNT SEED}
 */
public final class DrawTrainingSet {
    private DrawTrainingSet() {}

    /**
     * Draws.
     *
     * @param args folder, number of images, seed
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) throw new IllegalArgumentException("expected FOLDER COUNT SEED");
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        TrainingSet set = new TrainingSet(Long.parseLong(args[2]));
        Files.createDirectories(folder);
        try (PrintWriter manifest = new PrintWriter(Files.newBufferedWriter(folder.resolve("manifest.csv")), true)) {
            manifest.println("file,payload,kind,x0,y0,x1,y1,modules,dark");
            for (int i = 0; i < count; i++) {
                TrainingExample e = set.example(i);
                String file = e.name() + ".png";
                ImageIO.write(e.image(), "png", folder.resolve(file).toFile());
                Box box = e.symbol().box();
                manifest.printf(
                        Locale.ROOT,
                        "%s,%s,%s,%.2f,%.2f,%.2f,%.2f,%d,%s%n",
                        file,
                        new String(e.payload().bytes(), java.nio.charset.StandardCharsets.US_ASCII),
                        e.kind(),
                        box.x0(),
                        box.y0(),
                        box.x1(),
                        box.y1(),
                        e.symbol().modules(),
                        ModuleText.of(e.symbol().plan().orElseThrow()));
            }
        }
    }
}
