package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.benchmarks.results.Interval;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.picture.PictureReader;
import io.github.qrart.picture.PngWriter;
import io.github.qrart.scan.Capture;
import io.github.qrart.scan.Captures;
import io.github.qrart.weave.PictureGenerator;
import io.github.qrart.weave.WeaveOptions;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Other programs of the same kind beside this one, on the same pictures. {@code benchmarks/peers/run} calls it: first for
 * the pictures, then, when the others have drawn, to draw with ours and to read what everybody drew.
 */
public final class Peers {
    private static final int SIDE = 768;
    private static final int TIMES = 3;
    private static final int CAPTURES = 16;

    private Peers() {}

    /** Draws a PNG over a picture in a file. */
    @FunctionalInterface
    private interface Drawing {
        byte[] of(Path picture) throws InterruptedException;
    }

    /**
     * Runs a part.
     *
     * @param args {@code pictures WORK [FOLDER]}: ten pictures, those of a folder or the project's own, go to
     *     {@code WORK/pictures}; {@code report WORK PAYLOAD COMMIT}: draws, reads, and prints a table
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length >= 2 && args[0].equals("pictures")) pictures(Path.of(args[1]), args);
        else if (args.length == 4 && args[0].equals("report")) report(Path.of(args[1]), Payload.of(args[2]), args[3]);
        else throw new IllegalArgumentException("expected pictures WORK [FOLDER], or report WORK PAYLOAD COMMIT");
    }

    private static void pictures(Path work, String[] args) throws IOException {
        Map<String, BufferedImage> pictures = new LinkedHashMap<>(Pictures.ten());
        if (args.length > 2) {
            pictures.clear();
            try (Stream<Path> files = Files.list(Path.of(args[2]))) {
                for (Path file :
                        files.filter(Files::isRegularFile).sorted().limit(10).toList()) {
                    pictures.put(name(file), PictureReader.ofDefaults().read(file));
                }
            }
        }
        Path folder = Files.createDirectories(work.resolve("pictures"));
        PngWriter writer = PngWriter.builder().metadata(false).build();
        for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
            Files.write(folder.resolve(picture.getKey() + ".png"), writer.encode(square(picture.getValue())));
        }
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName()).replaceAll("\\.[^.]*$", "");
    }

    private static BufferedImage square(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        BufferedImage out = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int left = (image.getWidth() - side) / 2;
        int top = (image.getHeight() - side) / 2;
        graphics.drawImage(image, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
        graphics.dispose();
        return out;
    }

    private static void report(Path work, Payload payload, String commit) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            PictureGenerator plain = PictureGenerator.ofDefaults();
            PictureGenerator fast = PictureGenerator.of(
                    preset -> WeaveOptions.builder(preset).fast().build());
            PngWriter writer = PngWriter.builder().metadata(false).build();
            draw(
                    work,
                    "qrart fast, one",
                    file -> writer.encode(
                            fast.generate(request(payload, file), 1).image()));
            draw(
                    work,
                    "qrart, one",
                    file -> writer.encode(
                            plain.generate(request(payload, file), 1).image()));
            draw(
                    work,
                    "qrart, best of 8",
                    file -> writer.encode(Embedded.selector(executor)
                            .build()
                            .select(request(payload, file))
                            .best()
                            .candidate()
                            .image()));
        } finally {
            executor.shutdown();
        }
        System.out.printf(
                "Commit %s, %s, %s, %d processors.%n%n",
                commit,
                Run.origin(commit).jdk(),
                Run.origin(commit).cpu(),
                Run.origin(commit).processors());
        table(work, payload);
    }

    private static ArtRequest request(Payload payload, Path picture) {
        return ArtRequest.builder(payload)
                .picture(PictureReader.ofDefaults().read(picture))
                .preset(Preset.BALANCED)
                .size(SIDE)
                .build();
    }

    /** As the others do: each picture once without counting, then each several times. */
    private static void draw(Path work, String name, Drawing drawing) throws IOException, InterruptedException {
        Path out = Files.createDirectories(work.resolve("drawn").resolve(name));
        List<Path> pictures = pngs(work.resolve("pictures"));
        for (int round = 0; round < 2; round++) for (Path picture : pictures) drawing.of(picture);
        List<String> lines = new ArrayList<>();
        for (Path picture : pictures) {
            StringBuilder line = new StringBuilder(name(picture));
            for (int i = 0; i < TIMES; i++) {
                long before = System.nanoTime();
                byte[] png = drawing.of(picture);
                line.append('\t').append((System.nanoTime() - before) / 1e6);
                if (i == 0) Files.write(out.resolve(name(picture) + ".png"), png);
            }
            lines.add(line.toString());
        }
        Files.write(work.resolve("drawn").resolve(name + ".tsv"), lines);
    }

    private static void table(Path work, Payload payload) throws IOException {
        List<Capture> captures = Captures.hard(CAPTURES, 2);
        double[] ours = times(work, "qrart, one");
        System.out.println("| program | n | ms, median picture | ratio of times to ours, one | KB | read by BoofCV |");
        System.out.println("|---|---|---|---|---|---|");
        for (String name :
                List.of("qrart fast, one", "qrart, one", "qrart, best of 8", "qartjs", "awesome-qr", "qrcode-plugin")) {
            if (!Files.exists(work.resolve("drawn").resolve(name + ".tsv"))) {
                System.out.println("| " + name + " | 0 | could not be fetched or failed | | | |");
                continue;
            }
            double[] times = times(work, name);
            List<Path> drawn = pngs(work.resolve("drawn").resolve(name));
            double bytes = 0;
            double[] shares = new double[drawn.size()];
            PlainReader reader = new PlainReader();
            for (int i = 0; i < shares.length; i++) {
                bytes += (double) Files.size(drawn.get(i)) / shares.length;
                shares[i] = reader.share(PictureReader.ofDefaults().read(drawn.get(i)), payload, captures);
            }
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %s | %.0f | %s |%n",
                    name,
                    shares.length,
                    sorted[sorted.length / 2],
                    times.length == ours.length ? text(Interval.ratio(ours, times)) : "other pictures",
                    bytes / 1000,
                    text(Interval.bootstrap(shares)));
        }
    }

    private static String text(Interval i) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", i.value(), i.low(), i.high());
    }

    /** The middle time of each picture. */
    private static double[] times(Path work, String name) throws IOException {
        return Files.readAllLines(work.resolve("drawn").resolve(name + ".tsv")).stream()
                .mapToDouble(line -> {
                    double[] all = Arrays.stream(line.split("\t"))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .sorted()
                            .toArray();
                    return all[all.length / 2];
                })
                .toArray();
    }

    private static List<Path> pngs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
    }
}
