package io.github.qrart.onnx;

import io.github.qrart.onnx.model.ModelFolder;
import io.github.qrart.onnx.model.ModelFolderException;
import io.github.qrart.onnx.model.Ports;
import io.github.qrart.onnx.runtime.Device;
import io.github.qrart.onnx.runtime.Feed;
import io.github.qrart.onnx.runtime.OnnxModel;
import io.github.qrart.onnx.sampling.NoiseSchedule;
import io.github.qrart.onnx.sampling.SchedulerConfig;
import io.github.qrart.onnx.text.ClipTokenizer;
import io.github.qrart.onnx.text.PromptChunks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models of a folder, loaded: text encoder, ControlNet and UNet in one graph, and the decoder of latents. They take
 * gigabytes; generators that differ in their options share them.
 *
 * <pre>{@code
 * try (DiffusionModel model = DiffusionModel.open(Path.of("models/sd15"), Device.cuda(0))) {
 *     Generator generator = DiffusionGenerator.builder(model).build();
 *     …
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class DiffusionModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiffusionModel.class);

    private final ModelFolder folder;
    private final Device device;
    private final ClipTokenizer tokenizer;
    private final NoiseSchedule schedule;
    private final Deque<OnnxModel> opened = new ConcurrentLinkedDeque<>();
    private final OnnxModel textEncoder;
    private final Unet unet;
    private final OnnxModel decoder;
    private @Nullable OnnxModel encoder;
    private final Ports.Text textPorts;
    private final Ports.Decoder decoderPorts;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private DiffusionModel(ModelFolder folder, Device device) throws IOException {
        this.folder = folder;
        this.device = device;
        tokenizer = ClipTokenizer.load(folder.path().resolve("tokenizer"));
        schedule = NoiseSchedule.of(SchedulerConfig.parse(folder.text(ModelFolder.SCHEDULER)));
        try {
            textEncoder = load(ModelFolder.TEXT_ENCODER);
            textPorts = textEncoder.ports().text();
            unet = unet(load(ModelFolder.UNET));
            decoder = load(ModelFolder.VAE_DECODER);
            decoderPorts = decoder.ports().decoder();
        } catch (RuntimeException e) {
            closeAll(e);
            throw e;
        }
    }

    private Unet unet(OnnxModel graph) {
        if (!graph.ports().takesResiduals())
            return new FusedUnet(graph, graph.ports().unet(), folder.textWidth());
        if (!folder.files().contains(ModelFolder.CONTROLNET)) {
            throw new ModelFolderException(folder.path().resolve(ModelFolder.UNET)
                    + " is a UNet without ControlNet, and "
                    + ModelFolder.CONTROLNET + " is not listed; expected that, or both in one graph as export/export.py"
                    + " makes it");
        }
        LOG.warn(
                "{} has UNet and ControlNet apart: each step with control copies what lies between them twice, which is"
                        + " slower; export/export.py makes one graph of them",
                folder.path());
        OnnxModel control = load(ModelFolder.CONTROLNET);
        return new SplitUnet(
                control, control.ports().controlNet(), graph, graph.ports().plainUnet(), folder.textWidth());
    }

    private OnnxModel load(String name) {
        OnnxModel model = OnnxModel.open(folder.path().resolve(name), device);
        opened.push(model);
        return model;
    }

    /** Loaded by the first image that is drawn again: most hosts do without. */
    private synchronized OnnxModel encoder() {
        if (encoder == null) encoder = load(ModelFolder.VAE_ENCODER);
        return encoder;
    }

    /**
     * Checks a folder and loads its models.
     *
     * @param path a folder as {@link ModelFolder} describes it
     * @param device where to run them
     * @return the models, to be closed by the caller
     * @throws ModelFolderException if the folder cannot be used
     * @throws IllegalStateException if the device cannot be used
     */
    public static DiffusionModel open(Path path, Device device) {
        return open(ModelFolder.open(path), device);
    }

    /**
     * Loads the models of a folder that was checked.
     *
     * @param folder the folder
     * @param device where to run them
     * @return the models, to be closed by the caller
     * @throws ModelFolderException if the folder cannot be used
     * @throws IllegalStateException if the device cannot be used
     */
    public static DiffusionModel open(ModelFolder folder, Device device) {
        try {
            return new DiffusionModel(folder, device);
        } catch (IOException e) {
            throw new ModelFolderException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new ModelFolderException(folder.path().resolve(ModelFolder.SCHEDULER) + ": " + e.getMessage(), e);
        }
    }

    /**
     * The folder.
     *
     * @return the folder as it was when checked
     */
    public ModelFolder folder() {
        return folder;
    }

    /**
     * Where the models run.
     *
     * @return the device
     */
    public Device device() {
        return device;
    }

    /**
     * How long the runtime was at work for these models, in all threads together: what remains of the time it took to draw
     * is qrart's own.
     *
     * @return since they were opened; zero when they are closed
     */
    public Duration busy() {
        lock.readLock().lock();
        try {
            return opened.stream().map(OnnxModel::busy).reduce(Duration.ZERO, Duration::plus);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Waits until no image is being drawn, and frees the models, last loaded first. What is asked of them later fails.
     * Interrupt the threads that draw to wait no longer than a step. Does nothing the second time.
     *
     * @throws IllegalStateException if the calling thread is drawing with them itself
     */
    @Override
    public void close() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("a listener cannot close the models that it is told of; close them later");
        }
        lock.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            RuntimeException failure = closeAll(null);
            if (failure != null) throw failure;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Closes everything, whatever fails on the way. */
    private @Nullable RuntimeException closeAll(@Nullable RuntimeException failure) {
        RuntimeException first = failure;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (RuntimeException e) {
                if (first == null) first = e;
                else first.addSuppressed(e);
            }
        }
        return first;
    }

    /** What a generator sees of it. */
    Networks networks() {
        return new Loaded();
    }

    private final class Loaded implements Networks {
        @Override
        public ClipTokenizer tokenizer() {
            return tokenizer;
        }

        @Override
        public NoiseSchedule schedule() {
            return schedule;
        }

        @Override
        public int sizeMultiple() {
            return folder.sizeMultiple();
        }

        @Override
        public String id() {
            return folder.digest();
        }

        @Override
        public String device() {
            return device.id();
        }

        @Override
        public int batch() {
            return device.batch();
        }

        @Override
        public Use use() {
            lock.readLock().lock();
            if (closed) {
                lock.readLock().unlock();
                throw new IllegalStateException("the models of " + folder.path() + " are closed; open them again");
            }
            return lock.readLock()::unlock;
        }

        @Override
        public float[] encode(int[][] rows) throws InterruptedException {
            float[] tokens = new float[rows.length * PromptChunks.LENGTH];
            for (int i = 0; i < tokens.length; i++) tokens[i] = rows[i / PromptChunks.LENGTH][i % PromptChunks.LENGTH];
            try (Feed feed = Feed.of(textPorts.tokens(), rows.length, PromptChunks.LENGTH)) {
                return textEncoder.run(List.of(feed.set(tokens)), textPorts.output(), true);
            }
        }

        @Override
        public Guide guide(int samples, float[] text, float[] condition, int side) {
            return unet.guide(samples, text, condition, side);
        }

        @Override
        public float[] decode(float[] latents, int side) throws InterruptedException {
            float[] scaled = new float[latents.length];
            for (int i = 0; i < scaled.length; i++) scaled[i] = (float) (latents[i] / folder.vaeScale());
            try (Feed feed = Feed.of(decoderPorts.latents(), 1, 4, side / 8, side / 8)) {
                return decoder.run(List.of(feed.set(scaled)), decoderPorts.output(), true);
            }
        }

        @Override
        public boolean encodesImages() {
            return folder.files().contains(ModelFolder.VAE_ENCODER);
        }

        @Override
        public float[] encode(float[] planes, int side) throws InterruptedException {
            OnnxModel model = encoder();
            Ports.Decoder ports = model.ports().encoder();
            try (Feed feed = Feed.of(ports.latents(), 1, 3, side, side)) {
                return model.run(List.of(feed.set(planes)), ports.output(), true);
            }
        }
    }
}
