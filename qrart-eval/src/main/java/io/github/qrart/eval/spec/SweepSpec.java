package io.github.qrart.eval.spec;

import io.github.qrart.BestOfNSelector;
import io.github.qrart.eval.dataset.Dataset;
import io.github.qrart.eval.dataset.Pair;
import io.github.qrart.eval.dataset.PairMaker;
import io.github.qrart.eval.dataset.Split;
import io.github.qrart.eval.search.Objective;
import io.github.qrart.eval.search.SuccessiveHalving;
import io.github.qrart.eval.sweep.Axis;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.EmbeddedSpaces;
import io.github.qrart.eval.sweep.Keep;
import io.github.qrart.eval.sweep.Option;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Sampling;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.Scorers;
import io.github.qrart.scan.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A sweep as a file describes it. The fields, with what counts when one is left out:
 *
 * <pre>
 * generator: weave            # or scene, or an OptionSpace on the class path
 * dataset: pairs.jsonl        # {make: 40, seed: 1} when left out; or {file: pairs.csv, first: 100, split: {part: 0.8, salt: a, rest: false}}
 * pictures: [a.jpg, b.jpg]    # each pair gets one in turn; none
 * fixed: {size: 384}          # options that all cells have; none
 * axes:                       # options that are varied; none
 *   strength: {from: 0.5, to: 1.5, steps: 5}
 *   level: [m, q]
 * sampling: grid              # or random, latin-hypercube, with cells: 40 and seed: 1
 * seeds: 1                    # of each pair in each cell
 * firstSeed: 1
 * keep: all                   # which images: all, first or none
 * scan: balanced              # how closely the scan scorer looks: fast, balanced, thorough
 * threshold: 0.5              # the least probability of a scannable image
 * revision: ""                # the state of the code, when its version does not say it
 * halving: {keep: 0.34, pairs: 4, objective: scan-rate}   # or looks, both; not halved
 * </pre>
 *
 * @param sweep what to try
 * @param scorers who scores what was drawn
 * @param halving how cells are left out early, if they are
 */
public record SweepSpec(Sweep sweep, Scorers scorers, Optional<SuccessiveHalving> halving) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private enum How {
        GRID,
        RANDOM,
        LATIN_HYPERCUBE
    }

    private enum Goal {
        SCAN_RATE,
        LOOKS,
        BOTH
    }

    /**
     * Reads a file: JSON when it ends so, YAML otherwise. Datasets and pictures start from its folder.
     *
     * @param file the file
     * @return the sweep
     * @throws IOException if the file or its dataset cannot be read
     * @throws IllegalArgumentException if it says something that is not known or cannot be, with what is expected
     */
    public static SweepSpec read(Path file) throws IOException {
        return read(file, List.of());
    }

    /**
     * Reads a file that may name other generators too.
     *
     * @param file the file, as for {@link #read(Path)}
     * @param more what it can name besides the generators of qrart and those on the class path, and before the latter
     * @return the sweep
     * @throws IOException if the file or its dataset cannot be read
     * @throws IllegalArgumentException if it says something that is not known or cannot be, with what is expected
     */
    public static SweepSpec read(Path file, List<OptionSpace> more) throws IOException {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        Object tree;
        try {
            tree = (json ? JSON : YAML).readerFor(Object.class).readValue(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " line " + e.getLocation().getLineNr() + ": no " + (json ? "JSON" : "YAML") + ": "
                            + e.getOriginalMessage(),
                    e);
        }
        try {
            return of(Fields.of("the sweep", tree), file.toAbsolutePath().resolveSibling(""), more);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static SweepSpec of(Fields spec, Path folder, List<OptionSpace> more) throws IOException {
        spec.only(
                "generator",
                "dataset",
                "pictures",
                "fixed",
                "axes",
                "sampling",
                "cells",
                "seed",
                "seeds",
                "firstSeed",
                "keep",
                "scan",
                "threshold",
                "revision",
                "halving");
        OptionSpace space = space(spec.text("generator", "scene"), more);
        Sweep sweep = Sweep.builder(space, cells(spec, space), dataset(spec, folder))
                .pictures(folder)
                .seeds(spec.count("seeds", 1))
                .firstSeed(spec.whole("firstSeed", 1))
                .keep(spec.choice("keep", Keep.class, Keep.ALL))
                .revision(spec.text("revision", ""))
                .build();
        Scorers scorers = Scorers.embedded(spec.choice("scan", Tier.class, Tier.BALANCED))
                .withThreshold(spec.number("threshold", BestOfNSelector.DEFAULT_SCAN_THRESHOLD));
        return new SweepSpec(sweep, scorers, halving(spec));
    }

    /** The spaces that can be named: those of qrart, the caller's, and those that the class path has. */
    private static OptionSpace space(String id, List<OptionSpace> more) {
        Map<String, OptionSpace> spaces = new LinkedHashMap<>();
        for (OptionSpace space : List.of(EmbeddedSpaces.weave(), EmbeddedSpaces.scene())) spaces.put(space.id(), space);
        for (OptionSpace space : more) spaces.putIfAbsent(space.id(), space);
        for (OptionSpace space : ServiceLoader.load(OptionSpace.class)) spaces.putIfAbsent(space.id(), space);
        return Optional.ofNullable(spaces.get(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown generator \"" + id + "\"; expected one of " + String.join(", ", spaces.keySet())));
    }

    private static Dataset dataset(Fields spec, Path folder) throws IOException {
        Dataset dataset;
        Optional<Fields> fields = Optional.empty();
        if (spec.has("dataset") && spec.any("dataset") instanceof String name) {
            dataset = Dataset.read(folder.resolve(name));
        } else {
            Fields made = spec.has("dataset") ? spec.object("dataset") : Fields.of("dataset", Map.of());
            made.only("file", "first", "make", "seed", "split");
            fields = Optional.of(made);
            dataset = made.has("file")
                    ? Dataset.read(folder.resolve(made.text("file", "")))
                    : PairMaker.of(made.whole("seed", 1)).make(made.count("make", 40));
        }
        if (fields.isPresent() && fields.get().has("split"))
            dataset = part(dataset, fields.get().object("split"));
        if (fields.isPresent()) dataset = dataset.first(fields.get().count("first", Integer.MAX_VALUE));
        List<String> pictures = spec.texts("pictures");
        if (pictures.isEmpty()) return dataset;
        List<Pair> with = new ArrayList<>();
        for (Pair pair : dataset.pairs()) with.add(pair.withPicture(pictures.get(with.size() % pictures.size())));
        return new Dataset(with);
    }

    private static Dataset part(Dataset dataset, Fields split) {
        split.only("part", "salt", "rest");
        double share = split.number("part", .8);
        boolean rest = Boolean.parseBoolean(String.valueOf(split.has("rest") ? split.any("rest") : "false"));
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("part", share);
        shares.put("rest", 1 - share);
        Dataset found = Split.of(shares, split.text("salt", "")).apply(dataset).get(rest ? "rest" : "part");
        return Optional.ofNullable(found).orElse(dataset);
    }

    private static List<Cell> cells(Fields spec, OptionSpace space) {
        Cell base = Cell.empty();
        Map<String, Object> fixed = spec.has("fixed") ? spec.object("fixed").all() : Map.of();
        for (Map.Entry<String, Object> entry : fixed.entrySet()) {
            base = parsed(base, space.option(entry.getKey()), entry.getValue());
        }
        List<Axis<?>> axes = new ArrayList<>();
        if (spec.has("axes")) {
            Fields all = spec.object("axes");
            for (String name : all.all().keySet()) axes.add(axis(space.option(name), all, name));
        }
        int count = spec.count("cells", 20);
        long seed = spec.whole("seed", 1);
        How how = spec.choice("sampling", How.class, How.GRID);
        if (how == How.GRID && (spec.has("cells") || spec.has("seed"))) {
            throw new IllegalArgumentException("a grid has as many cells as its axes make, and no seed; leave cells and"
                    + " seed out, or set sampling to random or latin-hypercube");
        }
        return switch (how) {
            case GRID -> Sampling.grid(base, axes);
            case RANDOM -> Sampling.random(base, axes, count, seed);
            case LATIN_HYPERCUBE -> Sampling.latinHypercube(base, axes, count, seed);
        };
    }

    private static <T> Cell parsed(Cell cell, Option<T> option, Object value) {
        return cell.with(option, option.parse(value));
    }

    private static Axis<?> axis(Option<?> option, Fields all, String name) {
        if (all.any(name) instanceof List<?> values) return listed(option, values);
        Fields range = all.object(name).only("from", "to", "steps");
        if (!(option instanceof Option.Real real)) {
            throw new IllegalArgumentException("axis " + name + " is a range; its option is " + option.expected()
                    + ", so list the values: [a, b]");
        }
        return Axis.range(
                real, range.number("from", Double.NaN), range.number("to", Double.NaN), range.count("steps", 5));
    }

    private static <T> Axis<T> listed(Option<T> option, List<?> values) {
        return Axis.of(
                option,
                values.stream()
                        .map(value ->
                                option.parse(Optional.<Object>ofNullable(value).orElse("null")))
                        .toList());
    }

    private static Optional<SuccessiveHalving> halving(Fields spec) {
        if (!spec.has("halving")) return Optional.empty();
        Fields fields = spec.object("halving").only("keep", "pairs", "objective");
        Objective objective = switch (fields.choice("objective", Goal.class, Goal.BOTH)) {
            case SCAN_RATE -> Objective.SCAN_RATE;
            case LOOKS -> Objective.LOOKS;
            case BOTH -> Objective.BOTH;
        };
        return Optional.of(new SuccessiveHalving(fields.number("keep", 1 / 3.0), fields.count("pairs", 4), objective));
    }
}
