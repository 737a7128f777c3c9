package io.github.qrart.eval.align;

import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Images that were never drawn, judged by nobody: their truth and scores come from chance and are known. */
final class Synthetic {
    final LabelSet labels;
    final ScoreTable scores;

    /** Scorer 0 is good, the others are worse and worse; one image in twenty has scores and no label. */
    Synthetic(int images, int scorers, long seed) {
        Random random = new Random(seed);
        List<Label> said = new ArrayList<>();
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int i = 0; i < images; i++) {
            String image = "images/" + i + ".png";
            double ease = random.nextGaussian();
            boolean scans = ease + .3 * random.nextGaussian() > -.6;
            Map<String, Double> row = new LinkedHashMap<>();
            for (int s = 0; s < scorers; s++) {
                double logit = ease + (.3 + .4 * s) * random.nextGaussian() + .6;
                row.put("scorer-" + s, s % 3 == 2 ? (logit > 0 ? 1.0 : 0) : 1 / (1 + Math.exp(-3 * logit)));
            }
            row.put("looks/2:hues", ease);
            row.put("looks/2:shapes", random.nextGaussian());
            table.put(image, row);
            if (i % 20 == 19) continue;
            said.add(new Label(image, "Ann", "", scans, scans ? .75 : .25, null, "p" + i % 100, null));
            if (i % 2 == 0) {
                boolean other = random.nextInt(10) == 0 ? !scans : scans;
                said.add(new Label(image, "Bo", "", other, other ? 1.0 : 0, null, null, null));
            }
        }
        labels = new LabelSet(said, List.of());
        scores = ScoreTable.of(table);
    }
}
