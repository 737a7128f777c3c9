package io.github.qrart.onnx.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.qrart.onnx.model.ElementType;
import io.github.qrart.onnx.model.ModelFolderException;
import io.github.qrart.onnx.model.Port;
import io.github.qrart.onnx.model.Ports;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/**
 * A graph, ready to run.
 *
 * <p>Safe for use by several threads. The runtime crashes when a session is closed while it runs, so runs hold a lock that
 * {@link #close} waits for.
 */
public final class OnnxModel implements AutoCloseable {
    private final Path file;
    private final Device device;
    private final OrtSession session;
    private final Ports ports;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final LongAdder busy = new LongAdder();
    private boolean closed;

    private OnnxModel(Path file, Device device, OrtSession session, Ports ports) {
        this.file = file;
        this.device = device;
        this.session = session;
        this.ports = ports;
    }

    /**
     * Loads a graph.
     *
     * @param file an ONNX file, checked before
     * @param device where to run it
     * @return the graph
     * @throws ModelFolderException if the runtime refuses the file
     * @throws IllegalStateException if the device cannot be used, or there are two runtimes on the class path
     */
    public static OnnxModel open(Path file, Device device) {
        RuntimeArtifacts.check(Objects.requireNonNull(OnnxModel.class.getClassLoader()));
        try (OrtSession.SessionOptions options = options(device)) {
            OrtEnvironment environment = Environment.get();
            OrtSession session = environment.createSession(file.toString(), options);
            try {
                Ports ports = new Ports(
                        file.toString(),
                        ports(session.getInputInfo().values()),
                        ports(session.getOutputInfo().values()));
                return new OnnxModel(file, device, session, ports);
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new ModelFolderException(
                    file + " cannot be loaded on " + device.id() + ": " + e.getMessage() + "; " + device.advice(), e);
        }
    }

    private static OrtSession.SessionOptions options(Device device) {
        try {
            return device.options();
        } catch (OrtException e) {
            throw new IllegalStateException(
                    device.id() + " cannot be used: " + e.getMessage() + "; " + device.advice(), e);
        }
    }

    private static List<Port> ports(Collection<NodeInfo> nodes) {
        List<Port> ports = new ArrayList<>();
        for (NodeInfo node : nodes) {
            if (node.getInfo() instanceof TensorInfo info) {
                ports.add(new Port(node.getName(), type(info), info.getShape().length));
            } else {
                ports.add(new Port(node.getName(), ElementType.OTHER, 0));
            }
        }
        return ports;
    }

    private static ElementType type(TensorInfo info) {
        return switch (info.type) {
            case FLOAT -> ElementType.FLOAT;
            case FLOAT16 -> ElementType.HALF;
            case INT32 -> ElementType.INT;
            case INT64 -> ElementType.LONG;
            default -> ElementType.OTHER;
        };
    }

    /**
     * What it takes and gives.
     *
     * @return its ports
     */
    public Ports ports() {
        return ports;
    }

    /**
     * Runs the graph once.
     *
     * @param feeds one for each input
     * @param output which output to return
     * @param last whether to free the memory that the runtime would keep for the next run: graphs share none;
     *     the log says so once where a device cannot
     * @return its numbers
     * @throws OutOfDeviceMemoryException if the memory does not suffice
     * @throws IllegalStateException if the model is closed, or the runtime fails
     * @throws InterruptedException if the thread is interrupted; takes effect within the run
     */
    public float[] run(List<Feed> feeds, Port output, boolean last) throws InterruptedException {
        return run(feeds, List.of(output), last).get(0).values();
    }

    /**
     * Runs the graph once.
     *
     * @param feeds one for each input
     * @param outputs which outputs to return
     * @param last whether to free the memory that the runtime would keep for the next run
     * @return what they hold, in the same order
     * @throws OutOfDeviceMemoryException if the memory does not suffice
     * @throws IllegalStateException if the model is closed, or the runtime fails
     * @throws InterruptedException if the thread is interrupted; takes effect within the run
     */
    public List<Numbers> run(List<Feed> feeds, List<Port> outputs, boolean last) throws InterruptedException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (Feed feed : feeds) inputs.put(feed.port().name(), feed.tensor());
        Set<String> names = outputs.stream().map(Port::name).collect(Collectors.toCollection(LinkedHashSet::new));
        lock.readLock().lock();
        try {
            if (closed) throw new IllegalStateException(file + " is closed");
            Optional<String> arenas = last ? Optional.of(device.arena()) : Optional.empty();
            long began = System.nanoTime();
            try (OrtSession.Result result = StoppableRun.of(session, inputs, names, arenas)) {
                busy.add(System.nanoTime() - began);
                List<Numbers> all = new ArrayList<>();
                for (String name : names)
                    all.add(copy((OnnxTensor) result.get(name).orElseThrow()));
                return all;
            }
        } catch (OrtException e) {
            if (isOutOfMemory(String.valueOf(e.getMessage()))) {
                throw new OutOfDeviceMemoryException(file + " ran out of memory: " + e.getMessage(), e);
            }
            throw new IllegalStateException(file + " failed: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * How long its runs took the runtime, in all threads together; those that failed do not count.
     *
     * @return since it was opened
     */
    public Duration busy() {
        return Duration.ofNanos(busy.sum());
    }

    private static Numbers copy(OnnxTensor tensor) {
        FloatBuffer numbers = tensor.getFloatBuffer();
        float[] copy = new float[numbers.remaining()];
        numbers.get(copy);
        return new Numbers(tensor.getInfo().getShape(), copy);
    }

    /** The runtime has no code of its own for it. */
    static boolean isOutOfMemory(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("failed to allocate memory")
                || lower.contains("out of memory")
                || lower.contains("bad_alloc")
                || lower.contains("bad allocation")
                || lower.contains("alloc_failed")
                || lower.contains("available memory of");
    }

    /** Waits for runs under way, and frees the graph. Does nothing the second time. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(file + " cannot be closed: " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
