package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Raters;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How people agree among themselves: the most that can be asked of a scorer.
 *
 * @param judges how many people, or people with a phone, judged
 * @param shared how many images at least two of them judged
 * @param fleiss Fleiss' κ of yes and no; NaN unless all judged images have as many judgements
 * @param alpha Krippendorff's α: of yes and no, or of grades as numbers; NaN when no image was judged twice
 * @param pairs Cohen's κ of each two who judged common images
 */
public record PeopleAgreement(int judges, int shared, double fleiss, double alpha, List<Pair> pairs) {
    /** Copies the list. */
    public PeopleAgreement {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two people.
     *
     * @param first one
     * @param second the other
     * @param images how many images both judged
     * @param kappa Cohen's κ of yes and no
     */
    public record Pair(String first, String second, int images, double kappa) {}

    static PeopleAgreement of(LabelSet labels, Target target) {
        LinkedHashSet<String> judges = new LinkedHashSet<>();
        Map<String, Map<String, Double>> said = new LinkedHashMap<>();
        for (Label label : labels.labels()) {
            Double value = target.of(label);
            if (value == null) continue;
            judges.add(target.judge(label));
            said.computeIfAbsent(label.image(), image -> new LinkedHashMap<>()).put(target.judge(label), value);
        }
        List<String> order = List.copyOf(judges);
        double[][] values = said.values().stream()
                .map(row -> order.stream()
                        .mapToDouble(judge -> row.getOrDefault(judge, Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        int shared = (int) said.values().stream().filter(row -> row.size() > 1).count();
        Raters.Level level = target == Target.SCANNED ? Raters.Level.NOMINAL : Raters.Level.INTERVAL;
        double alpha = shared == 0 ? Double.NaN : Raters.krippendorffAlpha(values, level);
        return new PeopleAgreement(order.size(), shared, fleiss(values), alpha, pairs(values, order));
    }

    private static double fleiss(double[][] values) {
        int[][] counts = Arrays.stream(values)
                .map(row -> new int[] {
                    (int) Arrays.stream(row).filter(v -> v > .5).count(),
                    (int) Arrays.stream(row).filter(v -> v <= .5).count()
                })
                .toArray(int[][]::new);
        if (counts.length == 0) return Double.NaN;
        int each = counts[0][0] + counts[0][1];
        boolean equal = each > 1 && Arrays.stream(counts).allMatch(row -> row[0] + row[1] == each);
        return equal ? Raters.fleissKappa(counts) : Double.NaN;
    }

    private static List<Pair> pairs(double[][] values, List<String> judges) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < judges.size(); a++) {
            for (int b = a + 1; b < judges.size(); b++) {
                int one = a;
                int other = b;
                double[][] both = Arrays.stream(values)
                        .filter(row -> !Double.isNaN(row[one]) && !Double.isNaN(row[other]))
                        .toArray(double[][]::new);
                if (both.length < 2) continue;
                boolean[] first = new boolean[both.length];
                boolean[] second = new boolean[both.length];
                for (int i = 0; i < both.length; i++) {
                    first[i] = both[i][a] > .5;
                    second[i] = both[i][b] > .5;
                }
                double kappa = Confusion.of(first, second).kappa();
                pairs.add(new Pair(judges.get(a), judges.get(b), both.length, kappa));
            }
        }
        return pairs;
    }
}
