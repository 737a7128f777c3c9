package io.github.qrart.onnx;

import io.github.qrart.onnx.runtime.OutOfDeviceMemoryException;
import io.github.qrart.onnx.sampling.NoiseSchedule;
import io.github.qrart.onnx.sampling.SchedulerConfig;
import io.github.qrart.onnx.text.ClipTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Models that remember what they were asked, and have memory for so many samples. */
final class FakeNetworks implements Networks {
    final List<Integer> samples = Collections.synchronizedList(new ArrayList<>());
    final List<Double> strengths = Collections.synchronizedList(new ArrayList<>());
    /** After how many steps it was told that one may be the last. */
    final List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
    /** After how many steps it was told that the code tells no more. */
    final List<Integer> controlEnded = Collections.synchronizedList(new ArrayList<>());

    boolean encodes = true;
    private final int memory;

    FakeNetworks(int memory) {
        this.memory = memory;
    }

    @Override
    public ClipTokenizer tokenizer() {
        try {
            return ClipTokenizer.load(Path.of("src/test/resources/tokens"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public NoiseSchedule schedule() {
        return NoiseSchedule.of(SchedulerConfig.parse("{\"beta_schedule\": \"scaled_linear\"}"));
    }

    @Override
    public int sizeMultiple() {
        return 64;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String device() {
        return "fake";
    }

    @Override
    public int batch() {
        return 8;
    }

    @Override
    public float[] encode(int[][] rows) {
        return new float[rows.length * 77 * 2];
    }

    @Override
    public Guide guide(int count, float[] text, float[] condition, int side) {
        if (count > memory) throw new OutOfDeviceMemoryException("too many");
        samples.add(count);
        return new Guide() {
            @Override
            public float[] predict(float[] all, double timestep, double strength, Done done) {
                strengths.add(strength);
                if (done == Done.ALL) ended.add(strengths.size());
                if (done == Done.CONTROL) controlEnded.add(strengths.size());
                return all.clone();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public float[] decode(float[] latents, int side) {
        float[] planes = new float[3 * side * side];
        for (int i = 0; i < planes.length; i++) planes[i] = latents[i % latents.length];
        return planes;
    }

    @Override
    public boolean encodesImages() {
        return encodes;
    }

    @Override
    public float[] encode(float[] planes, int side) {
        return new float[4 * (side / 8) * (side / 8)];
    }

    @Override
    public Use use() {
        return () -> {};
    }
}
