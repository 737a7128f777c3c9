package io.github.qrart.eval.trial;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.Provenance;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.eval.dataset.Pair;
import io.github.qrart.eval.sweep.Keep;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.picture.PictureException;
import io.github.qrart.picture.PngWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Draws and scores the trials of a piece of work, those that are not done yet. Safe for use by several threads. */
final class TrialMaker {
    private static final PngWriter PNG = PngWriter.builder().metadata(false).build();

    private final Sweep sweep;
    private final Scorers scorers;
    private final ImageFiles images;
    private final Pictures pictures;
    private final LongSupplier nanos;

    /** Takes trials as they come. */
    interface Sink {
        void take(Trial trial) throws IOException;
    }

    TrialMaker(Sweep sweep, Scorers scorers, ImageFiles images, LongSupplier nanos) {
        this.sweep = sweep;
        this.scorers = scorers;
        this.images = images;
        this.nanos = nanos;
        pictures = new Pictures(sweep.pictures());
    }

    private record Planned(String id, TrialKey key) {}

    /**
     * Makes the trials of a job.
     *
     * @return how many were done before
     * @throws IOException if one cannot be kept
     * @throws UncheckedIOException if the pair's picture cannot be read
     * @throws PictureException if the pair's picture is none
     */
    int make(Jobs.Job job, Set<String> done, Sink sink) throws IOException, InterruptedException {
        Generator generator = job.subject().generator();
        Pictures.@Nullable Picture picture = picture(job.pair());
        ArtRequest.Builder b = ArtRequest.builder(job.pair().payload())
                .prompt(job.pair().prompt())
                .seed(job.firstSeed());
        if (picture != null) b.picture(picture.image());
        job.subject().request().accept(b);
        ArtRequest request = b.build();
        List<Planned> planned = new ArrayList<>();
        for (long seed : job.seeds()) {
            TrialKey key = key(job, request, picture == null ? "" : picture.sha256(), seed);
            String id = key.id();
            if (!done.contains(id)) planned.add(new Planned(id, key));
        }
        if (!planned.isEmpty()) draw(generator, request, planned, sink);
        return job.seeds().size() - planned.size();
    }

    private Pictures.@Nullable Picture picture(Pair pair) {
        try {
            return pair.picture().isEmpty() ? null : pictures.get(pair.picture());
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("picture " + e.getMessage() + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + pair.picture() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private TrialKey key(Jobs.Job job, ArtRequest request, String picture, long seed) {
        Pair pair = job.pair();
        return new TrialKey(
                job.cell().plain(),
                pair.id(),
                pair.kind(),
                pair.prompt(),
                pair.payload(),
                picture,
                request.preset().name().toLowerCase(Locale.ROOT),
                request.size(),
                seed,
                job.subject().generator().info(request),
                scorers.ids(),
                sweep.revision(),
                Provenance.LIBRARY_VERSION,
                Runtime.version().feature());
    }

    private void draw(Generator generator, ArtRequest request, List<Planned> planned, Sink sink)
            throws IOException, InterruptedException {
        long start = nanos.getAsLong();
        List<Candidate> candidates;
        try {
            generator.check(request);
            candidates = generator.generate(
                    request, planned.stream().map(plan -> plan.key().seed()).toList());
            if (candidates.size() != planned.size()) {
                throw new IllegalStateException(
                        "asked for " + planned.size() + " candidates, the generator gave " + candidates.size());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            double each = millis(start) / planned.size();
            for (Planned plan : planned) sink.take(failed(plan, e, new Times(each, 0, 0, 0)));
            return;
        }
        double each = millis(start) / planned.size();
        for (int i = 0; i < planned.size(); i++) sink.take(score(request, planned.get(i), candidates.get(i), each));
    }

    private Trial score(ArtRequest request, Planned plan, Candidate candidate, double generate)
            throws IOException, InterruptedException {
        double scanMillis = 0;
        double looksMillis = 0;
        Scores scores;
        try {
            long start = nanos.getAsLong();
            ScanScore scan = scorers.scan().score(candidate.image(), request.payload(), candidate.symbol());
            Reading verification = scorers.verifier().verify(candidate.image(), request.payload());
            scanMillis = millis(start);
            start = nanos.getAsLong();
            AestheticScore looks = scorers.aesthetic().score(candidate, request);
            looksMillis = millis(start);
            scores = Scores.of(scorers.threshold(), scan, verification, looks);
        } catch (RuntimeException | OutOfMemoryError e) {
            return failed(plan, e, new Times(generate, scanMillis, looksMillis, 0));
        }
        long start = nanos.getAsLong();
        boolean kept = sweep.keep() == Keep.ALL
                || sweep.keep() == Keep.FIRST && plan.key().seed() == sweep.firstSeed();
        @Nullable StoredImage image = kept ? images.put(PNG.encode(candidate.image())) : null;
        Times times = new Times(generate, scanMillis, looksMillis, kept ? millis(start) : 0);
        return new Trial(plan.id(), plan.key(), scores, null, image, times);
    }

    private static Trial failed(Planned plan, Throwable e, Times times) {
        return new Trial(plan.id(), plan.key(), null, e.toString(), null, times);
    }

    /** With microseconds. */
    private double millis(long start) {
        return Math.rint((nanos.getAsLong() - start) / 1e3) / 1e3;
    }
}
