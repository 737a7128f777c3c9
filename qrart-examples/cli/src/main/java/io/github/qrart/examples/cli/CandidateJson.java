package io.github.qrart.examples.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.SymbolPlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A candidate as {@code result.json} and {@code results.jsonl} tell of it. Boxes are x0, y0, x1, y1 in pixels. */
record CandidateJson(
        String image,
        long seed,
        int rank,
        boolean scannable,
        Scan scan,
        ReadingJson verification,
        double aesthetic,
        Map<String, Double> aestheticParts,
        long millis,
        Millis stages,
        @Nullable Symbol symbol,
        @Nullable List<Number> pictureBox,
        Map<String, String> notes) {
    /** A scan score. */
    record Scan(
            double probability,
            double low,
            double high,
            Map<String, Double> parts,
            List<String> reasons,
            boolean exact,
            List<ReadingJson> readings) {
        static Scan of(ScanScore score) {
            return new Scan(
                    Json.round(score.probability()),
                    Json.round(score.low()),
                    Json.round(score.high()),
                    Json.round(score.parts()),
                    score.reasons(),
                    score.exact(),
                    score.readings().stream().map(ReadingJson::of).toList());
        }
    }

    /** What a reader returned; {@code found} is what it returned in place of the payload. */
    record ReadingJson(
            String reader,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String found,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String foundHex) {
        static ReadingJson of(Reading reading) {
            if (reading instanceof Reading.Misread misread) {
                Payload found = misread.found();
                return new ReadingJson(misread.reader(), "MISREAD", Json.text(found), Json.hex(found));
            }
            String outcome = reading instanceof Reading.Decoded ? "DECODED" : "NOT_FOUND";
            return new ReadingJson(reading.reader(), outcome, null, null);
        }
    }

    /** How long each stage took. */
    record Millis(long generation, long scan, long aesthetic) {}

    /** The symbol, as far as it is known; the box is without quiet zone. */
    record Symbol(
            int version,
            @Nullable String errorCorrection,
            @Nullable Integer mask,
            int modules,
            @Nullable List<Number> box) {
        static @Nullable Symbol of(@Nullable SymbolPlacement placement) {
            if (placement == null) return null;
            SymbolPlan plan = placement.plan().orElse(null);
            return new Symbol(
                    (placement.modules() - 17) / 4,
                    plan == null ? null : plan.errorCorrection().name(),
                    plan == null ? null : plan.mask(),
                    placement.modules(),
                    Json.edges(placement.box()));
        }
    }

    static CandidateJson of(ScoredCandidate scored, int rank, String image) {
        Candidate candidate = scored.candidate();
        ScoredCandidate.Timings timings = scored.timings();
        return new CandidateJson(
                image,
                candidate.seed(),
                rank,
                scored.scannable(),
                Scan.of(scored.scan()),
                ReadingJson.of(scored.verification()),
                Json.round(scored.aesthetic().value()),
                Json.round(scored.aesthetic().parts()),
                timings.total().toMillis(),
                new Millis(
                        timings.generation().toMillis(),
                        timings.scan().toMillis(),
                        timings.aesthetic().toMillis()),
                Symbol.of(candidate.symbol()),
                Json.edges(candidate.pictureBox()),
                candidate.notes());
    }
}
