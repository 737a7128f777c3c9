package io.github.qrart.examples.web;

import io.github.qrart.ArtRequest;
import io.github.qrart.BestOfNSelector;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service allows, from configuration ({@code qrart.deadline=10s}).
 *
 * @param deadline from the acceptance of a job to its end, waiting included
 * @param threads that draw and score; 0 for as many as there are processors
 * @param running jobs that are drawn at once
 * @param queue jobs that wait; one more is refused with 429
 * @param kept ended jobs that are kept, with their pictures
 * @param keptFor how long an ended job is kept
 * @param grace after which a job is cancelled whose last stream was left
 * @param heartbeat between signs of life on a stream, by which one that was left is noticed
 * @param streams open at once
 * @param candidates the most of one job
 * @param payloadBytes the longest payload
 * @param promptLength the longest prompt, in characters
 * @param size the largest side, in pixels
 * @param pictureBytes the longest picture file
 * @param picturePixels the most pixels of a picture, which takes eight bytes a pixel while it is read
 */
@ConfigurationProperties("qrart")
record Limits(
        @DefaultValue("20s") Duration deadline,
        @DefaultValue("0") int threads,
        @DefaultValue("2") int running,
        @DefaultValue("32") int queue,
        @DefaultValue("64") int kept,
        @DefaultValue("15m") Duration keptFor,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("256") int streams,
        @DefaultValue("16") int candidates,
        @DefaultValue("300") int payloadBytes,
        @DefaultValue("300") int promptLength,
        @DefaultValue("1024") int size,
        @DefaultValue("10485760") int pictureBytes,
        @DefaultValue("24000000") long picturePixels) {
    Limits {
        within("deadline", deadline, BestOfNSelector.MAX_TIME_BUDGET);
        within("kept-for", keptFor, Duration.ofDays(365));
        within("heartbeat", heartbeat, Duration.ofHours(1));
        if (grace.isNegative()) throw wrong("grace", grace, "0s or more");
        within("threads", threads, 0, 1024);
        within("running", running, 1, 1024);
        within("queue", queue, 0, 100_000);
        within("kept", kept, 1, 100_000);
        within("streams", streams, 1, 100_000);
        within("candidates", candidates, 1, BestOfNSelector.MAX_CANDIDATES);
        within("payload-bytes", payloadBytes, 1, 2953);
        within("prompt-length", promptLength, 0, 100_000);
        within("size", size, ArtRequest.MIN_SIZE, ArtRequest.MAX_SIZE);
        within("picture-bytes", pictureBytes, 1, 256 << 20);
        within("picture-pixels", picturePixels, 256, Integer.MAX_VALUE);
    }

    /** As many as draw at once. */
    int painters() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    private static void within(String name, long value, long from, long to) {
        if (value < from || value > to) throw wrong(name, value, from + " to " + to);
    }

    private static void within(String name, Duration value, Duration most) {
        if (value.isNegative() || value.isZero() || value.compareTo(most) > 0) {
            throw wrong(name, value, "above 0, up to " + most);
        }
    }

    private static IllegalArgumentException wrong(String name, Object found, String expected) {
        return new IllegalArgumentException(
                "qrart." + name + " is " + found + "; expected " + expected + ": change the configuration");
    }
}
