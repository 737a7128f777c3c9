package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.PlattScaling;
import io.github.qrart.eval.labels.ScoreTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the images that teach most: where scorers contradict people, or each other. */
final class WorthALook {
    private final Cases cases;
    private final Map<String, PlattScaling> curves = new HashMap<>();

    WorthALook(Cases cases, List<ScorerAgreement> scorers) {
        this.cases = cases;
        for (ScorerAgreement scorer : scorers) {
            scorer.calibration().ifPresent(check -> curves.put(scorer.scorer(), check.fit()));
        }
    }

    /** The labelled images on which scorers, calibrated, are farthest from people. */
    List<Judged> disagreements(int most) {
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            List<Double> said = new ArrayList<>();
            for (int s = 0; s < cases.scorers().size(); s++) {
                add(said, cases.scorers().get(s), cases.scores()[s][i]);
            }
            if (said.isEmpty()) continue;
            double mean = mean(said);
            all.add(new Judged(cases.images().get(i), cases.grades()[i], mean, Math.abs(mean - cases.grades()[i])));
        }
        return first(all, most);
    }

    /** The images that nobody has judged, on which calibrated scorers are farthest from each other. */
    List<Judged> next(ScoreTable table, int most) {
        Set<String> labelled = new HashSet<>(cases.images());
        List<Judged> all = new ArrayList<>();
        for (String image : table.images()) {
            if (labelled.contains(image)) continue;
            List<Double> said = new ArrayList<>();
            for (String scorer : cases.scorers()) add(said, scorer, table.of(scorer, image));
            if (said.isEmpty()) continue;
            double mean = mean(said);
            double squares = 0;
            for (double value : said) squares += (value - mean) * (value - mean);
            all.add(new Judged(image, Double.NaN, mean, Math.sqrt(squares / said.size())));
        }
        return first(all, most);
    }

    private void add(List<Double> said, String scorer, double score) {
        PlattScaling curve = curves.get(scorer);
        if (curve != null && !Double.isNaN(score)) said.add(curve.probability(score));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static List<Judged> first(List<Judged> all, int most) {
        all.sort(Comparator.comparingDouble(Judged::value).reversed());
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
