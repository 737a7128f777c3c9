package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

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

    @Test
    void drawingAndClosingAgainAndAgainTakesNoMoreMemory() throws Exception {
        NativeMemory.staysTheSame("generate and close", 3, 64L << 20, i -> {
            try (DiffusionModel model = Tiny.open()) {
                generator(model).generate(REQUEST, i);
            }
        });
    }
}
