package io.github.qrart.examples.cli;

import io.github.qrart.ScanScore;
import io.github.qrart.repair.Fault;
import io.github.qrart.repair.Finding;
import io.github.qrart.repair.Repair;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What {@code repair} says of its work. */
final class RepairReport {
    private RepairReport() {}

    static void print(BufferedImage image, Repair done, ScanScore before, ScanScore after, PrintWriter print) {
        print.println("symbol       " + done.symbol());
        List<Finding> faults =
                done.before().findings().stream().filter(Finding::isFault).toList();
        if (!done.isTouched()) {
            if (faults.isEmpty()) print.println("wrong        nothing");
            for (Finding fault : faults) print.println("wrong        " + fault.words());
            String why = faults.isEmpty() || done.before().isFine() ? "" : ", as mending it would have it read less";
            print.println("done         nothing: the image is written as it is" + why);
        } else {
            if (faults.isEmpty()) print.println("wrong        no single fault, but few readers read it");
            for (Finding fault : faults) print.println("wrong        " + fault.words());
            if (faults.isEmpty()) print.println("done         evened out what stood out too much or too little");
            for (Finding fault : faults) print.println("done         " + cure(fault.fault()));
            print.println("changed      " + change(image, done.image()));
            for (Finding left : done.after().findings()) {
                if (left.isFault()) print.println("left         " + left.words());
            }
        }
        print.printf(Locale.ROOT, "probability  %.2f before, %.2f after%n", before.probability(), after.probability());
    }

    private static String cure(Fault fault) {
        return switch (fault) {
            case FINDER_PATTERNS -> "calmed the corner patterns and set their dark and light apart";
            case QUIET_ZONE -> "lightened the margin";
            case MODULES -> "moved those modules to their side of the threshold";
            case CONTRAST -> "set dark and light farther apart";
            case POLARITY -> "exchanged light and dark, hues kept";
        };
    }

    /** How many pixels differ, and by how much over their channels. */
    private static String change(BufferedImage before, BufferedImage after) {
        int changed = 0;
        double sum = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                int from = before.getRGB(x, y);
                int to = after.getRGB(x, y);
                if (from == to) continue;
                changed++;
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((from >> shift & 255) - (to >> shift & 255));
                }
            }
        }
        double share = (double) changed / before.getWidth() / before.getHeight();
        double levels = changed == 0 ? 0 : sum / 3 / changed;
        return String.format(
                Locale.ROOT, "%.0f %% of the pixels, by %.0f of 255 levels on average", 100 * share, levels);
    }
}
