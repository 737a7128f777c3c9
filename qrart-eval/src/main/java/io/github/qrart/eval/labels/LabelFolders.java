package io.github.qrart.eval.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
