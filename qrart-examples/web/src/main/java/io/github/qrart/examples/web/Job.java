package io.github.qrart.examples.web;

import io.github.qrart.Candidate;
import io.github.qrart.MissingCandidate;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.SelectionListener;
import io.github.qrart.picture.PngWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One request: a log of events that only grows, and the pictures. Safe for use by several threads; no lock is held while a
 * picture is encoded or a stream written to.
 */
final class Job implements SelectionListener {
    /** Where a job stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Without payload and prompt inside: who is handed a picture need not know what was typed for it. */
    private static final PngWriter PNG = PngWriter.builder().metadata(false).build();

    private final String id;
    private final Order order;
    private final Instant accepted;
    private final InstantSource clock;

    private final List<JobEvent> events = new ArrayList<>();
    private final Map<Long, byte[]> pictures = new HashMap<>();
    private final Map<Long, JobEvent.Scored> scored = new LinkedHashMap<>();
    private final Map<Long, JobEvent.Missing> missing = new LinkedHashMap<>();
    private final Set<EventStream> streams = new HashSet<>();
    private State state = State.WAITING;
    private JobEvent.@Nullable Finished result;
    private @Nullable String why;
    private @Nullable Future<?> work;
    private @Nullable Instant left;
    private @Nullable Instant ended;

    Job(String id, Order order, Duration deadline, InstantSource clock) {
        this.id = id;
        this.order = order;
        this.clock = clock;
        accepted = clock.instant();
        long first = order.request().seed();
        List<Long> seeds =
                LongStream.range(first, first + order.candidates()).boxed().toList();
        add("accepted", new JobEvent.Accepted(id, seeds, deadline.toMillis()));
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    Instant accepted() {
        return accepted;
    }

    synchronized boolean hasEnded() {
        return ended != null;
    }

    synchronized State state() {
        return state;
    }

    /** Empty while it goes on. */
    synchronized Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** Since when nobody looks on who did before. Empty while somebody does, or never did. */
    synchronized Optional<Instant> left() {
        return Optional.ofNullable(left);
    }

    /** The work has been handed over; it is stopped at once if the job was cancelled meanwhile. */
    void begun(Future<?> work) {
        boolean late;
        synchronized (this) {
            late = state != State.WAITING;
            if (!late) {
                state = State.RUNNING;
                this.work = work;
            }
        }
        if (late) work.cancel(true);
    }

    /** Says that drawing begins. Before the work is handed over, so that nothing that it says comes first. */
    void begins() {
        log(
                "begun",
                new JobEvent.Begun(Duration.between(accepted, clock.instant()).toMillis()));
    }

    @Override
    public void onGenerated(Candidate candidate) {
        picture(candidate);
    }

    @Override
    public void onScored(ScoredCandidate candidate) {
        picture(candidate.candidate());
        long seed = candidate.candidate().seed();
        JobEvent.Scored view = JobEvent.Scored.of(candidate, image(seed));
        List<EventStream> awake;
        synchronized (this) {
            if (ended != null || scored.putIfAbsent(seed, view) != null) return;
            awake = add("scored", view);
        }
        awake.forEach(EventStream::wake);
    }

    @Override
    public void onMissing(MissingCandidate candidate) {
        JobEvent.Missing view = new JobEvent.Missing(candidate.seed(), candidate.reason());
        List<EventStream> awake;
        synchronized (this) {
            if (ended != null || missing.putIfAbsent(candidate.seed(), view) != null) return;
            awake = add("missing", view);
        }
        awake.forEach(EventStream::wake);
    }

    /** The last call of the selection; or the outcome itself, if that is quicker. The second of them changes nothing. */
    @Override
    public void onFinished(Selection selection) {
        selection.ranked().forEach(this::onScored);
        selection.missing().forEach(this::onMissing);
        List<Long> ranking =
                selection.ranked().stream().map(s -> s.candidate().seed()).toList();
        JobEvent.Finished finished = new JobEvent.Finished(
                selection.status(),
                ranking.get(0),
                ranking,
                selection.warnings(),
                "/codes/" + id + "/best.png",
                Duration.between(accepted, clock.instant()).toMillis());
        end(State.DONE, "finished", finished);
    }

    /** Ends it without a result. */
    boolean fail(String reason) {
        return end(State.FAILED, "failed", new JobEvent.Ended(reason));
    }

    /** Ends it because nobody wants it any more, and stops the work. */
    boolean cancel(String reason) {
        return end(State.CANCELLED, "cancelled", new JobEvent.Ended(reason));
    }

    private boolean end(State as, String name, Object data) {
        List<EventStream> awake;
        Future<?> stopped;
        synchronized (this) {
            if (ended != null) return false;
            ended = clock.instant();
            state = as;
            if (data instanceof JobEvent.Finished finished) result = finished;
            if (data instanceof JobEvent.Ended reason) why = reason.why();
            stopped = work;
            work = null;
            awake = add(name, data);
        }
        if (stopped != null && as != State.DONE) stopped.cancel(true);
        awake.forEach(EventStream::wake);
        return true;
    }

    private void picture(Candidate candidate) {
        long seed = candidate.seed();
        synchronized (this) {
            if (ended != null || pictures.containsKey(seed)) return;
        }
        byte[] png = PNG.encode(candidate.image());
        List<EventStream> awake;
        synchronized (this) {
            if (ended != null || pictures.putIfAbsent(seed, png) != null) return;
            awake = add("drawn", new JobEvent.Drawn(seed, image(seed)));
        }
        awake.forEach(EventStream::wake);
    }

    private String image(long seed) {
        return "/codes/" + id + "/candidates/" + seed + ".png";
    }

    private void log(String name, Object data) {
        List<EventStream> awake;
        synchronized (this) {
            if (ended != null) return;
            awake = add(name, data);
        }
        awake.forEach(EventStream::wake);
    }

    private synchronized List<EventStream> add(String name, Object data) {
        events.add(new JobEvent(events.size() + 1L, name, data));
        return List.copyOf(streams);
    }

    /** What happened after an event. The list ends with the last event only if {@link #hasEnded} said so before. */
    synchronized List<JobEvent> after(long id) {
        return List.copyOf(events.subList((int) Math.min(Math.max(id, 0), events.size()), events.size()));
    }

    synchronized void attach(EventStream stream) {
        streams.add(stream);
        left = null;
    }

    synchronized void detach(EventStream stream) {
        if (streams.remove(stream) && streams.isEmpty()) left = clock.instant();
    }

    synchronized List<EventStream> streams() {
        return List.copyOf(streams);
    }

    synchronized byte @Nullable [] picture(long seed) {
        return pictures.get(seed);
    }

    /** The best so far: of the result, once there is one, and before that of what was scored. */
    synchronized byte @Nullable [] best() {
        if (result != null) return pictures.get(result.best());
        Optional<JobEvent.Scored> first = scored.values().stream()
                .filter(JobEvent.Scored::scannable)
                .max(Comparator.comparingDouble(JobEvent.Scored::probability));
        return first.isEmpty() ? null : pictures.get(first.get().seed());
    }

    synchronized JobView view() {
        String self = "/codes/" + id;
        return new JobView(
                id,
                state,
                order.request().payload().toString(),
                order.request().prompt(),
                Objects.toString(order.request().preset()).toLowerCase(Locale.ROOT),
                order.request().size(),
                order.request().seed(),
                order.candidates(),
                List.copyOf(scored.values()),
                List.copyOf(missing.values()),
                result,
                why,
                Map.of("self", self, "events", self + "/events", "best", self + "/best.png"));
    }
}
