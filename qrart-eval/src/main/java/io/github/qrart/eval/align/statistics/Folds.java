package io.github.qrart.eval.align.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Parts for cross-validation, in which items of one cluster stay together. */
public final class Folds {
    private Folds() {}

    /**
     * Deals clusters out in random order.
     *
     * @param clusters for each item what it belongs to
     * @param truth for each item whether it is yes: clusters with a yes and those without are dealt separately, so that every
     *     part gets its share
     * @param count how many parts, at least 2; fewer when there are fewer clusters
     * @param seed of chance
     * @return for each item its part, from 0
     * @throws IllegalArgumentException if fewer than 2 parts are asked for
     */
    public static int[] of(List<?> clusters, boolean[] truth, int count, long seed) {
        if (count < 2) throw new IllegalArgumentException(count + " folds are too few; expected at least 2");
        Weights.check(truth.length, clusters.size());
        Map<Object, Boolean> mixed = new HashMap<>();
        for (int i = 0; i < truth.length; i++) mixed.merge(clusters.get(i), !truth[i], Boolean::logicalOr);
        List<Object> order = new ArrayList<>(new LinkedHashSet<>(clusters));
        Collections.shuffle(order, new Random(seed));
        Map<Object, Integer> part = new HashMap<>();
        int next = 0;
        for (boolean kind : new boolean[] {true, false}) {
            for (Object cluster : order) {
                if (Boolean.TRUE.equals(mixed.get(cluster)) == kind) part.put(cluster, next++ % count);
            }
        }
        int[] folds = new int[truth.length];
        for (int i = 0; i < folds.length; i++) folds[i] = part.getOrDefault(clusters.get(i), 0);
        return folds;
    }
}
