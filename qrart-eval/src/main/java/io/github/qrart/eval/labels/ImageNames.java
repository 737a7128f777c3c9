package io.github.qrart.eval.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Matches one way to name images with another. */
final class ImageNames {
    private final Set<String> known;
    private final Map<String, List<String>> byFile = new HashMap<>();

    ImageNames(Set<String> known) {
        this.known = known;
        for (String image : known) {
            byFile.computeIfAbsent(file(image), name -> new ArrayList<>()).add(image);
        }
    }

    /** The known image that is meant, or the name itself. */
    String match(String name) {
        String path = name.replace('\\', '/');
        if (known.contains(path)) return path;
        List<String> ending = byFile.getOrDefault(file(path), List.of()).stream()
                .filter(image -> endsWith(path, image) || endsWith(image, path))
                .toList();
        return ending.size() == 1 ? ending.get(0) : path;
    }

    private static boolean endsWith(String path, String end) {
        return path.equals(end) || path.endsWith("/" + (end.startsWith("./") ? end.substring(2) : end));
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
