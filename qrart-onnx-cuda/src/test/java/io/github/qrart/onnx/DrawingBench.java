package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.onnx.runtime.Device;
import io.github.qrart.picture.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Measures drawing with models of any size, and what part of the time is the runtime's: {@code DrawingBench FOLDER cpu|cuda
 * SIDE STEPS BATCH [ROUNDS [GUIDANCE]]}. The first round is not counted when there are more. docs/diffusion.md has the
 * command.
 */
final class DrawingBench {
    private DrawingBench() {}

    public static void main(String[] args) throws Exception {
        Device device = args[1].equals("cuda") ? Device.cuda(0) : Device.cpu();
        int side = Integer.parseInt(args[2]);
        int steps = Integer.parseInt(args[3]);
        int batch = Integer.parseInt(args[4]);
        int rounds = args.length > 5 ? Integer.parseInt(args[5]) : 1;
        DiffusionOptions options = DiffusionOptions.original().toBuilder()
                .steps(steps)
                .guidance(args.length > 6 ? Double.parseDouble(args[6]) : 3.5)
                .largestSide(side)
                .repair(false)
                .build();
        ArtRequest request = ArtRequest.builder(Payload.of("https://example.com"))
                .prompt("a hill town by the sea, morning light")
                .size(side)
                .build();
        List<Long> seeds = LongStream.range(0, batch).boxed().toList();
        long opening = System.nanoTime();
        try (DiffusionModel model = DiffusionModel.open(Path.of(args[0]), device)) {
            System.out.printf(Locale.ROOT, "opened in %.1f s; %s%n", seconds(System.nanoTime() - opening), memory());
            TimedNetworks networks =
                    new TimedNetworks(model.networks(), () -> model.busy().toNanos());
            DiffusionGenerator generator = DiffusionGenerator.builder(networks)
                    .batch(batch)
                    .options(options)
                    .build();
            for (int round = 0; round < rounds; round++) {
                networks.start();
                List<Candidate> drawn = generator.generate(request, seeds);
                Map<String, Long> phases = networks.stop();
                long png = System.nanoTime();
                PngWriter.ofDefaults().encode(drawn.get(0).image());
                phases.put("one PNG, besides", System.nanoTime() - png);
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d x %d px, %d steps, guidance %.1f%s; %s%n",
                        device.id(),
                        batch,
                        side,
                        steps,
                        options.guidance(),
                        round == 0 && rounds > 1 ? " (warming up)" : "",
                        memory());
                print(phases);
            }
        }
    }

    private static void print(Map<String, Long> phases) {
        long all = Objects.requireNonNull(phases.get("all"));
        long runtime = phases.entrySet().stream()
                .filter(phase -> phase.getKey().endsWith("runtime"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        phases.put("outside the runtime", all - runtime);
        phases.forEach((name, nanos) -> System.out.printf(
                Locale.ROOT, "  %-32s %10.4f s %8.4f %%%n", name, seconds(nanos), 100. * nanos / all));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** The most that the process ever held, where the kernel says it; mapped files count. */
    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return "memory not known";
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> "at most " + (Long.parseLong(line.replaceAll("\\D", "")) >> 10) + " MiB so far")
                .findFirst()
                .orElse("memory not known");
    }
}
