package io.github.qrart.onnx;

import io.github.qrart.onnx.sampling.NoiseSchedule;
import io.github.qrart.onnx.text.ClipTokenizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Networks with a watch: what of a drawing is the runtime's, what goes to and from it, and what lies between the calls. For one
 * thread.
 */
final class TimedNetworks implements Networks {
    private final Networks networks;
    private final LongSupplier busy;
    private final Map<String, Long> phases = new LinkedHashMap<>();
    private String next = "";
    private long since;
    private long began;

    /** The runtime's own time, in nanoseconds, comes from elsewhere. */
    TimedNetworks(Networks networks, LongSupplier busy) {
        this.networks = networks;
        this.busy = busy;
    }

    void start() {
        phases.clear();
        next = "condition image, noise, tokens";
        since = began = System.nanoTime();
    }

    /** Nanoseconds by phase, and all of them together. */
    Map<String, Long> stop() {
        phases.merge(next, System.nanoTime() - since, Long::sum);
        phases.put("all", System.nanoTime() - began);
        return phases;
    }

    private <T> T timed(String name, String then, Call<T> call) throws InterruptedException {
        long from = System.nanoTime();
        phases.merge(next, from - since, Long::sum);
        long before = busy.getAsLong();
        T result = call.get();
        long run = busy.getAsLong() - before;
        since = System.nanoTime();
        phases.merge(name + ": runtime", run, Long::sum);
        phases.merge(name + ": copies", since - from - run, Long::sum);
        next = then;
        return result;
    }

    private interface Call<T> {
        T get() throws InterruptedException;
    }

    @Override
    public float[] encode(int[][] rows) throws InterruptedException {
        return timed("prompt", "condition image, noise, tokens", () -> networks.encode(rows));
    }

    @Override
    public Guide guide(int samples, float[] text, float[] condition, int side) {
        long from = System.nanoTime();
        phases.merge(next, from - since, Long::sum);
        Guide guide = networks.guide(samples, text, condition, side);
        since = System.nanoTime();
        phases.merge("steps: copies", since - from, Long::sum);
        next = "guidance and sampler";
        return new Guide() {
            @Override
            public float[] predict(float[] latents, double timestep, double strength, Done done)
                    throws InterruptedException {
                return timed("steps", "guidance and sampler", () -> guide.predict(latents, timestep, strength, done));
            }

            @Override
            public void close() {
                guide.close();
            }
        };
    }

    @Override
    public float[] decode(float[] latents, int side) throws InterruptedException {
        return timed("decoding", "pixels", () -> networks.decode(latents, side));
    }

    @Override
    public float[] encode(float[] planes, int side) throws InterruptedException {
        return timed("encoding", "guidance and sampler", () -> networks.encode(planes, side));
    }

    @Override
    public ClipTokenizer tokenizer() {
        return networks.tokenizer();
    }

    @Override
    public NoiseSchedule schedule() {
        return networks.schedule();
    }

    @Override
    public int sizeMultiple() {
        return networks.sizeMultiple();
    }

    @Override
    public String id() {
        return networks.id();
    }

    @Override
    public String device() {
        return networks.device();
    }

    @Override
    public int batch() {
        return networks.batch();
    }

    @Override
    public boolean encodesImages() {
        return networks.encodesImages();
    }

    @Override
    public Use use() {
        return networks.use();
    }
}
