package io.github.qrart.eval.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Labels as folders that images were sorted into. */
final class LabelFolders {
    private static final List<String> ENDINGS =
            List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp");

    private LabelFolders() {}

    static void read(Path folder, Intake intake) throws IOException {
        boolean found = pair(folder, "valid", "invalid", LabelColumn.SCANNED, intake);
        found |= pair(folder, "good", "bad", LabelColumn.BEAUTY, intake);
        if (!found) {
            intake.problem(0, "has no folder valid, invalid, good or bad; expected images in at least one of them");
        }
    }

    private static boolean pair(Path folder, String yes, String no, LabelColumn column, Intake intake)
            throws IOException {
        Map<String, String> seen = new HashMap<>();
        boolean found = false;
        for (String name : List.of(yes, no)) {
            Path branch = folder.resolve(name);
            if (!Files.isDirectory(branch)) continue;
            found = true;
            for (Path file : images(branch)) {
                String relative = branch.relativize(file).toString().replace('\\', '/');
                String other = seen.put(relative, name);
                if (other != null) {
                    intake.problem(0, relative + " lies in " + other + "/ and in " + name + "/; expected one of them");
                }
                String value = name.equals(yes) ? "1" : "0";
                intake.add(0, Map.of(LabelColumn.IMAGE, name + "/" + relative, column, value));
            }
        }
        return found;
    }

    static void write(LabelSet labels, Path images, Path folder) throws IOException {
        Map<String, List<Double>> scanned = new LinkedHashMap<>();
        Map<String, List<Double>> beauty = new LinkedHashMap<>();
        for (Label label : labels.labels()) {
            Boolean scans = label.scanned();
            if (scans != null) add(scanned, label.image(), scans ? 1.0 : 0);
            Double grade = label.beauty();
            if (grade != null) add(beauty, label.image(), grade);
        }
        copy(scanned, images, folder, "valid", "invalid");
        copy(beauty, images, folder, "good", "bad");
    }

    private static void add(Map<String, List<Double>> values, String image, Double value) {
        values.computeIfAbsent(image, name -> new ArrayList<>()).add(value);
    }

    private static void copy(Map<String, List<Double>> values, Path images, Path folder, String yes, String no)
            throws IOException {
        for (Map.Entry<String, List<Double>> entry : values.entrySet()) {
            double mean =
                    entry.getValue().stream().mapToDouble(v -> v).average().orElse(0);
            Path branch = folder.resolve(mean > .5 ? yes : no).normalize();
            Path other = folder.resolve(mean > .5 ? no : yes).normalize();
            Path to = ImagePath.of(branch, entry.getKey()).orElse(branch);
            Path from = ImagePath.of(images, entry.getKey()).orElse(images);
            if (to.equals(branch) || !to.startsWith(branch)) {
                throw new IllegalArgumentException("image " + entry.getKey()
                        + " is no path below the folder of images; expected one such as a.png");
            }
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            // Where it lay when its labels said otherwise.
            Files.deleteIfExists(other.resolve(branch.relativize(to)));
        }
    }

    /** The images in a folder and those below it, sorted by name, so that every system says the same. */
    private static List<Path> images(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(LabelFolders::isImage)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
