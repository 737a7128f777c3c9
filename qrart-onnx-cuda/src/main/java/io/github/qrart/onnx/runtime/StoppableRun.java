package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a graph that an interrupt ends between two of its nodes. Java tells channels of an interrupt, in the thread that
 * interrupts, while their own thread waits in native code: no thread has to watch.
 */
final class StoppableRun extends AbstractInterruptibleChannel {
    private static final String SHRINK = "memory.enable_memory_arena_shrinkage";
    private static final Logger LOG = LoggerFactory.getLogger(StoppableRun.class);
    /** Arenas that were complained of, once each. */
    private static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();

    private final OrtSession.RunOptions options;

    private StoppableRun(OrtSession.RunOptions options) {
        this.options = options;
    }

    /** Runs, and frees what the runtime keeps in these arenas, if it knows them. The result is to be closed. */
    static OrtSession.Result of(
            OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs, Optional<String> arenas)
            throws OrtException, InterruptedException {
        try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            // What fails or is stopped is thrown; the runtime would write it to the error stream too.
            options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            if (arenas.isPresent()) options.addRunConfigEntry(SHRINK, arenas.get());
            return new StoppableRun(options).run(session, inputs, outputs);
        } catch (OrtException e) {
            // Said before anything is computed, where a device keeps its memory in another way.
            if (arenas.isEmpty() || !String.valueOf(e.getMessage()).contains("arena shrink list")) throw e;
            if (UNKNOWN.add(arenas.get())) {
                LOG.warn("memory of {} is not freed between batches: {}", arenas.get(), e.getMessage());
            }
            return of(session, inputs, outputs, Optional.empty());
        }
    }

    private OrtSession.Result run(OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs)
            throws OrtException, InterruptedException {
        OrtSession.Result result = null;
        OrtException failure = null;
        begin();
        try {
            result = session.run(inputs, outputs, options);
        } catch (OrtException e) {
            failure = e;
        }
        try {
            end(result != null);
        } catch (AsynchronousCloseException e) {
            // The flag was left set, as channels do; from here on the exception says it.
            if (result != null) result.close();
            Thread.interrupted();
            InterruptedException stopped = new InterruptedException("a run of a model was interrupted");
            stopped.initCause(failure == null ? e : failure);
            throw stopped;
        }
        if (failure != null) throw failure;
        return Objects.requireNonNull(result);
    }

    /** Stays set, so that every run has options of its own. */
    @Override
    protected void implCloseChannel() {
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            throw new IllegalStateException("a run cannot be stopped: " + e.getMessage(), e);
        }
    }
}
