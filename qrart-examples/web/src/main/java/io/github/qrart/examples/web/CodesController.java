package io.github.qrart.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Codes over HTTP. */
@RestController
@RequestMapping("/codes")
class CodesController {
    private final Jobs jobs;
    private final Streams streams;
    private final Pictures pictures;
    private final Limits limits;
    private final RandomGenerator random;

    CodesController(Jobs jobs, Streams streams, Pictures pictures, Limits limits, RandomGenerator random) {
        this.jobs = jobs;
        this.streams = streams;
        this.pictures = pictures;
        this.limits = limits;
        this.random = random;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> scene(InputStream body) throws IOException {
        jobs.checkRoom();
        return accepted(Order.of(Fields.of(body), limits, random));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<JobView> form(
            @RequestParam Map<String, String> fields, @RequestPart(required = false) @Nullable MultipartFile picture)
            throws IOException, InterruptedException {
        jobs.checkRoom();
        Order order =
                Order.of(fields, limits, random); // what is wrong with the fields is said before a picture is read
        if (picture == null || picture.isEmpty()) return accepted(order);
        return accepted(order.with(pictures.read(picture)));
    }

    private ResponseEntity<JobView> accepted(Order order) {
        Job job = jobs.submit(order);
        return ResponseEntity.accepted()
                .location(URI.create("/codes/" + job.id()))
                .body(job.view());
    }

    @GetMapping("/{id}")
    ResponseEntity<JobView> state(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(find(id).view());
    }

    /** 204 tells a browser that comes back after the last event to stay away. */
    @GetMapping("/{id}/events")
    ResponseEntity<SseEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String last) {
        Job job = find(id);
        long seen = seen(last);
        if (job.hasEnded() && job.after(seen).isEmpty())
            return ResponseEntity.noContent().build();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(job, seen));
    }

    private static long seen(String last) {
        try {
            return Long.parseLong(last.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @GetMapping("/{id}/best.png")
    ResponseEntity<byte[]> best(@PathVariable String id) {
        Job job = find(id);
        byte[] png = job.best();
        if (png == null) throw nothingYet(job);
        return png(png, job.hasEnded());
    }

    @GetMapping("/{id}/candidates/{seed}.png")
    ResponseEntity<byte[]> candidate(@PathVariable String id, @PathVariable long seed) {
        byte[] png = find(id).picture(seed);
        if (png == null) {
            throw Refusal.of(
                    HttpStatus.NOT_FOUND,
                    "no-candidate",
                    "no candidate of seed " + seed,
                    "one that was drawn",
                    "see /codes/{id} for those there are");
        }
        return png(png, true);
    }

    private ResponseEntity<byte[]> png(byte[] png, boolean forGood) {
        CacheControl cache =
                forGood ? CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable() : CacheControl.noStore();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(cache)
                .body(png);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        jobs.cancel(find(id), "cancelled by its client");
        return ResponseEntity.noContent().build();
    }

    private Job find(String id) {
        return jobs.find(id)
                .orElseThrow(() -> Refusal.of(
                        HttpStatus.NOT_FOUND,
                        "no-job",
                        "there is no job of this id",
                        "one of the last " + limits.kept() + ", ended less than "
                                + limits.keptFor().toMinutes() + " minutes ago",
                        "ask for the code again"));
    }

    private static Refusal nothingYet(Job job) {
        return Refusal.of(
                job.hasEnded() ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                "no-best",
                job.hasEnded() ? "the job ended without a code" : "no candidate that scans was finished yet",
                "a job with a candidate",
                job.hasEnded() ? "see /codes/{id} for why" : "follow /codes/{id}/events");
    }
}
