package io.github.qrart.eval.metric;

import io.github.qrart.eval.trial.Problem;
import io.github.qrart.eval.trial.Scores;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialStore;
import io.github.qrart.eval.trial.TrialVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A store read once: its trials by cells and classes of prompts, and some worth looking at. Keeps counts and times, not the
 * trials. Read it in one thread; afterwards it does not change.
 */
public final class Summary {
    private static final int WORST = 12;
    private static final int MOST_PROBLEMS = 100;

    private final Map<Map<String, Object>, CellSummary> cells = new LinkedHashMap<>();
    private final Group all = new Group();
    private final PriorityQueue<Sample> worst = new PriorityQueue<>(WORST_FIRST.reversed());
    private final Map<String, Set<String>> versions = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private long problemCount;

    private static final Comparator<Sample> WORST_FIRST = Comparator.comparing(
                    (Sample sample) -> sample.scores().scannable())
            .thenComparingDouble(sample -> sample.scores().probability())
            .thenComparingDouble(sample -> sample.scores().looks())
            .thenComparing(Sample::trial);

    private Summary() {}

    /**
     * Reads a store.
     *
     * @param store the store
     * @return its summary
     * @throws IOException if a file cannot be read at all
     */
    public static Summary of(TrialStore store) throws IOException {
        Summary summary = new Summary();
        store.read(new TrialVisitor() {
            @Override
            public void trial(Trial trial) {
                summary.add(trial);
            }

            @Override
            public void problem(Problem problem) {
                summary.problemCount++;
                if (summary.problems.size() < MOST_PROBLEMS) summary.problems.add(problem);
            }
        });
        return summary;
    }

    private void add(Trial trial) {
        all.add(trial);
        cells.computeIfAbsent(trial.key().cell(), CellSummary::new).add(trial);
        version("generator", trial.key().generator().id());
        version("qrart", trial.key().qrart());
        version("Java", Integer.toString(trial.key().java()));
        version("size", trial.key().size() + " px");
        if (!trial.key().revision().isEmpty()) version("revision", trial.key().revision());
        trial.key().scorers().forEach((role, id) -> version(role, id));
        if (trial.error() != null) errors.merge(trial.error(), 1, Integer::sum);
        Scores scores = trial.scores();
        if (trial.image() == null || scores == null) return;
        worst.add(Sample.of(trial));
        if (worst.size() > WORST) worst.poll();
    }

    private void version(String what, String value) {
        versions.computeIfAbsent(what, key -> new TreeSet<>()).add(value);
    }

    /**
     * The cells.
     *
     * @return in the order they came in
     */
    public Collection<CellSummary> cells() {
        return Collections.unmodifiableCollection(cells.values());
    }

    /**
     * A cell.
     *
     * @param cell its options
     * @return the cell, or null when nothing was tried there
     */
    public @Nullable CellSummary cell(Map<String, Object> cell) {
        return cells.get(cell);
    }

    /**
     * All trials together.
     *
     * @return the group; empty when there are none
     */
    public Group all() {
        return all;
    }

    /**
     * The pictures that scan worst.
     *
     * @return at most 12, the worst first
     */
    public List<Sample> worst() {
        return worst.stream().sorted(WORST_FIRST).toList();
    }

    /**
     * Generators, scorers and versions that took part.
     *
     * @return by what they are
     */
    public Map<String, Set<String>> versions() {
        return Collections.unmodifiableMap(versions);
    }

    /**
     * The errors in place of scores.
     *
     * @return how often each
     */
    public Map<String, Integer> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /**
     * What is wrong in the store.
     *
     * @return the first hundred
     */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /**
     * How much is wrong in the store.
     *
     * @return the number of problems
     */
    public long problemCount() {
        return problemCount;
    }

    /**
     * The options of which more than one value was tried, with the values.
     *
     * @return by name; numbers in their order, texts as they came in
     */
    public Map<String, List<Object>> axes() {
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        for (Map<String, Object> cell : cells.keySet()) {
            cell.forEach((name, value) ->
                    values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value));
        }
        Map<String, List<Object>> axes = new LinkedHashMap<>();
        values.forEach((name, found) -> {
            if (found.size() < 2) return;
            List<Object> sorted = new ArrayList<>(found);
            if (sorted.stream().allMatch(Number.class::isInstance)) {
                sorted.sort(Comparator.comparingDouble(value -> ((Number) value).doubleValue()));
            }
            axes.put(name, Collections.unmodifiableList(sorted));
        });
        return axes;
    }

    /**
     * The classes of prompts.
     *
     * @return in alphabetical order
     */
    public List<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        cells.values().forEach(cell -> kinds.addAll(cell.byKind().keySet()));
        return List.copyOf(kinds);
    }

    /**
     * The pair of which most cells have a picture; of several the first, so that the order of the dataset decides.
     *
     * @param kind the class of its prompt, or null for any
     * @return the pair's id, empty when no picture is kept
     */
    public String pairToShow(@Nullable String kind) {
        String best = "";
        long most = 0;
        for (String pair : all.pairs().keySet()) {
            long count = cells.values().stream()
                    .flatMap(cell -> cell.sample(pair).stream())
                    .filter(sample -> kind == null || sample.kind().equals(kind))
                    .count();
            if (count > most) best = pair;
            most = Math.max(most, count);
        }
        return best;
    }
}
