package io.github.qrart.scan;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.scan.ZxingReader.Look;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One image that is looked at, as closely as is asked for. What was seen is kept. For one thread. */
final class Examination {
    private static final String BESIDE = "zxing/beside";

    private final ZxingReader reader;
    private final Payload payload;
    private final @Nullable SymbolPlacement symbol;
    private final Frame frame;
    private final Sights sights;
    private final Map<Still, Look> looks = new EnumMap<>(Still.class);
    private final Map<Capture, Look> photographs = new LinkedHashMap<>();
    private final Map<String, Double> features = new LinkedHashMap<>();
    private @Nullable Look beside;
    private @Nullable Grid grid;
    /** How many looks there were when the grid was searched for last: more of them may find it. */
    private int searched = -1;

    private @Nullable FinderCores cores;
    private @Nullable GridMeasures margins;

    /** Where the modules lie in the frame, and what they should be. */
    private record Grid(GridMap map, Truth truth) {}

    Examination(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol) {
        this.payload = payload;
        this.symbol = symbol;
        reader = new ZxingReader(payload);
        frame = Frame.of(image, symbol);
        sights = new Sights(frame.luma());
    }

    /** Reads stills that were not read yet. */
    void read(Collection<Still> stills) throws InterruptedException {
        for (Still still : stills) {
            if (looks.containsKey(still)) continue;
            checkInterrupted();
            Look look = reader.look(still.reader(), sights.of(still));
            looks.put(still, look);
            if (still != Still.HALF_INVERTED) features.put("read/" + still.key, look.isExact() ? 1.0 : 0.0);
        }
    }

    /** Reads photographs that were not read yet. */
    void photograph(List<Capture> captures) throws InterruptedException {
        for (Capture capture : captures) {
            if (photographs.containsKey(capture)) continue;
            checkInterrupted();
            String name = "zxing/capture-" + (photographs.size() + 1);
            photographs.put(capture, reader.look(name, new Sight(capture.of(sights.image()))));
        }
    }

    /** Measures the modules, if it is known or can be found out where they lie and what they should be. */
    boolean measureGrid() throws InterruptedException {
        if (grid == null && looks.size() > searched) {
            grid = find();
            searched = looks.size();
            if (grid != null) measure(grid);
        }
        return grid != null;
    }

    private @Nullable Grid find() throws InterruptedException {
        if (symbol != null) {
            GridMap map = frame.grid(symbol);
            SymbolPlan known = symbol.plan().orElse(null);
            if (known != null) return new Grid(map, new Truth(known));
            Grid guess = guess(map);
            if (guess != null) return guess;
        }
        read(List.of(Still.HALF_BLURRED, Still.FULL));
        Grid fallback = null;
        for (Map.Entry<Still, Look> entry : looks.entrySet()) {
            Look look = entry.getValue();
            if (look.points() == null || entry.getKey() == Still.HALF_INVERTED) continue;
            checkInterrupted();
            double scale =
                    (double) frame.luma().width() / sights.of(entry.getKey()).width();
            Grid found = guess(GridMap.of(look.points(), look.modules(), scale, look.mirrored()));
            if (found != null && look.isExact()) return found;
            if (fallback == null) fallback = found;
        }
        return fallback;
    }

    private @Nullable Grid guess(GridMap map) {
        ModuleLevels levels = new ModuleLevels(sights.image().level(1), onHalf(map));
        Optional<SymbolPlan> plan = new PlanGuess(levels.dark(), map.modules(), payload).find();
        return plan.map(p -> new Grid(map, new Truth(p))).orElse(null);
    }

    private GridMap onHalf(GridMap map) {
        return sights.on(Still.HALF, map);
    }

    private void measure(Grid known) throws InterruptedException {
        GridMap map = known.map;
        margins = new GridMeasures(new ModuleLevels(sights.image().level(1), onHalf(map)), known.truth);
        margins.into(features);
        for (Still still : List.of(Still.HALF, Still.QUARTER)) {
            checkInterrupted();
            new PixelMatch(sights.of(still), sights.on(still, map), known.truth).into(features, still.key + "/");
        }
        cores = new FinderCores(frame.luma(), map);
        cores.into(features);
        features.put("module-size", Math.log(map.moduleSize()));
    }

    /** The same comparison at full size, which costs as much as all others. */
    void measureFull() throws InterruptedException {
        if (!measureGrid() || grid == null || features.containsKey("full/wrong")) return;
        checkInterrupted();
        new PixelMatch(sights.of(Still.FULL), grid.map, grid.truth).into(features, "full/");
    }

    /** Looks for a second symbol, and for the first one in the negative. */
    void lookAround() throws InterruptedException {
        if (beside != null) return;
        read(List.of(Still.HALF));
        checkInterrupted();
        GridMap taken = taken();
        Sight half = sights.of(Still.HALF);
        beside = taken == null
                ? new Look(new Reading.NotFound(BESIDE), null, 0, false)
                : reader.look(BESIDE, half.without(taken));
        if (looks.values().stream().noneMatch(Look::isExact)) read(List.of(Still.HALF_INVERTED));
    }

    /** Reads in more ways until one reads exactly, if none did: what reads somewhere is exact. */
    void readOnceAtLeast() throws InterruptedException {
        for (Still still : List.of(Still.HALF_BLURRED, Still.FULL)) {
            if (looks.values().stream().noneMatch(Look::isExact)) read(List.of(still));
        }
    }

    /** The share of stills that read exactly, of those that were read. */
    double share(Collection<Still> stills) {
        long exact = stills.stream()
                .map(looks::get)
                .filter(look -> look != null && look.isExact())
                .count();
        return (double) exact / stills.size();
    }

    /** The share of photographs that read exactly, of those that were taken. */
    double shareOf(List<Capture> captures) {
        long exact = captures.stream()
                .map(photographs::get)
                .filter(look -> look != null && look.isExact())
                .count();
        return (double) exact / Math.max(1, captures.size());
    }

    /** Where the symbol that was read lies on the half-size still. */
    private @Nullable GridMap taken() {
        for (Map.Entry<Still, Look> entry : looks.entrySet()) {
            Look look = entry.getValue();
            if (look.points() == null || look.reading() instanceof Reading.NotFound) continue;
            double scale = (double) sights.of(Still.HALF).width()
                    / sights.of(entry.getKey()).width();
            return GridMap.of(look.points(), look.modules(), scale, look.mirrored());
        }
        return null;
    }

    /** What each reader returned, in the order of asking. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        looks.values().forEach(look -> readings.add(look.reading()));
        photographs.values().forEach(look -> readings.add(look.reading()));
        if (beside != null) readings.add(beside.reading());
        return readings;
    }

    /** What was measured so far, by name. */
    Map<String, Double> features() {
        return features;
    }

    Optional<FinderCores> cores() {
        return Optional.ofNullable(cores);
    }

    Optional<GridMeasures> margins() {
        return Optional.ofNullable(margins);
    }

    boolean isMirrored() {
        return looks.values().stream().anyMatch(look -> look.isExact() && look.mirrored());
    }

    private static void checkInterrupted() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted while scoring the scan");
    }
}
