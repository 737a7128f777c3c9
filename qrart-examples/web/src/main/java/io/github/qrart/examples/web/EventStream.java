package io.github.qrart.examples.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client that looks on. It reads the job's log from where it is, on a thread of the writers', so that a client that is
 * slow holds up nobody who draws, and one that comes back misses nothing and sees nothing twice.
 */
final class EventStream {
    private final Job job;
    private final SseEmitter emitter;
    private final Executor writers;
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicBoolean beat = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable whenClosed;
    private volatile long seen;

    EventStream(Job job, long seen, SseEmitter emitter, Executor writers, Runnable whenClosed) {
        this.job = job;
        this.seen = seen;
        this.emitter = emitter;
        this.writers = writers;
        this.whenClosed = whenClosed;
    }

    /** Begins to write. */
    void open() {
        emitter.onCompletion(this::close);
        emitter.onError(failure -> close());
        emitter.onTimeout(this::close);
        job.attach(this);
        wake();
    }

    /** There is more to write. */
    void wake() {
        if (wakes.getAndIncrement() > 0) return;
        try {
            writers.execute(this::drain);
        } catch (RejectedExecutionException e) {
            close(); // the service ends
        }
    }

    /** A sign of life. */
    void heartbeat() {
        beat.set(true);
        wake();
    }

    private void drain() {
        int handled = 0;
        do {
            handled = wakes.get();
            try {
                write();
            } catch (IOException | IllegalStateException e) {
                close(); // the client has gone
            }
        } while (wakes.addAndGet(-handled) > 0);
    }

    private void write() throws IOException {
        if (closed.get()) return;
        boolean last = job.hasEnded();
        List<JobEvent> news = job.after(seen);
        for (JobEvent event : news) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(event.id()))
                    .name(event.name())
                    .data(event.data(), MediaType.APPLICATION_JSON));
            seen = event.id();
        }
        if (beat.getAndSet(false) && news.isEmpty())
            emitter.send(SseEmitter.event().comment("still here"));
        if (last) {
            close();
            emitter.complete();
        }
    }

    private void close() {
        if (!closed.compareAndSet(false, true)) return;
        job.detach(this);
        whenClosed.run();
    }
}
