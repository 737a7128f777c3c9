package io.github.qrart.eval.label;

import io.github.qrart.Payload;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PngTexts;
import io.github.qrart.picture.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Hands out questions and takes answers; knows nothing of HTTP. Thread-safe. */
final class LabelDesk {
    /** Questions that are open at once; of more, the oldest can no longer be answered. */
    private static final int MOST_OPEN = 1000;

    private static final String SHOTS = "shots";

    /** What became of a question. */
    record Outcome(String device, long millis) {}

    private final Path folder;
    private final WorkList list;
    private final Journal journal;
    private final InstantSource clock;
    private final Supplier<String> randomIds;
    private final int sizes;
    private final Map<String, Show> open = new LinkedHashMap<>();
    private final Map<String, String> scans = new HashMap<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, Integer> narrower = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    LabelDesk(Path folder, WorkList list, int sizes, Journal journal, InstantSource clock, Supplier<String> randomIds) {
        this.folder = folder;
        this.list = list;
        this.sizes = sizes;
        this.journal = journal;
        this.clock = clock;
        this.randomIds = randomIds;
    }

    /** How far a person has got. */
    record Progress(int done, int total) {}

    Progress progress(String person, Pass pass) {
        List<Work> all = list.of(person, pass);
        return new Progress(
                (int) all.stream().filter(work -> journal.isDone(work.id())).count(), all.size());
    }

    /** The next question to a person, or null when there is none. */
    @Nullable Show next(String person, Pass pass, String scanPrefix) throws IOException, InterruptedException {
        for (Work work : list.of(person, pass)) {
            if (journal.isDone(work.id())) continue;
            Show show = prepare(work, person, scanPrefix);
            synchronized (this) {
                open.put(show.id(), show);
                if (!show.scanId().isEmpty()) scans.put(show.scanId(), show.id());
                while (open.size() > MOST_OPEN) close(open.keySet().iterator().next());
            }
            return show;
        }
        return null;
    }

    private synchronized void close(String id) {
        Show show = open.remove(id);
        if (show != null) scans.remove(show.scanId());
        shown.remove(id);
        narrower.remove(id);
        outcomes.remove(id);
    }

    private Show prepare(Work work, String person, String scanPrefix) throws IOException, InterruptedException {
        String id = randomIds.get();
        List<String> names = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        String scanId = "";
        String payload = "";
        String prompt = "";
        for (LabelTask task : work.tasks()) {
            if (task instanceof LabelTask.Fixed fixed) {
                names.add(fixed.image());
                files.add(fixed.file());
                JsonNode said = said(fixed.file());
                payload = said.path("payload").asString("");
                prompt = said.path("prompt").asString("");
            } else if (task instanceof LabelTask.Drawn drawn) {
                // In the other passes a phone is not asked, so that any payload will do.
                scanId = work.pass() == Pass.SCAN ? randomIds.get() : "";
                payload = scanPrefix + (scanId.isEmpty() ? "x".repeat(11) : scanId);
                prompt = drawn.prompt();
                String name = SHOTS + "/" + drawn.image() + "-" + id.substring(0, 6) + ".png";
                Path file = folder.resolve(name);
                Files.createDirectories(folder.resolve(SHOTS));
                Files.write(file, PngWriter.ofDefaults().encode(drawn.artist().draw(Payload.of(payload))));
                names.add(name);
                files.add(file);
            }
        }
        return new Show(id, scanId, work, person, names, files, payload, prompt);
    }

    /** What a file of this library says of itself. */
    private static JsonNode said(Path file) throws IOException {
        try {
            String text = PngTexts.read(Files.readAllBytes(file)).get(PngTexts.RESULT);
            if (text != null) return Journal.JSON.readTree(text);
        } catch (JacksonException | PictureException e) {
            // Anybody may have written it.
        }
        return Journal.JSON.createObjectNode();
    }

    synchronized Optional<Show> open(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** The page shows it from now on, as wide as its screen lets it. */
    void shown(String id, int millimetres) {
        Optional<Show> show = open(id);
        if (show.isEmpty()) return;
        shown.putIfAbsent(id, clock.millis());
        if (millimetres > 0 && millimetres < show.get().work().millimetres()) narrower.put(id, millimetres);
    }

    Optional<Outcome> outcome(String id) {
        return Optional.ofNullable(outcomes.get(id));
    }

    /** A phone has opened the address of a code: says whether that is a label. */
    boolean scanned(String scanId, String device) throws IOException {
        Show show;
        synchronized (this) {
            String id = scans.remove(scanId);
            show = id == null ? null : open.get(id);
        }
        if (show == null) return false;
        long millis = Math.max(0, clock.millis() - shown.getOrDefault(show.id(), clock.millis()));
        boolean added = record(show, scan(show, true, device, millis, "phone"));
        if (added) outcomes.put(show.id(), new Outcome(device, millis));
        return added;
    }

    /** A person has answered: says whether the question was still open. */
    @SuppressWarnings("ReferenceEquality") // this very showing, not one like it
    boolean answered(Show show, int value, String device, String by) throws IOException {
        synchronized (this) {
            // From here on a phone is too late.
            if (open.get(show.id()) != show) return false;
            if (!show.scanId().isEmpty() && scans.remove(show.scanId()) == null) return false;
        }
        Map<String, Object> label = switch (show.work().pass()) {
            case SCAN -> {
                Long since = shown.get(show.id());
                Long millis = value == 1 && since != null ? (Long) Math.max(0, clock.millis() - since) : null;
                yield scan(show, value == 1, device, millis, by);
            }
            case BEAUTY -> about(show, Map.of("beauty", value));
            case PAIR -> {
                Map<String, Object> pair = new LinkedHashMap<>();
                pair.put("winner", show.names().get(value == 1 ? 1 : 0));
                pair.put("loser", show.names().get(value == 1 ? 0 : 1));
                pair.put("time", clock.instant().toString());
                yield pair;
            }
        };
        return record(show, label);
    }

    private boolean record(Show show, Map<String, Object> label) throws IOException {
        boolean added = journal.add(show.person(), show.work().id(), label);
        synchronized (this) {
            open.remove(show.id());
        }
        return added;
    }

    private Map<String, Object> scan(Show show, boolean scanned, String device, @Nullable Long millis, String by) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("scanned", scanned ? 1 : 0);
        int asked = show.work().millimetres();
        int size = narrower.getOrDefault(show.id(), asked);
        // Labels of one image are told apart by what was asked for.
        String width = size < asked ? size + " of " + asked : Integer.toString(asked);
        said.put("device", sizes > 1 ? (device + " at " + width + " mm").strip() : device);
        if (millis != null) said.put("millis", millis);
        said.put("by", by);
        said.put("millimetres", size);
        return about(show, said);
    }

    private Map<String, Object> about(Show show, Map<String, Object> said) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("image", show.names().get(0));
        label.putAll(said);
        if (!show.payload().isEmpty()) label.put("payload", show.payload());
        if (!show.prompt().isEmpty()) label.put("prompt", show.prompt());
        label.put("time", clock.instant().toString());
        return label;
    }

    boolean undo(String person) throws IOException {
        return journal.undo(person) != null;
    }
}
