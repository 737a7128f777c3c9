package io.github.qrart.eval.training;

import io.github.qrart.eval.align.statistics.Logistic;
import io.github.qrart.model.Coefficient;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelFiles;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.scan.ScanFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the scan scorer's models to a folder that was measured and labelled, and writes them.
 *
 * <ul>
 *   <li>{@code FitScanModels readers FOLDER OUT DATE}: {@code scan-fast}, {@code scan-balanced}, {@code scan-thorough} and
 *     {@code scan-blind.model}, from {@code features.csv} and {@code labels.csv}.
 *   <li>{@code FitScanModels phone FOLDER OUT DATE SET}: {@code phone.model}, where the labels are 1 when a phone read the
 *     image and 0 when it did not. {@code SET} says in words what the images are and who judged them. Its numbers were set
 *     by hand; the labels only say how well they do.
 * </ul>
 */
public final class FitScanModels {
    /**
     * What tells of every tier, beside what it reads. Few, so that they hold on art of other kinds: with more of them the
     * fit is better on the set and worse on kinds of art that it does not have.
     */
    private static final List<String> GRID = List.of(
            "half/load", "quarter/load", "half/finder-lines", "quarter/finder-lines", "finder/edge", "module-size");

    private static final Map<String, List<String>> MODELS = models();

    /**
     * What stops phones. A fit to few labels would put the limit where half of the phones are stopped, and is so wide that
     * it takes from codes of which nobody doubts that they scan; this one begins beyond what scenes and woven pictures
     * have, of which 99 in 100 are under 14.
     */
    private static final String DETAIL = "finder/detail";

    private static final double LIMIT = 17;
    private static final double WIDTH = 1.5;

    /** By how much the sum may be off: as if the limit were 14 or 20. */
    private static final double LIMIT_SPREAD = 2;

    /** The penalty on the weights, for each example. */
    private static final double RIDGE = .003;

    private static final int PARTS = 10;
    private static final long SEED = 11;

    private final List<String> names;
    private final String[] kinds;
    private final double[][] x;
    private final double[] y;
    private final ModelProvenance provenance;

    private FitScanModels(List<String> names, String[] kinds, double[][] x, double[] y, ModelProvenance provenance) {
        this.names = names;
        this.kinds = kinds;
        this.x = x;
        this.y = y;
        this.provenance = provenance;
    }

    private static Map<String, List<String>> models() {
        Map<String, List<String>> models = new LinkedHashMap<>();
        models.put("scan-fast", and(GRID, "read/sizes"));
        models.put("scan-balanced", and(GRID, "read/share", "read/far"));
        models.put("scan-thorough", and(GRID, "read/share", "read/far", "read/captures"));
        // Of an image in which the modules are not found nothing is known but what reads it.
        models.put("scan-blind", List.of("read/sizes"));
        return models;
    }

    private static List<String> and(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /**
     * Fits.
     *
     * @param args as above
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        boolean phone = args.length == 5 && args[0].equals("phone");
        if (!phone && !(args.length == 4 && args[0].equals("readers"))) {
            throw new IllegalArgumentException("expected readers FOLDER OUT DATE, or phone FOLDER OUT DATE SET");
        }
        Path folder = Path.of(args[1]);
        Path out = Path.of(args[2]);
        LocalDate date = LocalDate.parse(args[3]);
        Files.createDirectories(out);
        if (phone) {
            measurePhone(folder, from(folder, date, args[4], "FitScanModels phone"), out);
            return;
        }
        String set =
                "drawn codes from plain to unreadable (scenes, woven pictures, melted and grown codes, plain ones; many damaged); "
                        + "share of 16 simulated photographs read by zbar, zxing-cpp and OpenCV";
        ModelProvenance from = from(folder, date, set, "qrart-eval/training/train.sh");
        for (Map.Entry<String, List<String>> model : MODELS.entrySet()) {
            fit(folder, model.getKey(), model.getValue(), "share", from, out);
        }
    }

    private static ModelProvenance from(Path folder, LocalDate date, String set, String madeBy) throws IOException {
        List<String> labels = Files.readAllLines(folder.resolve("labels.csv"));
        List<String> all = new ArrayList<>(Files.readAllLines(folder.resolve("features.csv")));
        all.addAll(labels);
        return new ModelProvenance(set, Table.hash(all), labels.size() - 1, date, madeBy, Map.of());
    }

    private static void measurePhone(Path folder, ModelProvenance from, Path out) throws IOException {
        FitScanModels set = read(folder, List.of(DETAIL), "share", from);
        double[] sums =
                Stream.of(set.x).mapToDouble(row -> (LIMIT - row[0]) / WIDTH).toArray();
        // Of a limit that was set by hand, only how it ranks says something.
        Map<String, Double> metrics = new FitQuality(sums, set.y).metrics();
        metrics.keySet().removeIf(name -> !name.startsWith("auc"));
        metrics.put("spread", LIMIT_SPREAD);
        Coefficient limit = set.coefficient(0, -1, LIMIT, WIDTH);
        write(
                new LinearModel(ScanFeatures.SET, Link.LOGISTIC, 0, List.of(limit), set.provenance(metrics)),
                out,
                "phone");
    }

    private static void fit(
            Path folder, String model, List<String> names, String label, ModelProvenance provenance, Path out)
            throws IOException {
        write(read(folder, names, label, provenance).fit(), out, model);
    }

    private static void write(LinearModel model, Path out, String name) throws IOException {
        ModelFiles.write(model, out.resolve(name + ".model"));
        System.out.println(name + " " + model.provenance().metrics());
    }

    private static FitScanModels read(Path folder, List<String> names, String label, ModelProvenance provenance)
            throws IOException {
        Map<String, Map<String, String>> features = Table.read(folder.resolve("features.csv"));
        Map<String, Map<String, String>> labels = Table.read(folder.resolve("labels.csv"));
        List<double[]> rows = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        labels.forEach((file, row) -> {
            Map<String, String> values = features.get(file);
            if (values == null) throw new IllegalArgumentException(file + " has a label and was not measured");
            rows.add(names.stream()
                    .mapToDouble(name -> Double.parseDouble(values.getOrDefault(name, "NaN")))
                    .toArray());
            shares.add(Double.parseDouble(row.getOrDefault(label, "NaN")));
            kinds.add(file.replaceAll("-.*", ""));
        });
        double[] y = shares.stream().mapToDouble(Double::doubleValue).toArray();
        String[] kind = kinds.toArray(String[]::new);
        return new FitScanModels(names, kind, rows.toArray(double[][]::new), y, provenance);
    }

    private LinearModel fit() {
        Map<String, Double> metrics = crossValidated(byChance()).metrics();
        // How far off it is on art that it does not know is what an interval must say.
        FitQuality unknown = crossValidated(byKind());
        metrics.put("angular-spread", unknown.metrics().get("angular-spread"));
        unknown.metrics().forEach((name, value) -> {
            if (!name.equals("angular-spread")) metrics.put("unknown-kind." + name, value);
        });
        Logistic fit = fit(x, y);
        List<Coefficient> coefficients = IntStream.range(0, names.size())
                .mapToObj(
                        j -> coefficient(j, round(fit.weights()[j]), round(fit.means()[j]), round(fit.deviations()[j])))
                .toList();
        return new LinearModel(
                ScanFeatures.SET, Link.LOGISTIC, round(fit.intercept()), coefficients, provenance(metrics));
    }

    private static Logistic fit(double[][] rows, double[] shares) {
        return Logistic.fit(rows, shares, RIDGE * rows.length);
    }

    private ModelProvenance provenance(Map<String, Double> metrics) {
        return new ModelProvenance(
                provenance.trainingSet(),
                provenance.trainingHash(),
                y.length,
                provenance.date(),
                provenance.madeBy(),
                metrics);
    }

    private Coefficient coefficient(int j, double weight, double mean, double deviation) {
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        for (double[] row : x) {
            min = Math.min(min, row[j]);
            max = Math.max(max, row[j]);
        }
        return new Coefficient(names.get(j), weight, mean, deviation, round(min), round(max));
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** Ten parts by chance. */
    private int[] byChance() {
        int[] part = new int[y.length];
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = IntStream.range(0, y.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int k = order[i];
            order[i] = order[j];
            order[j] = k;
        }
        for (int i = 0; i < order.length; i++) part[order[i]] = i % PARTS;
        return part;
    }

    /** A part for each kind of art. */
    private int[] byKind() {
        List<String> all = List.of(kinds).stream().distinct().toList();
        return IntStream.range(0, y.length).map(i -> all.indexOf(kinds[i])).toArray();
    }

    /** Each example's sum from a fit to the parts that do not have it. */
    private FitQuality crossValidated(int[] part) {
        double[] predicted = new double[y.length];
        int parts = IntStream.of(part).max().orElse(0) + 1;
        for (int k = 0; k < parts; k++) {
            int held = k;
            int[] in = IntStream.range(0, y.length).filter(i -> part[i] != held).toArray();
            double[][] rows = IntStream.of(in).mapToObj(i -> x[i]).toArray(double[][]::new);
            double[] shares = IntStream.of(in).mapToDouble(i -> y[i]).toArray();
            Logistic fit = fit(rows, shares);
            for (int i = 0; i < y.length; i++) if (part[i] == held) predicted[i] = fit.sum(x[i]);
        }
        return new FitQuality(predicted, y);
    }
}
