package io.github.qrart.eval.metric;

import io.github.qrart.eval.trial.Trial;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of one cell of a sweep. Grows while a store is read. */
public final class CellSummary {
    private final Map<String, Object> cell;
    private final Group all = new Group();
    private final Map<String, Group> byKind = new TreeMap<>();
    private final Map<String, Sample> samples = new HashMap<>();

    CellSummary(Map<String, Object> cell) {
        this.cell = cell;
    }

    void add(Trial trial) {
        all.add(trial);
        byKind.computeIfAbsent(trial.key().kind(), kind -> new Group()).add(trial);
        if (trial.image() == null || trial.scores() == null) return;
        @Nullable Sample known = samples.get(trial.key().pair());
        if (known == null || trial.key().seed() < known.seed())
            samples.put(trial.key().pair(), Sample.of(trial));
    }

    /**
     * The options.
     *
     * @return numbers and texts by the options' names
     */
    public Map<String, Object> cell() {
        return cell;
    }

    /**
     * All its trials.
     *
     * @return the group
     */
    public Group all() {
        return all;
    }

    /**
     * Its trials by the classes of prompts.
     *
     * @return by kind, in alphabetical order
     */
    public Map<String, Group> byKind() {
        return Collections.unmodifiableMap(byKind);
    }

    /**
     * A picture of a pair: the one of the lowest seed that has a picture.
     *
     * @param pair the pair's id
     * @return the picture, if one is kept
     */
    public Optional<Sample> sample(String pair) {
        return Optional.ofNullable(samples.get(pair));
    }
}
