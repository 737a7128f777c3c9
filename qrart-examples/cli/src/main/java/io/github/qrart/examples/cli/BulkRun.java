package io.github.qrart.examples.cli;

import io.github.qrart.BestOfNSelector;
import io.github.qrart.NoCandidateException;
import io.github.qrart.Selection;
import io.github.qrart.SelectionListener;
import io.github.qrart.picture.PictureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Makes one order after the other, and counts what came of them. For one thread. */
final class BulkRun implements AutoCloseable {
    private static final String RESULTS = "results.jsonl";
    private static final String IMAGES = "images";

    private final Engine engine;
    private final PngOptions png;
    private final Path folder;
    private final Executor executor;
    private final Progress progress;
    private final int total;
    private final BulkResults results;
    private final Map<String, Integer> lines = new HashMap<>();
    private int done;
    private int made;
    private Duration drawing = Duration.ZERO;
    private int unscannable;
    private int before;
    private int duplicates;
    private int skipped;

    private BulkRun(
            Engine engine,
            PngOptions png,
            Path folder,
            Executor executor,
            Progress progress,
            int total,
            BulkResults results) {
        this.engine = engine;
        this.png = png;
        this.folder = folder;
        this.executor = executor;
        this.progress = progress;
        this.total = total;
        this.results = results;
    }

    /** Opens a folder, new or with what an earlier run has made. */
    static BulkRun open(
            Engine engine, PngOptions png, OutputFolder folder, Executor executor, Progress progress, int total)
            throws IOException {
        Path images = folder.path().resolve(IMAGES);
        if (Files.exists(images, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(images)) {
            throw new IllegalArgumentException(
                    images.toAbsolutePath() + " is a file; move it away, or name another folder with --out");
        }
        Files.createDirectories(images);
        BulkResults results = BulkResults.open(folder.path().resolve(RESULTS));
        AtomicFiles.deleteLeftovers(images);
        return new BulkRun(engine, png, folder.path(), executor, progress, total, results);
    }

    /** Reports a line that is no request. */
    void reject(BulkRequests.Bad bad) {
        skip(bad.line(), bad.why());
    }

    /** Makes a request's code, unless it is there. */
    void make(BulkRequests.Good request) throws IOException, InterruptedException {
        Selection selection;
        String id;
        try {
            id = OrderId.of(request.order(), png);
            if (isThere(id, request.line())) return;
            selection = select(request.order());
        } catch (IllegalArgumentException | PictureException | NoCandidateException | IOException e) {
            if (Thread.interrupted()) throw new InterruptedException();
            skip(request.line(), Failures.describe(e));
            return;
        }
        for (String warning : selection.warnings()) progress.say("line " + request.line() + ": warning: " + warning);
        ResultTable.failures(selection)
                .ifPresent(failures -> progress.say("line " + request.line() + ": warning: " + failures));
        String image = image(id);
        AtomicFiles.write(folder.resolve(image), png.writer().encode(selection));
        BulkResultJson json = BulkResultJson.of(id, request.line(), request.order(), selection, image);
        results.add(json);
        made++;
        drawing = drawing.plus(selection.elapsed());
        if (!selection.best().scannable()) unscannable++;
        progress.show(
                ++done,
                "line " + request.line() + ": " + selection.status() + ", probability "
                        + ResultTable.decimal(selection.best().scan().probability()) + ", "
                        + selection.elapsed().toMillis() + " ms" + timeLeft());
    }

    private static String image(String id) {
        return IMAGES + "/" + id + ".png";
    }

    private String timeLeft() {
        if (done == total) return "";
        long seconds = drawing.multipliedBy(total - done).dividedBy(made).toSeconds();
        String left = seconds < 100 ? seconds + " s" : seconds < 6000 ? seconds / 60 + " min" : seconds / 3600 + " h";
        return ", " + left + " left";
    }

    private boolean isThere(String id, int line) {
        Integer first = lines.putIfAbsent(id, line);
        if (!results.has(id) || Files.notExists(folder.resolve(image(id)))) return false;
        if (first == null) {
            before++;
            if (!results.isScannable(id)) unscannable++;
            progress.glance(++done, "line " + line + ": made before");
        } else {
            duplicates++;
            progress.show(++done, "line " + line + ": the same as line " + first);
        }
        return true;
    }

    private Selection select(Order order) throws IOException, InterruptedException {
        BestOfNSelector selector = order.selector(engine, executor, new SelectionListener() {});
        return selector.select(order.request());
    }

    private void skip(int line, String why) {
        skipped++;
        done++;
        progress.say("line " + line + ": skipped: " + why);
    }

    /** Whether every line has a code that scans, made now or before. */
    boolean isAllScannable() {
        return skipped == 0 && unscannable == 0;
    }

    /** What came of the lines. */
    String summary() {
        return made + " made, " + before + " made before, " + unscannable + " of them not scannable; " + duplicates
                + " the same as another line, " + skipped + " skipped; see " + folder.resolve(RESULTS);
    }

    @Override
    public void close() throws IOException {
        results.close();
    }
}
