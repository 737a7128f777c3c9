package io.github.qrart.eval.align;

import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.ScoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private Synthetic(LabelSet labels, ScoreTable scores) {
        this.labels = labels;
        this.scores = scores;
    }

    /** The same labels with other scores. */
    Synthetic withScores(ScoreTable others) {
        return new Synthetic(labels, others);
    }

    /** What each labelled image is: yes when its labels are above one half on average. */
    Map<String, Boolean> truth(Target target) {
        Map<String, List<Double>> votes = new LinkedHashMap<>();
        for (Label label : labels.labels()) {
            double grade = target == Target.SCANNED
                    ? Boolean.TRUE.equals(label.scanned()) ? 1 : 0
                    : Objects.requireNonNull(label.beauty());
            votes.computeIfAbsent(label.image(), image -> new ArrayList<>()).add(grade);
        }
        Map<String, Boolean> truth = new LinkedHashMap<>();
        votes.forEach((image, said) ->
                truth.put(image, said.stream().mapToDouble(grade -> grade).sum() / said.size() > .5));
        return truth;
    }

    /** The area under the ROC curve by its meaning: the share of pairs of a yes and a no that are in order. */
    double auc(String scorer, Target target) {
        double right = 0;
        double pairs = 0;
        Map<String, Boolean> truth = truth(target);
        for (String yes : truth.keySet()) {
            for (String no : truth.keySet()) {
                if (!truth.get(yes) || truth.get(no)) continue;
                pairs++;
                double difference = scores.of(scorer, yes) - scores.of(scorer, no);
                right += difference > 0 ? 1 : difference == 0 ? .5 : 0;
            }
        }
        return right / pairs;
    }

    /** Krippendorff's alpha of two judges by its definition: one less disagreement over that of any two judgements. */
    double alpha() {
        Map<String, List<Boolean>> said = new LinkedHashMap<>();
        for (Label label : labels.labels()) {
            said.computeIfAbsent(label.image(), image -> new ArrayList<>()).add(Boolean.TRUE.equals(label.scanned()));
        }
        said.values().removeIf(judgements -> judgements.size() < 2);
        double unlike = 0;
        double yes = 0;
        for (List<Boolean> two : said.values()) {
            if (!two.get(0).equals(two.get(1))) unlike++;
            for (boolean one : two) if (one) yes++;
        }
        double all = 2 * said.size();
        return 1 - unlike / said.size() / (2 * yes * (all - yes) / (all * (all - 1)));
    }
}
