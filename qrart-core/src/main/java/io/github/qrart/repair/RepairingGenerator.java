package io.github.qrart.repair;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.SymbolPlacement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mends what another generator makes. Candidates that are fine, and those in which no symbol is found, stay as they are;
 * the note {@code repair} says what was mended, or why nothing was.
 *
 * <p>Safe for use by several threads, as far as the generator and the repair are.
 */
public final class RepairingGenerator implements Generator {
    private static final String NOTE = "repair";

    private final Generator generator;
    private final CodeRepair repair;

    private RepairingGenerator(Generator generator, CodeRepair repair) {
        this.generator = Objects.requireNonNull(generator, "generator");
        this.repair = Objects.requireNonNull(repair, "repair");
    }

    /**
     * A generator whose candidates are mended.
     *
     * @param generator makes them
     * @param repair mends them
     * @return the generator
     */
    public static RepairingGenerator of(Generator generator, CodeRepair repair) {
        return new RepairingGenerator(generator, repair);
    }

    /** The generator's own, with {@code +repair} behind its id. */
    @Override
    public GeneratorInfo info(ArtRequest request) {
        GeneratorInfo info = generator.info(request);
        return new GeneratorInfo(info.id() + "+repair", info.settings());
    }

    @Override
    public void check(ArtRequest request) {
        generator.check(request);
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return mend(generator.generate(request, seed), request);
    }

    @Override
    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        List<Candidate> mended = new ArrayList<>();
        for (Candidate candidate : generator.generate(request, seeds)) mended.add(mend(candidate, request));
        return List.copyOf(mended);
    }

    @Override
    public int preferredBatchSize() {
        return generator.preferredBatchSize();
    }

    private Candidate mend(Candidate candidate, ArtRequest request) throws InterruptedException {
        SymbolPlacement symbol = candidate.symbol();
        Repair done;
        try {
            done = symbol == null
                    ? repair.repair(candidate.image(), request.payload())
                    : repair.repair(candidate.image(), request.payload(), symbol);
        } catch (IllegalArgumentException e) {
            return noted(candidate, candidate, symbol, "not possible: " + e.getMessage());
        }
        String words = done.isTouched() ? done.before().toString() : "not needed";
        Candidate mended =
                new Candidate(candidate.seed(), done.image(), done.symbol(), candidate.pictureBox(), candidate.notes());
        return noted(candidate, mended, done.symbol(), words);
    }

    private static Candidate noted(Candidate from, Candidate to, @Nullable SymbolPlacement symbol, String words) {
        Map<String, String> notes = new LinkedHashMap<>(from.notes());
        notes.put(NOTE, words);
        return new Candidate(to.seed(), to.image(), symbol, to.pictureBox(), notes);
    }
}
