package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.onnx.runtime.Device;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Measures drawing with models of any size: {@code DrawingBench FOLDER cpu|cuda SIDE STEPS BATCH [ROUNDS]}. The first round
 * is not counted when there are more. docs/diffusion.md has the command.
 */
final class DrawingBench {
    private DrawingBench() {}

    public static void main(String[] args) throws Exception {
        Device device = args[1].equals("cuda") ? Device.cuda(0) : Device.cpu();
        int side = Integer.parseInt(args[2]);
        int steps = Integer.parseInt(args[3]);
        int batch = Integer.parseInt(args[4]);
        int rounds = args.length > 5 ? Integer.parseInt(args[5]) : 1;
        try (DiffusionModel model = DiffusionModel.open(Path.of(args[0]), device)) {
            DiffusionGenerator generator = DiffusionGenerator.builder(model)
                    .batch(batch)
                    .options(DiffusionOptions.original().toBuilder()
                            .steps(steps)
                            .largestSide(side)
                            .repair(false)
                            .build())
                    .build();
            ArtRequest request = ArtRequest.builder(Payload.of("https://example.com"))
                    .prompt("a hill town by the sea, morning light")
                    .size(side)
                    .build();
            for (int round = 0; round < rounds; round++) {
                Duration busy = model.busy();
                long began = System.nanoTime();
                generator.generate(request, LongStream.range(0, batch).boxed().toList());
                double took = (System.nanoTime() - began) / 1e9;
                double outside = took - model.busy().minus(busy).toNanos() / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d x %d px, %d steps: %.2f s, of which outside the runtime %.3f s, %.2f %%%s%n",
                        device.id(),
                        batch,
                        side,
                        steps,
                        took,
                        outside,
                        100 * outside / took,
                        round == 0 && rounds > 1 ? " (warming up)" : "");
            }
        }
    }
}
