package io.github.qrart.eval.trial;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.eval.dataset.Dataset;
import io.github.qrart.eval.dataset.Pair;
import io.github.qrart.eval.sweep.Axis;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.Option;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Sampling;
import io.github.qrart.eval.sweep.Subject;
import io.github.qrart.eval.sweep.Sweep;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A generator that draws and scorers that score in no time, what they do known from seed and cell. */
public final class Fakes {
    public static final Option.Real STRENGTH = Option.real("strength", "how strong", 0, 2);
    public static final Option.Real DURATION = Option.real("duration", "how long", 0, 1);

    private Fakes() {}

    /** A picture of one colour, which the seed and the strength make. */
    public static class Painter implements Generator {
        private final double strength;

        protected Painter(double strength) {
            this.strength = strength;
        }

        @Override
        public GeneratorInfo info(ArtRequest request) {
            return new GeneratorInfo("painter", Map.of("strength", Double.toString(strength)));
        }

        @Override
        public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
            int rgb = Long.hashCode(31 * seed + request.payload().hashCode()) & 0xffff | (int) (strength * 100) << 16;
            for (int y = 0; y < 16; y++) for (int x = 0; x < 16; x++) image.setRGB(x, y, rgb);
            return new Candidate(seed, image);
        }
    }

    public static OptionSpace space() {
        return OptionSpace.of(
                "painter",
                List.of(STRENGTH, DURATION),
                cell -> Subject.of(new Painter(cell.get(STRENGTH).orElse(1.0))));
    }

    /** Scannable as often as the strength says, by a hash of the picture. */
    public static Scorers scorers() {
        return new Scorers(
                (image, payload, symbol) -> {
                    int rgb = image.getRGB(0, 0) & 0xffffff;
                    double luck = (rgb * 2654435761L & 0xffff) / 65536.0;
                    boolean reads = luck < (rgb >> 16) / 200.0;
                    Reading reading = reads ? new Reading.Decoded("fake") : new Reading.NotFound("fake");
                    return new ScanScore(reads ? .9 : .1, reads, List.of(reading));
                },
                (image, payload) -> new Reading.Decoded("fake"),
                (candidate, request) -> {
                    double looks = 1 - (candidate.image().getRGB(0, 0) >> 16 & 255) / 255.0;
                    return new AestheticScore(looks, Map.of("paleness", looks));
                },
                .5,
                Map.of("scan", "fake", "verifier", "fake", "aesthetic", "fake"));
    }

    public static Dataset pairs(int count) {
        return new Dataset(IntStream.range(0, count)
                .mapToObj(i -> new Pair(
                        "prompt " + i, Payload.of("https://example.com/" + i), i % 2 == 0 ? "scene" : "style", ""))
                .toList());
    }

    public static List<Cell> cells() {
        return Sampling.grid(
                Cell.empty(), List.of(Axis.of(DURATION, List.of(.5, 1.0)), Axis.of(STRENGTH, List.of(.5, 1.0, 1.5))));
    }

    public static Sweep sweep(int pairs, int seeds) {
        return Sweep.builder(space(), cells(), pairs(pairs)).seeds(seeds).build();
    }

    /** A run whose clock stands still, so that its lines are the same every time. */
    public static SweepRun.Builder run(Sweep sweep, Path folder) {
        return SweepRun.builder(sweep, scorers(), folder, Runnable::run)
                .workers(1)
                .clock(() -> 0);
    }

    /** The lines of a store, in alphabetical order. */
    static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("trials"))) {
            return files.flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }

    /** The names of a store's images. */
    static List<String> images(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("images"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
