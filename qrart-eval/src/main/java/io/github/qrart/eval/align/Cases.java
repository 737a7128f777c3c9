package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.BradleyTerry;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.Preference;
import io.github.qrart.eval.labels.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The images that people judged, as columns. For reading only.
 *
 * @param images their paths
 * @param clusters what their payload and prompt are; an image of which neither is known is alone, and all are where there
 *     is one payload and prompt only, as nothing could be drawn otherwise
 * @param groups how many different payloads and prompts there are
 * @param unknown how many images neither payload nor prompt is known of
 * @param grades the mean of what people said, 0 to 1
 * @param truth whether that is above one half
 * @param scorers names
 * @param scores for each scorer, its score of each image, or NaN
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record Cases(
        List<String> images,
        List<String> clusters,
        int groups,
        int unknown,
        double[] grades,
        boolean[] truth,
        List<String> scorers,
        double[][] scores) {
    static Cases of(LabelSet labels, ScoreTable table, Target target) {
        Map<String, String> known = table.clusters();
        Map<String, List<Double>> said = new LinkedHashMap<>();
        Map<String, String> clusters = new LinkedHashMap<>();
        for (Label label : labels.labels()) {
            if (label.payload() != null || label.prompt() != null) {
                clusters.putIfAbsent(
                        label.image(),
                        Objects.toString(label.payload(), "") + "\n" + Objects.toString(label.prompt(), ""));
            }
            String scored = known.get(label.image());
            if (scored != null) clusters.putIfAbsent(label.image(), scored);
            Double value = target.of(label);
            if (value != null)
                said.computeIfAbsent(label.image(), image -> new ArrayList<>()).add(value);
        }
        if (target == Target.BEAUTY && said.isEmpty() && !labels.preferences().isEmpty()) {
            strengths(labels.preferences()).forEach((image, grade) -> said.put(image, List.of(grade)));
        }
        List<String> images = List.copyOf(said.keySet());
        double[] grades = said.values().stream()
                .mapToDouble(all -> all.stream().mapToDouble(v -> v).average().orElse(0))
                .toArray();
        boolean[] truth = new boolean[grades.length];
        for (int i = 0; i < truth.length; i++) truth[i] = grades[i] > .5;
        List<String> scorers =
                table.scorers().stream().filter(scorer -> !scorer.contains(":")).toList();
        List<String> groups = images.stream()
                .map(image -> clusters.getOrDefault(image, image))
                .toList();
        int different = new HashSet<>(groups).size();
        return new Cases(
                images,
                apart(groups),
                different,
                (int) images.stream()
                        .filter(image -> !clusters.containsKey(image))
                        .count(),
                grades,
                truth,
                scorers,
                columns(table, scorers, images));
    }

    /** The groups; or each image alone where all are of one group, which could not be parted. */
    static List<String> apart(List<String> groups) {
        if (new HashSet<>(groups).size() > 1) return groups;
        return IntStream.range(0, groups.size()).mapToObj(Integer::toString).toList();
    }

    static double[][] columns(ScoreTable table, List<String> scorers, List<String> images) {
        double[][] columns = new double[scorers.size()][images.size()];
        for (int s = 0; s < columns.length; s++) {
            for (int i = 0; i < images.size(); i++) columns[s][i] = table.of(scorers.get(s), images.get(i));
        }
        return columns;
    }

    /** The probability of each image to be liked better than an average one. */
    private static Map<String, Double> strengths(List<Preference> preferences) {
        List<BradleyTerry.Pair<String>> pairs = preferences.stream()
                .map(preference -> new BradleyTerry.Pair<>(preference.winner(), preference.loser()))
                .toList();
        Map<String, Double> grades = new LinkedHashMap<>();
        BradleyTerry.strengths(pairs, BradleyTerry.DEFAULT_PRIOR)
                .forEach((image, strength) -> grades.put(image, 1 / (1 + Math.exp(-strength))));
        return grades;
    }

    int size() {
        return images.size();
    }

    int positives() {
        int positives = 0;
        for (boolean yes : truth) if (yes) positives++;
        return positives;
    }

    /** The places of the images that a scorer has scored. */
    int[] scoredBy(int scorer) {
        int[] places = new int[size()];
        int n = 0;
        for (int i = 0; i < places.length; i++) if (!Double.isNaN(scores[scorer][i])) places[n++] = i;
        return Arrays.copyOf(places, n);
    }

    /** Whether a scorer's scores all lie within 0 to 1, so that they can be taken for probabilities. */
    boolean isProbability(int scorer) {
        for (double score : scores[scorer]) if (score < 0 || score > 1) return false;
        return true;
    }
}
