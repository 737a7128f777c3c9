package io.github.qrart.benchmarks;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One run of the fused ControlNet and UNet under the options of a session, for tuning. Precision is the model folder's:
 * name one of each, as {@code -p model=sd15,sd15-fp16}. CUDA needs {@code onnxruntime_gpu} in place of
 * {@code onnxruntime} among the libraries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SessionBenchmark {
    /** A model folder, several to compare them, or {@code tiny}. */
    @Param(TinyModel.NAME)
    public String model = "";

    /** {@code cpu} or {@code cuda:0}. */
    @Param("cpu")
    public String device = "";

    /** Threads within an operation. */
    @Param({"1", "2"})
    public int threads;

    /** Whether threads spin while they wait. */
    @Param("false")
    public boolean spinning;

    /** How far the graph is rewritten. */
    @Param({"NO_OPT", "BASIC_OPT", "EXTENDED_OPT", "ALL_OPT"})
    public OrtSession.SessionOptions.OptLevel level = OrtSession.SessionOptions.OptLevel.ALL_OPT;

    /** Samples in one run; with guidance a candidate takes two. */
    @Param({"1", "2", "4", "8", "16"})
    public int batch;

    /** Pixels a side of what is drawn, a multiple of 64. */
    @Param("256")
    public int size;

    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private @Nullable OrtSession session;

    /**
     * Opens the graph and makes its inputs.
     *
     * @throws IOException if the tiny model cannot be unpacked
     * @throws OrtException if the runtime refuses graph or options
     */
    @Setup
    public void setUp() throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", spinning ? "1" : "0");
            options.setOptimizationLevel(level);
            if (device.startsWith("cuda:")) options.addCUDA(Integer.parseInt(device.substring(5)));
            else if (!device.equals("cpu")) {
                throw new IllegalArgumentException("device \"" + device + "\"; expected cpu, or cuda: and a number");
            }
            String file = TinyModel.folder(model).resolve("unet/model.onnx").toString();
            OrtSession opened = environment.createSession(file, options);
            session = opened;
            for (NodeInfo input : opened.getInputInfo().values()) {
                if (input.getInfo() instanceof TensorInfo info)
                    inputs.put(input.getName(), ones(input.getName(), info));
            }
        }
    }

    private OnnxTensor ones(String name, TensorInfo info) throws OrtException {
        long[] shape = info.getShape().clone();
        int rank = shape.length;
        for (int i = 0; i < rank; i++) {
            if (shape[i] >= 0) continue;
            // Latents, the picture of the code, the embedded prompt; what has fewer dimensions is one number.
            boolean side = rank >= 4 && i >= rank - 2;
            boolean first = rank >= 3 && i == rank - (rank == 3 ? 3 : 4);
            shape[i] = first ? batch : side ? (shape[rank - 3] == 3 ? size : size / 8) : rank == 3 ? 77 : 1;
        }
        long count = 1;
        for (long length : shape) count *= length;
        int width = info.type.size;
        ByteBuffer memory =
                ByteBuffer.allocateDirect(Math.toIntExact(count * width)).order(ByteOrder.nativeOrder());
        for (int at = 0; at < memory.capacity(); at += width) {
            switch (info.type) {
                case FLOAT -> memory.putFloat(at, 1);
                case FLOAT16 -> memory.putShort(at, (short) 0x3c00);
                case INT64 -> memory.putLong(at, 1);
                default -> throw new IllegalArgumentException("input " + name + " is of " + info.type);
            }
        }
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), memory, shape, info.type);
    }

    /**
     * Frees the graph.
     *
     * @throws OrtException if the runtime fails
     */
    @TearDown
    public void tearDown() throws OrtException {
        inputs.values().forEach(OnnxTensor::close);
        inputs.clear();
        if (session != null) session.close();
    }

    /**
     * One run, and the end of its outputs.
     *
     * @return how many outputs there were
     * @throws OrtException if the runtime fails
     */
    @Benchmark
    public int run() throws OrtException {
        if (session == null) throw new IllegalStateException("no graph is open");
        try (OrtSession.Result result = session.run(inputs)) {
            return result.size();
        }
    }
}
