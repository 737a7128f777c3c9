package io.github.qrart.eval.training;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.scan.ScanFeatures;
import io.github.qrart.scan.Tier;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Measures the scan scorer's features on a folder of images with a {@code manifest.csv}, and writes {@code features.csv}.
 * Rows that are there already are kept. Where the manifest has no column {@code dark}, the modules are found out.
 *
 * <p>{@code MeasureTrainingSet FOLDER}
 */
public final class MeasureTrainingSet {
    private MeasureTrainingSet() {}

    /**
     * Measures.
     *
     * @param args the folder
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1) throw new IllegalArgumentException("expected FOLDER");
        Path folder = Path.of(args[0]);
        Path file = folder.resolve("features.csv");
        ScanFeatures features = ScanFeatures.of(Tier.THOROUGH);
        boolean begun = Files.exists(file);
        Set<String> done = begun ? Table.read(file).keySet() : Set.of();
        try (PrintWriter out = new PrintWriter(
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
            if (!begun) out.println("file," + String.join(",", features.names()));
            for (Map.Entry<String, Map<String, String>> row :
                    Table.read(folder.resolve("manifest.csv")).entrySet()) {
                if (!done.contains(row.getKey())) out.println(measure(folder, row.getValue(), features));
            }
        }
    }

    private static String measure(Path folder, Map<String, String> row, ScanFeatures features)
            throws IOException, InterruptedException {
        String file = row.getOrDefault("file", "");
        BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
        Payload payload = Payload.of(row.getOrDefault("payload", ""));
        Map<String, Double> values = features.measure(image, payload, placement(row, payload));
        return Table.row(
                file,
                features.names().stream()
                        .map(name -> values.getOrDefault(name, Double.NaN))
                        .toList());
    }

    private static SymbolPlacement placement(Map<String, String> row, Payload payload) {
        Box box = new Box(number(row, "x0"), number(row, "y0"), number(row, "x1"), number(row, "y1"));
        int modules = (int) number(row, "modules");
        String dark = row.get("dark");
        return dark == null
                ? SymbolPlacement.of(box, modules)
                : SymbolPlacement.of(box, ModuleText.read(dark, modules, payload.bytes()));
    }

    private static double number(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) throw new IllegalArgumentException("the manifest has no column " + column);
        return Double.parseDouble(value);
    }
}
