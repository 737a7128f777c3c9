package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.onnx.runtime.Device;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DiffusionModelTest {
    private static final ArtRequest REQUEST = ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE"))
            .prompt("a hill town")
            .size(192)
            .build();

    private static final DiffusionOptions QUICK =
            DiffusionOptions.fast().toBuilder().steps(2).repair(false).build();

    private static DiffusionGenerator generator(DiffusionModel model) {
        return DiffusionGenerator.builder(model).options(QUICK).build();
    }

    static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void eightThreadsShareOneGeneratorAndDrawWhatOneDraws() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try (DiffusionModel model = Tiny.open()) {
            DiffusionGenerator generator = generator(model);
            List<Future<BufferedImage>> drawn = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                long seed = i % 3;
                drawn.add(
                        executor.submit(() -> generator.generate(REQUEST, seed).image()));
            }
            for (int i = 0; i < 12; i++) {
                assertThat(pixels(drawn.get(i).get()))
                        .isEqualTo(pixels(generator.generate(REQUEST, i % 3).image()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void closingWaitsForWhatIsBeingDrawn() throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        DiffusionModel model = Tiny.open();
        try {
            DiffusionGenerator generator = DiffusionGenerator.builder(model)
                    .options(QUICK.toBuilder().steps(8).build())
                    .listener(step -> drawing.countDown())
                    .build();
            Future<?> drawn = executor.submit(() -> generator.generate(REQUEST, 1));
            assertThat(drawing.await(60, TimeUnit.SECONDS)).isTrue();

            model.close();

            assertThat(drawn.get(60, TimeUnit.SECONDS)).isNotNull();
            assertThatThrownBy(() -> generator.generate(REQUEST, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            model.close();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aListenerCannotCloseWhatDrawsForIt() {
        DiffusionModel model = Tiny.open();
        DiffusionGenerator generator = DiffusionGenerator.builder(model)
                .options(QUICK)
                .listener(step -> model.close())
                .build();

        assertThatThrownBy(() -> generator.generate(REQUEST, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("close them later");
        model.close();
    }

    /** At this size attention takes more than 100 MiB in each of the two graphs. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsDoneIsFreedWhileTheModelsStayOpen() throws Exception {
        int side = 512;
        float[] text = new float[77 * 8];
        float[] latents = new float[Drawing.length(side)];
        try (DiffusionModel model = DiffusionModel.open(Tiny.SPLIT, Device.cpu(1));
                Networks.Guide guide = model.networks().guide(1, text, new float[3 * side * side], side)) {
            // What the runtime keeps still grows with the second run, which it plans by the first.
            for (int i = 0; i < 3; i++) guide.predict(latents, 500, 1, Networks.Done.NONE);
            long both = NativeMemory.resident();
            guide.predict(latents, 400, 1, Networks.Done.CONTROL);
            long unet = NativeMemory.resident();
            guide.predict(latents, 300, 0, Networks.Done.ALL);
            long none = NativeMemory.resident();

            System.out.println("steps on 512 px with two graphs: " + (both >> 20) + " MiB, " + (unet >> 20)
                    + " MiB without control, " + (none >> 20) + " MiB after");
            assertThat(both - unet).isGreaterThan(64 << 20);
            assertThat(unet - none).isGreaterThan(64 << 20);
        }
    }

    @Test
    void drawingAndClosingAgainAndAgainTakesNoMoreMemory() throws Exception {
        NativeMemory.staysTheSame("generate and close", 3, 64L << 20, i -> {
            try (DiffusionModel model = Tiny.open()) {
                generator(model).generate(REQUEST, i);
            }
        });
    }
}
