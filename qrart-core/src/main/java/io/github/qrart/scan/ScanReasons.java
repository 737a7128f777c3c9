package io.github.qrart.scan;

import io.github.qrart.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts into words what stands in a reader's way, the worst first. */
final class ScanReasons {
    private static final String[] CORNERS = {"top left", "top right", "bottom left"};

    /** From here on a thing is worth a word; at 1 it is as bad as it can be. */
    private static final double WORTH_A_WORD = .25;

    private final Map<String, Double> features;
    private final List<Reason> reasons = new ArrayList<>();

    /** How bad something is, from 0 to 1, and its words. */
    private record Reason(double weight, String words) {}

    private ScanReasons(Map<String, Double> features) {
        this.features = features;
    }

    static List<String> of(Examination seen, List<Reading> readings) {
        ScanReasons words = new ScanReasons(seen.features());
        words.codes(seen, readings);
        if (seen.margins().isPresent()) {
            words.finders(seen, seen.margins().get());
            words.modules();
        } else {
            words.say(1, "no symbol of this payload was found, so that its modules tell nothing");
        }
        List<String> out = words.reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .map(Reason::words)
                .toList();
        return out.isEmpty() ? List.of("no measure is out of the ordinary") : out;
    }

    private void codes(Examination seen, List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading instanceof Reading.Misread misread) {
                String where = reading.reader().endsWith("beside") ? "a second code says " : "a code says ";
                say(3, where + misread.found());
                break;
            }
        }
        boolean negativeOnly = readings.stream()
                .filter(Reading.Decoded.class::isInstance)
                .allMatch(r -> r.reader().equals(Still.HALF_INVERTED.reader()));
        boolean any = readings.stream().anyMatch(Reading.Decoded.class::isInstance);
        if (any && negativeOnly) say(2, "the code is light on dark, which many readers do not read");
        if (!any) say(.9, "ZXing does not read it at any size");
        if (seen.isMirrored()) say(.5, "the code is mirrored");
    }

    private void finders(Examination seen, GridMeasures margins) {
        seen.cores().ifPresent(cores -> {
            say(
                    (cores.detail() - 10) / 25,
                    "what is drawn inside the cores of the finder patterns differs by %.0f levels, most of all %s, which"
                            + " stops some phones",
                    cores.detail(),
                    CORNERS[cores.worst()]);
        });
        for (int corner = 0; corner < 3; corner++) {
            float margin = margins.core(corner);
            if (margin < 0) {
                say(.8, "the finder pattern %s is %.0f levels above the local mean", CORNERS[corner], -margin);
            } else {
                say(
                        .5 - margin / 50.0,
                        "the finder pattern %s is only %.0f levels below the local mean",
                        CORNERS[corner],
                        margin);
            }
        }
        double lines = feature("half/finder-lines");
        say(
                .9 * (.8 - lines),
                "one finder pattern shows its 1 : 1 : 3 : 1 : 1 on %.0f %% of its lines only",
                100 * lines);
    }

    private void modules() {
        double load = Math.min(feature("half/load"), feature("quarter/load"));
        if (load > 1) say(1, "more modules look wrong than error correction restores");
        else say(load, "%.0f %% of what error correction restores is needed", 100 * load);
        double contrast = feature("contrast");
        if (contrast < 0) say(1, "light and dark are exchanged");
        else say(1 - contrast / 80, "dark and light are %.0f levels apart on average", contrast);
        double quiet = feature("quarter/quiet-dark");
        say(1.2 * quiet, "%.0f %% of the quiet zone looks dark", 100 * quiet);
        double module = Math.exp(feature("module-size"));
        say((11 - module) / 8, "modules are %.1f pixels wide when the picture has %d", module, Frame.SIDE);
    }

    private double feature(String name) {
        return features.getOrDefault(name, 0.0);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the words are this class's own
    private void say(double weight, String words, Object... values) {
        if (weight >= WORTH_A_WORD) reasons.add(new Reason(weight, String.format(Locale.ROOT, words, values)));
    }
}
