package io.github.qrart.onnx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.github.qrart.onnx.NativeMemory;
import io.github.qrart.onnx.model.ElementType;
import io.github.qrart.onnx.model.Port;
import io.github.qrart.onnx.model.Ports;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
    private static final Path VAE = Path.of("src/test/resources/tiny/vae_decoder/model.onnx");

    private static float[] run(OnnxModel model, float value) throws InterruptedException {
        Ports.Decoder ports = model.ports().decoder();
        try (Feed feed = Feed.of(ports.latents(), 1, 4, 8, 8)) {
            return model.run(List.of(feed.set(value)), ports.output(), false);
        }
    }

    @Test
    void openingRunningAndClosingAgainAndAgainTakesNoMoreMemory() throws Exception {
        NativeMemory.staysTheSame("open, run and close", 30, 32L << 20, i -> {
            try (OnnxModel model = OnnxModel.open(VAE, Device.cpu(1))) {
                assertThat(run(model, i)).hasSize(3 * 64 * 64);
            }
        });
    }

    @Test
    void theLastRunGivesWhatTheOthersGiveAndSoItDoesWhereMemoryIsKeptInAnotherWay() throws Exception {
        try (OnnxModel model = OnnxModel.open(VAE, Device.cpu(1));
                OrtSession session = Environment.get().createSession(VAE.toString())) {
            Port input = model.ports().decoder().latents();
            Port output = model.ports().decoder().output();
            try (Feed feed = Feed.of(input, 1, 4, 8, 8).set(1);
                    OrtSession.Result other = StoppableRun.of(
                            session,
                            Map.of(input.name(), feed.tensor()),
                            Set.of(output.name()),
                            Optional.of(Device.cuda(3).arena()))) {
                float[] one = model.run(List.of(feed), output, false);

                assertThat(model.run(List.of(feed), output, true)).isEqualTo(one);
                assertThat(model.run(List.of(feed), output, false)).isEqualTo(one);
                assertThat(((OnnxTensor) other.get(0)).getFloatBuffer().get(0)).isEqualTo(one[0], within(1e-5f));
            }
        }
    }

    /** From another thread, within the run: the graph would take many seconds. */
    @Test
    void anInterruptEndsARunAndLeavesTheModelWhole() throws Exception {
        try (OnnxModel model = OnnxModel.open(VAE, Device.cpu(1))) {
            Ports.Decoder ports = model.ports().decoder();
            Thread caller = Thread.currentThread();
            CountDownLatch begun = new CountDownLatch(1);
            Thread other = new Thread(() -> {
                try {
                    begun.await();
                    while (Arrays.stream(caller.getStackTrace())
                            .noneMatch(frame -> frame.isNativeMethod()
                                    && frame.getMethodName().equals("run"))) {
                        Thread.onSpinWait();
                    }
                    caller.interrupt();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            other.start();
            try (Feed feed = Feed.of(ports.latents(), 1, 4, 192, 192)) {
                feed.set(1);
                begun.countDown();
                assertThatThrownBy(() -> model.run(List.of(feed), ports.output(), false))
                        .isInstanceOf(InterruptedException.class);
            }
            other.join();
            assertThat(Thread.interrupted()).isFalse();
            assertThat(run(model, 1)).hasSize(3 * 64 * 64);
        }
    }

    @Test
    void aClosedModelSaysSoAndClosesOnce() throws Exception {
        OnnxModel model = OnnxModel.open(VAE, Device.cpu(1));
        assertThat(run(model, 1)).isEqualTo(run(model, 1));
        model.close();
        model.close();

        assertThatThrownBy(() -> run(model, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void feedsTakeNumbersOfTheInputsTypeAndRepeatThem() {
        for (ElementType type : List.of(ElementType.FLOAT, ElementType.HALF, ElementType.INT, ElementType.LONG)) {
            try (Feed feed = Feed.of(new Port("x", type, 2), 2, 3)) {
                feed.set(1, 2, 3);
                assertThat(feed.tensor().getInfo().getNumElements()).isEqualTo(6);
                assertThatThrownBy(() -> feed.set(1, 2, 3, 4)).hasMessageContaining("4 numbers for x");
            }
        }
        assertThatThrownBy(() -> Feed.of(new Port("x", ElementType.FLOAT, 2), 2))
                .hasMessageContaining("1 dimensions");
        assertThatThrownBy(() -> Feed.of(new Port("x", ElementType.FLOAT, 2), 1 << 15, 1 << 14))
                .isInstanceOf(OutOfDeviceMemoryException.class)
                .hasMessageContaining("[32768, 16384] takes more than the 2 GiB");
        assertThatThrownBy(() -> Feed.of(
                        bytes -> {
                            throw new OutOfMemoryError("no " + bytes);
                        },
                        new Port("x", ElementType.FLOAT, 2),
                        2,
                        3))
                .isInstanceOf(OutOfDeviceMemoryException.class)
                .hasMessageContaining("[2, 3]: no 24; see Java's -XX:MaxDirectMemorySize");
        try (Feed feed = Feed.of(new Port("x", ElementType.HALF, 1), 4)) {
            feed.set(.5f, -2);
            float[] numbers = new float[4];
            feed.tensor().getFloatBuffer().get(numbers);
            assertThat(numbers).containsExactly(.5f, -2f, .5f, -2f);
        }
    }
}
