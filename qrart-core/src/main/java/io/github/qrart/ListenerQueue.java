package io.github.qrart;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener of events one at a time and in order, on the threads that bring them. A thread that finds another one
 * telling leaves its events to that one and goes on, so that a slow listener holds up one thread and no lock.
 */
final class ListenerQueue {
    private static final Logger LOG = LoggerFactory.getLogger(BestOfNSelector.class);

    private final SelectionListener listener;
    private final Queue<Consumer<SelectionListener>> events = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean telling = new AtomicBoolean();

    ListenerQueue(SelectionListener listener) {
        this.listener = listener;
    }

    /** Puts an event in line; {@link #tell} passes it on. */
    void add(Consumer<SelectionListener> event) {
        events.add(event);
    }

    void tell() {
        while (!events.isEmpty() && telling.compareAndSet(false, true)) {
            try {
                for (Consumer<SelectionListener> event = events.poll(); event != null; event = events.poll()) {
                    tell(event);
                }
            } finally {
                telling.set(false);
            }
        }
    }

    private void tell(Consumer<SelectionListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable e) {
            LOG.warn("a selection listener failed", e);
        }
    }
}
