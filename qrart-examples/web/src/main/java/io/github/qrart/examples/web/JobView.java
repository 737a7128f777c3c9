package io.github.qrart.examples.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as it is now. */
record JobView(
        String id,
        Job.State state,
        String payload,
        String prompt,
        String preset,
        int size,
        long seed,
        int asked,
        List<JobEvent.Scored> candidates,
        List<JobEvent.Missing> missing,
        JobEvent.@Nullable Finished result,
        @Nullable String why,
        Map<String, String> links) {}
