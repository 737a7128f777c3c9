package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.benchmarks.results.ResultFile;
import io.github.qrart.benchmarks.results.ResultFile.Measurement;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.scan.Capture;
import io.github.qrart.scan.Captures;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What more candidates are worth and cost: ten pictures, woven with the preset that scans worst. For each, 32 candidates
 * are drawn once; what the best of N of them would be is then the mean over every choice of N among the 32, which is
 * exact and needs no more chance. The best is the one of the highest probability. Latency is of real selections.
 */
public final class ScanCurve {
    private static final int MOST = 32;
    private static final int[] COUNTS = {1, 2, 4, 8, 16, MOST};
    private static final Payload PAYLOAD = Payload.of("https://example.com/benchmark");

    private final ExecutorService executor;
    private final List<Capture> captures;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    private ScanCurve(ExecutorService executor, int captures) {
        this.executor = executor;
        this.captures = Captures.hard(captures, 1);
    }

    /**
     * Measures.
     *
     * @param args the file to write, and the commit
     * @throws InterruptedException if it is interrupted
     * @throws ExecutionException if a reader fails
     */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    args.length + " arguments; expected FILE COMMIT; use benchmarks/run curve");
        }
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            ScanCurve curve = new ScanCurve(executor, 6);
            curve.select(Pictures.hills(), 8);
            for (Map.Entry<String, BufferedImage> picture : Pictures.ten().entrySet()) {
                curve.measure(picture.getValue());
                // After each picture, so that a run that is ended keeps what it has.
                curve.results(args[1]).write(Path.of(args[0]));
                System.out.println(picture.getKey());
            }
        } finally {
            executor.shutdown();
        }
    }

    private void measure(BufferedImage picture) throws InterruptedException, ExecutionException {
        List<ScoredCandidate> ranked = List.of();
        for (int count : COUNTS) {
            Selection selection = select(picture, count);
            add("latency, two threads", count, selection.elapsed().toNanos() / 1e6);
            ranked = selection.ranked();
        }
        List<ScoredCandidate> best = new ArrayList<>(ranked);
        best.sort(Comparator.comparingDouble((ScoredCandidate c) -> c.scan().probability())
                .reversed());
        double[] probability = new double[best.size()];
        double[] read = new double[best.size()];
        for (int i = 0; i < best.size(); i++) {
            probability[i] = best.get(i).scan().probability();
        }
        List<Future<Double>> shares =
                executor.invokeAll(best.stream().map(this::reading).toList());
        for (int i = 0; i < read.length; i++) read[i] = shares.get(i).get();
        for (int count : COUNTS) {
            add("share, as scored", count, ofBest(probability, count));
            add("share, read by BoofCV", count, ofBest(read, count));
        }
    }

    private Callable<Double> reading(ScoredCandidate candidate) {
        return () -> new PlainReader().share(candidate.candidate().image(), PAYLOAD, captures);
    }

    private Selection select(BufferedImage picture, int count) throws InterruptedException {
        ArtRequest request =
                ArtRequest.builder(PAYLOAD).picture(picture).preset(Preset.FINE).build();
        BestOfNSelector selector = Embedded.selector(executor)
                .candidates(count)
                .timeBudget(Duration.ofMinutes(5))
                .build();
        return selector.select(request);
    }

    private void add(String name, int count, double figure) {
        figures.computeIfAbsent(name + "\t" + count, k -> new ArrayList<>()).add(figure);
    }

    private ResultFile results(String commit) {
        List<Measurement> all = new ArrayList<>();
        figures.forEach((key, values) -> {
            String name = key.substring(0, key.indexOf('\t'));
            boolean time = name.startsWith("latency");
            all.add(new Measurement(
                    "ScanCurve." + name,
                    Map.of("n", key.substring(key.indexOf('\t') + 1)),
                    time ? "avgt" : "thrpt",
                    time ? "ms/selection" : "share of photographs",
                    List.of(values)));
        });
        return new ResultFile(ResultFile.FORMAT, "Best of N woven, preset fine", Run.origin(commit), all);
    }

    /**
     * The mean figure of the best of so many, over all choices of so many.
     *
     * @param ranked the figures of all, those of the best first
     * @param count 1 to as many as there are
     */
    static double ofBest(double[] ranked, int count) {
        int all = ranked.length;
        // The first is in a choice with this chance; each next is its best only if none before it is.
        double chance = (double) count / all;
        double sum = 0;
        for (int i = 0; i < all && chance > 0; i++) {
            sum += chance * ranked[i];
            int left = all - i - 1;
            chance = left == 0 ? 0 : chance * (left - count + 1) / left;
        }
        return sum;
    }
}
