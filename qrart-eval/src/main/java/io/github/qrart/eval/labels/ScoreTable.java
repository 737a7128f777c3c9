package io.github.qrart.eval.labels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What scorers said of images: a number for each image and scorer, or none. Higher means more likely to scan, or better
 * to look at. A reader is a scorer that says 0 or 1. Immutable and safe for use by several threads.
 *
 * <p>A scorer named {@code SET:FEATURE}, such as {@code looks/2:hues}, is a feature that a model can be fitted to.
 */
public final class ScoreTable {
    private final List<String> scorers;
    private final Map<String, Map<String, Double>> byImage;
    private final Map<String, String> clusters;
    private final Map<String, String> versions;

    private ScoreTable(
            List<String> scorers,
            Map<String, Map<String, Double>> byImage,
            Map<String, String> clusters,
            Map<String, String> versions) {
        this.scorers = List.copyOf(scorers);
        this.byImage = byImage;
        this.clusters = Map.copyOf(clusters);
        this.versions = Map.copyOf(versions);
    }

    /**
     * A table of nothing.
     *
     * @return the table
     */
    public static ScoreTable empty() {
        return of(Map.of());
    }

    /**
     * A table.
     *
     * @param scores for each image, in order, its score by each scorer that has one; finite
     * @return the table
     * @throws IllegalArgumentException if a score is not finite
     */
    public static ScoreTable of(Map<String, Map<String, Double>> scores) {
        Set<String> scorers = new LinkedHashSet<>();
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        scores.forEach((image, row) -> {
            row.forEach((scorer, value) -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(image + ": " + scorer + " is " + value + "; expected a number");
                }
            });
            scorers.addAll(row.keySet());
            copy.put(image, Map.copyOf(row));
        });
        return new ScoreTable(new ArrayList<>(scorers), copy, Map.of(), Map.of());
    }

    /**
     * Who scored.
     *
     * @return their names, in order
     */
    public List<String> scorers() {
        return scorers;
    }

    /**
     * The images that have scores.
     *
     * @return their names, in order
     */
    public Set<String> images() {
        return Collections.unmodifiableSet(byImage.keySet());
    }

    /**
     * The table with what payload and prompt images are of, where labels may not say it.
     *
     * @param known for images, any text that is the same for images of the same payload and prompt
     * @return a new table
     */
    public ScoreTable withClusters(Map<String, String> known) {
        return new ScoreTable(scorers, byImage, known, versions);
    }

    /**
     * What payload and prompt images are of.
     *
     * @return a text for each image of which it is known, the same for the same payload and prompt
     */
    public Map<String, String> clusters() {
        return clusters;
    }

    /**
     * The table with what scorers call their scores, as {@code ScanScorer.version()} does: a curve that is fitted to scores
     * without it cannot be loaded by any scorer.
     *
     * @param known for scorers, what they call their scores
     * @return a new table
     */
    public ScoreTable withVersions(Map<String, String> known) {
        return new ScoreTable(scorers, byImage, clusters, known);
    }

    /**
     * What scorers call their scores.
     *
     * @return a text for each scorer of which it is known
     */
    public Map<String, String> versions() {
        return versions;
    }

    /**
     * One score.
     *
     * @param scorer who scored
     * @param image the image
     * @return the score, or NaN when there is none
     */
    public double of(String scorer, String image) {
        Map<String, Double> row = byImage.get(image);
        return row == null ? Double.NaN : row.getOrDefault(scorer, Double.NaN);
    }

    /**
     * All of this and of another table, whose scores win where both have one.
     *
     * @param other the other table
     * @return a new table
     * @throws IllegalArgumentException if both have scores of one scorer in different versions
     */
    public ScoreTable and(ScoreTable other) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        for (ScoreTable table : List.of(this, other)) {
            table.byImage.forEach((image, row) -> {
                Map<String, Double> into = all.computeIfAbsent(image, name -> new LinkedHashMap<>());
                for (String scorer : table.scorers) if (row.containsKey(scorer)) into.put(scorer, row.get(scorer));
            });
        }
        Map<String, String> known = new LinkedHashMap<>(clusters);
        known.putAll(other.clusters);
        Map<String, String> called = new LinkedHashMap<>(versions);
        other.versions.forEach((scorer, version) -> {
            String before = called.put(scorer, version);
            if (before != null && !before.equals(version)) {
                throw new IllegalArgumentException("some scores of " + scorer + " are of " + before + " and some of "
                        + version + "; expected scores of one version: score all images again with one");
            }
        });
        return of(all).withClusters(known).withVersions(called);
    }

    /**
     * The table with the images named as labels name them: the same path, or else the one path that ends in the same
     * folders and file. Scores are often made in another folder than labels.
     *
     * @param images as the labels name them
     * @return a new table; images that match none, or several, keep their names
     */
    public ScoreTable namedAs(Set<String> images) {
        ImageNames names = new ImageNames(images);
        Map<String, Map<String, Double>> renamed = new LinkedHashMap<>();
        byImage.forEach((image, row) -> renamed.merge(names.match(image), inOrder(row), (first, second) -> {
            Map<String, Double> both = new LinkedHashMap<>(first);
            both.putAll(second);
            return both;
        }));
        Map<String, String> known = new LinkedHashMap<>();
        clusters.forEach((image, cluster) -> known.put(names.match(image), cluster));
        return of(renamed).withClusters(known).withVersions(versions);
    }

    private Map<String, Double> inOrder(Map<String, Double> row) {
        Map<String, Double> ordered = new LinkedHashMap<>();
        for (String scorer : scorers) if (row.containsKey(scorer)) ordered.put(scorer, row.get(scorer));
        return ordered;
    }
}
